"""A transaction is whole, waits its turn, and gives up in time."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

import pytest
from sqlalchemy import Engine, insert, text
from sqlalchemy.exc import DBAPIError

from storage import drafts, heartbeats, notes
from storage.drafts import Stored
from storage.engine import Transactions, open_engine, writing
from storage.tables import NoteRow
from tests.storage.factories import NOW, a_draft


@contextmanager
def holding(write: Transactions, draft: Stored) -> Iterator[None]:
    """Hold a draft in another thread for as long as the block lasts."""
    held, done = threading.Event(), threading.Event()

    def hold() -> None:
        with write() as session:
            drafts.lock(session, draft.id)
            held.set()
            done.wait(30)

    thread = threading.Thread(target=hold)
    thread.start()
    assert held.wait(10)
    try:
        yield
    finally:
        done.set()
        thread.join()


def test_error_rolls_back_the_whole(write: Transactions, read: Transactions) -> None:
    def fail() -> None:
        with write() as session:
            a_draft(session)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with read() as session:
        assert drafts.find(session, 1) is None


def test_reader_sees_one_moment(write: Transactions, read: Transactions) -> None:
    with read() as session:
        assert heartbeats.all_of(session) == {}
        with write() as other:
            heartbeats.beat(other, "clock", NOW, {})
        session.expire_all()
        assert heartbeats.all_of(session) == {}
    with read() as session:
        assert set(heartbeats.all_of(session)) == {"clock"}


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_reader_on_postgresql_cannot_write(read: Transactions) -> None:
    with pytest.raises(DBAPIError, match="read-only"), read() as session:
        heartbeats.beat(session, "clock", NOW, {})


def test_writer_in_another_process_gives_up_within_three_seconds(
    database_url: str, write: Transactions
) -> None:
    with write() as session:
        draft = a_draft(session)
    elsewhere = writing(open_engine(database_url))
    start = monotonic()
    with holding(elsewhere, draft), pytest.raises(DBAPIError), write() as session:
        drafts.lock(session, draft.id)
    assert monotonic() - start < 3


def test_writer_in_this_process_gives_up_within_three_seconds(write: Transactions) -> None:
    with write() as session:
        draft = a_draft(session)
    start = monotonic()
    with holding(write, draft), pytest.raises((DBAPIError, TimeoutError)), write() as session:
        drafts.lock(session, draft.id)
    assert monotonic() - start < 3


def test_reader_waits_for_no_writer(write: Transactions, read: Transactions) -> None:
    with write() as session:
        draft = a_draft(session)
    with holding(write, draft), read() as session:
        assert drafts.get(session, draft.id) == draft


def test_errors_quote_nobodys_words(engine: Engine, write: Transactions) -> None:
    words = "Confidentiel"
    with write() as session:
        note = notes.write(session, words, NOW)
    again = insert(NoteRow).values(id=note.id, words=words, written_at=NOW)
    with pytest.raises(DBAPIError) as caught, write() as session:
        session.connection().execute(again)
    assert words not in str(caught.value)
    assert engine.hide_parameters


def test_lower_knows_every_letter(write: Transactions) -> None:
    with write() as session:
        lowered = session.connection().execute(text("SELECT lower('ÉCOLE'), lower(NULL)")).one()
    assert tuple(lowered) == ("école", None)


def test_sqlite_is_safe_and_its_folder_is_made(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'new' / 'vigie.db'}")
    pragmas = ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
    with engine.connect() as connection:
        found = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in pragmas]
    assert found == ["wal", 2, 1, 1]


def test_memory_needs_no_folder() -> None:
    with open_engine("sqlite://").connect() as connection:
        assert connection.exec_driver_sql("SELECT 1").scalar() == 1
