"""Desks and towns: the flows on a database, and the real Vigie behind the pretended Slack."""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from sqlalchemy import Engine

from storage.engine import open_engine
from tests.handlers.desk import Desk
from tests.vigie import Town, town


@pytest.fixture
def desk(migrated_sqlite: Path, tmp_path: Path) -> Iterator[Desk]:
    """Open a desk on a database file."""
    file = tmp_path / "desk.db"
    shutil.copy(migrated_sqlite, file)
    engine = open_engine(f"sqlite:///{file}")
    yield Desk(engine)
    engine.dispose()


@pytest.fixture
def any_desk(engine: Engine) -> Desk:
    """Open a desk on each kind of database in turn."""
    return Desk(engine)


@pytest.fixture
def here(migrated_sqlite: Path, tmp_path: Path) -> Iterator[Town]:
    """Start the real Vigie behind the pretended Slack."""
    file = tmp_path / "town.db"
    shutil.copy(migrated_sqlite, file)
    with ExitStack() as stack:
        yield stack.enter_context(town(f"sqlite:///{file}"))
