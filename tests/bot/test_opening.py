"""One process serves a SQLite database, wherever it is to be."""

from pathlib import Path

import pytest

from bot.opening import AlreadyRunningError, hold_alone


def test_the_folder_of_a_new_database_is_made(tmp_path: Path) -> None:
    held = hold_alone(f"sqlite:///{tmp_path / 'new' / 'vigie.db'}")
    assert held is not None
    held.close()
    assert (tmp_path / "new").is_dir()


def test_a_database_is_held_by_one_process_until_it_lets_go(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'vigie.db'}"
    held = hold_alone(url)
    assert held is not None
    with pytest.raises(AlreadyRunningError):
        hold_alone(url)
    held.close()
    again = hold_alone(url)
    assert again is not None
    again.close()


def test_postgresql_needs_no_such_thing() -> None:
    assert hold_alone("postgresql+psycopg://u@h/d") is None
