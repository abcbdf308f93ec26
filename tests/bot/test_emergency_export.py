"""The summary of an emergency, from a terminal: Slack may be away."""

import shutil
from pathlib import Path

import pytest
from sqlmodel import Session

from checks.types import Group
from storage import emergency, notes
from storage.engine import open_engine, writing
from tests.bot.terminal import Vigie
from tests.storage.factories import CAMILLE, LATER, NOW


@pytest.fixture
def database(vigie: Vigie, migrated_sqlite: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    # The command's own folder and environment come first.
    assert vigie("--help").code == 0
    shutil.copy(migrated_sqlite, "vigie.db")
    monkeypatch.setenv("DATABASE_URL", "sqlite:///vigie.db")
    return "sqlite:///vigie.db"


def declare(session: Session, reason: str) -> None:
    note = notes.write(session, reason, NOW)
    one = emergency.start(
        session, frozenset({Group.CITY}), kind="flood", exercise=False, note=note.id,
        publishers=frozenset(), by=CAMILLE, now=NOW, planned_end=LATER, next_update_at=None,
    )  # fmt: skip
    assert one is not None
    emergency.stop(session, one.id, CAMILLE, LATER)


def test_without_an_emergency_there_is_a_sentence(vigie: Vigie, database: str) -> None:
    ended = vigie("emergency")
    assert database
    assert ended.code == 2
    assert "Aucune urgence de ce numéro" in ended.err


def test_the_last_one_is_written_or_the_one_that_is_asked(vigie: Vigie, database: str) -> None:
    engine = open_engine(database)
    with writing(engine)() as session:
        declare(session, "Crue de la rivière.")
        declare(session, "Embâcle au pont.")
    engine.dispose()
    assert "Raison : Embâcle au pont." in vigie("emergency").out.replace("\u00a0", " ")
    assert "Raison : Crue de la rivière." in vigie("emergency", "1").out.replace("\u00a0", " ")
    assert vigie("emergency", "3").code == 2
