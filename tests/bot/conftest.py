"""The command line in an empty folder, and a city's database where it looks for it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.engine import open_engine
from tests.bot.terminal import vigie
from tests.handlers.desk import Desk

__all__ = ["vigie"]


@pytest.fixture
def office(migrated_sqlite: Path, tmp_path: Path) -> Iterator[Desk]:
    """Open a desk on the database of the folder where the commands are run."""
    (tmp_path / "var").mkdir()
    shutil.copy(migrated_sqlite, tmp_path / "var" / "vigie.db")
    engine = open_engine(f"sqlite:///{tmp_path / 'var' / 'vigie.db'}")
    yield Desk(engine)
    engine.dispose()
