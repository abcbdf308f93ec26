"""Desks and towns: the flows on a database, and the real Vigie behind the pretended Slack."""

import logging
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from sqlalchemy import Engine
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.json import JSONSnapshotExtension

from bot import logs
from storage.engine import open_engine
from tests.faults.doors import remembered
from tests.handlers.desk import Desk
from tests.handlers.office import office
from tests.handlers.walking import Walk
from tests.sandbox import sandbox, slack
from tests.vigie import Town, town

__all__ = ["office", "sandbox", "slack"]


@pytest.fixture
def desk(city_sqlite: Path, tmp_path: Path) -> Iterator[Desk]:
    """Open a desk on a database file."""
    file = tmp_path / "desk.db"
    shutil.copy(city_sqlite, file)
    engine = open_engine(f"sqlite:///{file}")
    yield Desk(engine)
    engine.dispose()


@pytest.fixture
def any_desk(engine: Engine) -> Desk:
    """Open a desk on each kind of database in turn."""
    return Desk(engine)


@pytest.fixture
def here(city_sqlite: Path, tmp_path: Path) -> Iterator[Town]:
    """Start the real Vigie behind the pretended Slack."""
    file = tmp_path / "town.db"
    shutil.copy(city_sqlite, file)
    with ExitStack() as stack:
        yield stack.enter_context(town(f"sqlite:///{file}"))


@pytest.fixture
def walk(here: Town) -> Walk:
    """Walk in a town whose engines know one fault."""
    here.engines.faults = {"invites": ("invite",)}
    return Walk(here)


@pytest.fixture(scope="module")
def unmoved(city_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Walk]:
    """Walk in one town for all the tests of a file, where one draft stands: they change nothing."""
    file = tmp_path_factory.mktemp("unmoved") / "town.db"
    shutil.copy(city_sqlite, file)
    with town(f"sqlite:///{file}") as here:
        walk = Walk(here)
        walk.write()
        before = remembered(here.vigie.engine)
        yield walk
        here.settle()
        assert remembered(here.vigie.engine) == before


@pytest.fixture
def pictured(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    """Compare with pictures in JSON."""
    return snapshot.use_extension(JSONSnapshotExtension)


@pytest.fixture
def logged(capfd: pytest.CaptureFixture[str]) -> Iterator[pytest.CaptureFixture[str]]:
    """Log everything, as a city that looks for a fault would."""
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    logs.configure("DEBUG")
    yield capfd
    root.handlers, root.level = before, level
