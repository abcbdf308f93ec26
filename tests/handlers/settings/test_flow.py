from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlmodel import Session, SQLModel

from checks import directive
from handlers.settings import flow
from handlers.settings.reading import city_of
from storage import journal, settings
from storage.engine import open_engine, writing
from storage.tables import WordRow

LAW = directive.load()
NOW = datetime(2026, 11, 10, 14, tzinfo=UTC)
TOWN = Path("tests/data/ville.toml").read_text(encoding="utf-8")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    engine = open_engine(f"sqlite:///{tmp_path / 'vigie.db'}")
    SQLModel.metadata.create_all(engine)
    with writing(engine)() as opened:
        yield opened
    engine.dispose()


def taken(session: Session, text: str) -> flow.Imported:
    result = flow.import_text(session, text, LAW, "U04", NOW)
    assert isinstance(result, flow.Imported), result
    return result


def test_a_file_is_taken_whole_and_said_in_the_journal(session: Session) -> None:
    assert "elections" in taken(session, TOWN).sections
    assert city_of(session, LAW).name == "Ville de Blainville"
    (line,) = journal.lines(session)
    assert (line.actor, line.action, line.subject) == ("U04", "settings.imported", "settings")
    assert line.facts == {"sections": sorted(settings.sections(session))}


def test_the_journal_holds_nothing_of_the_contents(session: Session) -> None:
    taken(session, '[contacts]\ntelephone = "450 555-0199"\n[dictionary]\nwords = ["Zorglub"]\n')
    written = str(list(journal.lines(session)))
    assert "0199" not in written
    assert "Zorglub" not in written


def test_a_file_with_one_fault_changes_nothing(session: Session) -> None:
    taken(session, TOWN)
    before = settings.sections(session)
    result = flow.import_text(
        session, '[city]\nname = "Autre"\n[[partners]]\nname = 3\n', LAW, "U04", NOW
    )
    assert isinstance(result, flow.Refused)
    assert [one.line for one in result.problems] == [4]
    assert settings.sections(session) == before
    assert len(list(journal.lines(session))) == 1


def test_a_section_that_is_absent_stays_as_it_is(session: Session) -> None:
    taken(session, TOWN)
    taken(session, '[[partners]]\nname = "RTL"\n')
    known = city_of(session, LAW)
    assert known.partners == ("RTL",)
    assert known.name == "Ville de Blainville"


def test_an_empty_file_changes_nothing_and_says_nothing(session: Session) -> None:
    assert taken(session, "# rien\n").sections == ()
    assert list(journal.lines(session)) == []


def test_an_export_holds_the_words_accepted_for_the_city(session: Session) -> None:
    taken(session, '[dictionary]\nwords = ["Blainvillois"]\n')
    session.add(WordRow(word="Zorglub", accepted=True, proposed_by="U01", at=NOW))
    session.add(WordRow(word="refusé", accepted=False, proposed_by="U01", at=NOW))
    exported = flow.export_text(session, LAW)
    assert '["Blainvillois", "Zorglub"]' in exported
    taken(session, exported)
    assert flow.export_text(session, LAW) == exported
