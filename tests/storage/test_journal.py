"""The journal only grows; a line that was changed, moved or removed is found."""

import threading
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import delete, update
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlmodel import Session, col

from storage import journal, notes
from storage.engine import Transactions
from storage.tables import JournalRow, NoteRow
from tests.storage.factories import CAMILLE, MEHDI, NOW


def three_lines(write: Transactions) -> None:
    with write() as session:
        journal.write(session, NOW, CAMILLE, "draft.created", "draft:1", accounts=["facebook"])
        journal.write(session, NOW + timedelta(hours=1), MEHDI, "draft.approved", "draft:1")
        journal.write(session, NOW, "vigie", "draft.expired", "draft:2", version=3)


def change(session: Session, statement: Any) -> None:
    session.connection().execute(statement)
    session.expire_all()


def unguard(session: Session) -> None:
    """Do what only the owner of the database can: take away what refuses changes."""
    if session.connection().dialect.name == "postgresql":
        session.connection().exec_driver_sql("SET LOCAL session_replication_role = replica")
    else:
        for verb in ("update", "delete"):
            session.connection().exec_driver_sql(f"DROP TRIGGER journal_no_{verb}")


@pytest.mark.parametrize(
    "statement",
    [update(JournalRow).values(actor=MEHDI), delete(JournalRow)],
    ids=["update", "delete"],
)
def test_the_database_itself_refuses_to_change_a_line(write: Transactions, statement: Any) -> None:
    three_lines(write)
    with pytest.raises(DBAPIError, match="append-only"), write() as session:
        change(session, statement)
    with write() as session:
        assert len(list(journal.lines(session))) == 3
        assert journal.broken_at(session) is None


def test_lines_say_who_what_when(write: Transactions, read: Transactions) -> None:
    three_lines(write)
    with read() as session:
        first, second, _ = journal.lines(session)
        assert (first.at, first.actor, first.action) == (NOW, CAMILLE, "draft.created")
        assert (first.subject, first.facts) == ("draft:1", {"accounts": ["facebook"]})
        assert (first.prev, second.prev) == (journal.GENESIS, first.hash)
        assert list(journal.lines(session, "draft:1")) == [first, second]


def test_head_is_the_last_seal(write: Transactions) -> None:
    with write() as session:
        assert journal.head(session) == journal.GENESIS
    three_lines(write)
    with write() as session:
        assert journal.head(session) == list(journal.lines(session))[-1].hash


def test_whole_chain_holds(write: Transactions, read: Transactions) -> None:
    with read() as session:
        assert journal.broken_at(session) is None
    three_lines(write)
    with read() as session:
        assert journal.broken_at(session) is None


@pytest.mark.parametrize(
    "values",
    [
        {"actor": MEHDI},
        {"at": NOW + timedelta(microseconds=1)},
        {"action": "draft.refused"},
        {"subject": "draft:9"},
        {"facts": {"accounts": []}},
        {"hash": "1" * 64},
        {"prev": "1" * 64},
    ],
    ids=lambda values: next(iter(values)),
)
def test_changed_line_is_found(write: Transactions, values: dict[str, Any]) -> None:
    three_lines(write)
    with write() as session:
        unguard(session)
        change(session, update(JournalRow).where(col(JournalRow.id) == 1).values(**values))
        assert journal.broken_at(session) == 1


def test_removed_line_is_found(write: Transactions) -> None:
    three_lines(write)
    with write() as session:
        unguard(session)
        change(session, delete(JournalRow).where(col(JournalRow.id) == 2))
        assert journal.broken_at(session) == 3


def test_chain_cannot_fork(write: Transactions) -> None:
    three_lines(write)
    with write() as session:
        fork = journal.head(session)
    forged = JournalRow(
        at=NOW, actor=CAMILLE, action="x", subject="x", facts={}, prev=fork, hash="2" * 64
    )
    with write() as session:
        journal.write(session, NOW, CAMILLE, "draft.created", "draft:3")
    with pytest.raises(IntegrityError), write() as session:
        session.add(forged)


def test_writers_at_the_same_time_make_one_chain(write: Transactions, read: Transactions) -> None:
    failed: list[BaseException] = []

    def write_some(name: str) -> None:
        try:
            for number in range(10):
                with write() as session:
                    journal.write(session, NOW, name, "draft.created", f"draft:{number}")
        except BaseException as error:  # noqa: BLE001  told by the assertion below
            failed.append(error)

    threads = [threading.Thread(target=write_some, args=(f"U{n}",)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with read() as session:
        assert (failed, len(list(journal.lines(session)))) == ([], 40)
        assert journal.broken_at(session) is None


def test_note_is_read_and_forgotten_without_breaking_the_chain(write: Transactions) -> None:
    with write() as session:
        note = notes.write(session, "Texte à revoir.", NOW)
        journal.write(session, NOW, MEHDI, "draft.refused", "draft:1", note=note.digest)
        assert notes.words_of(session, note.id) == "Texte à revoir."
        change(session, update(NoteRow).values(words=None, key=None))
        assert notes.words_of(session, note.id) == ""
        assert journal.broken_at(session) is None


def test_no_note_has_no_words(write: Transactions) -> None:
    with write() as session:
        assert notes.words_of(session, None) == ""
        assert notes.words_of(session, 404) == ""


def test_same_words_have_another_digest_each_time(write: Transactions) -> None:
    with write() as session:
        digests = {notes.write(session, "Non.", NOW).digest for _ in range(2)}
    assert len(digests) == 2
