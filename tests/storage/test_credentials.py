"""Accesses: who holds which, when each is due, what must be done about it; never a secret."""

from datetime import date

import pytest
from sqlmodel import Session, SQLModel

from storage import access_tasks, credentials, dues
from storage.access_tasks import Kind
from storage.credentials import SHARED, Access, Change, Mfa
from storage.engine import Transactions
from tests.storage.factories import CAMILLE, FACEBOOK, LATER, MEHDI, NOW, TIKTOK

CHANGED, DUE = date(2026, 11, 2), date(2027, 1, 1)
CHANGE = Change(CHANGED, Mfa.YES, CAMILLE, NOW, DUE, LATER)


def an_access(
    session: Session, account: str = FACEBOOK, user: str = CAMILLE, kind: str = "personal_access"
) -> Access:
    made = credentials.register(session, account, user, kind, CHANGE)
    assert made is not None
    return made


def test_an_access_is_registered_once(write: Transactions) -> None:
    with write() as session:
        made = an_access(session)
        assert credentials.register(session, FACEBOOK, CAMILLE, made.kind, CHANGE) is None
        assert credentials.of(session, CAMILLE) == credentials.lock_of(session, CAMILLE) == (made,)
        assert credentials.of(session, MEHDI) == ()
        assert credentials.find(session, made.id) == credentials.lock(session, made.id) == made
        assert credentials.find(session, 404) is None
    assert (made.account, made.mfa, made.last_changed_on, made.due_on, made.sent) == (
        FACEBOOK, Mfa.YES, CHANGED, DUE, None
    )  # fmt: skip
    assert made.subject == f"access:{made.id}"


def test_no_column_takes_words(write: Transactions) -> None:
    with write() as session:
        an_access(session)
    codes = {
        "account", "custodian", "kind", "mfa", "declared_by", "user", "ground", "closed_by",
        "done_by", "key", "surface", "channel", "answer",
    }  # fmt: skip
    for name in ("access", "doubt", "access_task", "secret_seen", "absence", "access_review"):
        columns = SQLModel.metadata.tables[name].columns
        assert {one.name for one in columns if one.type.python_type is str} <= codes


def test_a_retired_access_is_held_no_more_and_may_be_held_again(write: Transactions) -> None:
    with write() as session:
        made = an_access(session)
        credentials.retire(session, made, NOW)
        assert credentials.of(session, CAMILLE) == credentials.every(session) == ()
        assert credentials.due(session, LATER) == ()
        again = an_access(session)
        assert (again.id, again.retired_at, again.next_due) == (made.id, None, LATER)


def test_all_accesses_are_listed_by_account(write: Transactions) -> None:
    with write() as session:
        second, first = an_access(session, TIKTOK), an_access(session, FACEBOOK, MEHDI)
        assert credentials.every(session) == (first, second)
        assert credentials.known_to_others(session, FACEBOOK, CAMILLE)
        assert not credentials.known_to_others(session, TIKTOK, CAMILLE)


def test_a_change_starts_the_ladder_anew(write: Transactions) -> None:
    later = Change(date(2026, 12, 1), Mfa.IMPOSSIBLE, CAMILLE, LATER, date(2027, 1, 30), None)
    with write() as session:
        made = an_access(session)
        assert credentials.reminded(session, made, -10, LATER)
        (after,) = credentials.changed(session, made, later)
        assert (after.last_changed_on, after.mfa, after.sent, after.next_due) == (
            later.on, Mfa.IMPOSSIBLE, None, None
        )  # fmt: skip


def test_a_shared_password_is_changed_for_all_who_share_it(write: Transactions) -> None:
    later = Change(date(2026, 12, 1), Mfa.NO, CAMILLE, LATER, date(2027, 1, 30), None)
    with write() as session:
        mine = an_access(session, kind=SHARED)
        an_access(session, user=MEHDI, kind=SHARED)
        an_access(session, user=MEHDI)
        after = credentials.changed(session, mine, later)
        assert [(one.custodian, one.last_changed_on, one.mfa) for one in after] == [
            (CAMILLE, later.on, Mfa.NO), (MEHDI, later.on, Mfa.YES)
        ]  # fmt: skip
        kept = [one for one in credentials.of(session, MEHDI) if one.kind != SHARED]
        assert [one.last_changed_on for one in kept] == [CHANGED]


def test_a_reminder_is_due_once(write: Transactions) -> None:
    with write() as session:
        made = an_access(session)
        assert credentials.due(session, NOW) == ()
        assert dues.next_due(session) == LATER
        (one,) = credentials.due(session, LATER)
        assert credentials.reminded(session, one, -10, LATER)
        assert not credentials.reminded(session, one, -10, LATER)
        session.expire_all()
        (again,) = credentials.due(session, LATER)
        assert (again.id, again.sent) == (made.id, -10)
        assert credentials.reminded(session, again, 7, None)
        session.expire_all()
        assert credentials.due(session, LATER) == ()


def test_who_leaves_leaves_tasks_and_no_reminder(write: Transactions) -> None:
    with write() as session:
        an_access(session)
        an_access(session, TIKTOK)
        opened = credentials.open_departure_tasks(session, CAMILLE, NOW)
        assert [(one.kind, one.access.account) for one in opened] == [
            (Kind.DEPARTURE, FACEBOOK), (Kind.DEPARTURE, TIKTOK)
        ]  # fmt: skip
        assert credentials.open_departure_tasks(session, CAMILLE, NOW) == ()
        assert credentials.due(session, LATER) == ()
        assert credentials.open_departure_tasks(session, MEHDI, NOW) == ()


def test_a_task_is_open_until_it_is_done(write: Transactions) -> None:
    with write() as session:
        made = an_access(session)
        task = access_tasks.open_task(session, Kind.NEW_CUSTODIAN, made, NOW)
        assert task is not None
        assert access_tasks.open_task(session, Kind.NEW_CUSTODIAN, made, NOW) is None
        assert access_tasks.open_of(session, [made.id]) == (task,)
        access_tasks.finish(session, [task], MEHDI, LATER)
        assert access_tasks.open_of(session, [made.id]) == ()
        assert access_tasks.of_doubt(session, 1) == ()
        assert access_tasks.open_task(session, Kind.NEW_CUSTODIAN, made, NOW) is not None


def test_the_register_is_exported_with_its_past(write: Transactions) -> None:
    with write() as session:
        made = an_access(session)
        credentials.retire(session, made, NOW)
        (row,) = credentials.export(session)
    assert row == {
        "account": FACEBOOK, "custodian": CAMILLE, "kind": "personal_access", "mfa": "yes",
        "last_changed_on": "2026-11-02", "declared_by": CAMILLE, "due_on": "2027-01-01",
        "retired_on": NOW.date().isoformat(),
    }  # fmt: skip


def test_who_loses_a_race_registers_nothing(
    write: Transactions, monkeypatch: pytest.MonkeyPatch
) -> None:
    with write() as session:
        an_access(session)
        monkeypatch.setattr(credentials, "_same", lambda *_: None)
        assert credentials.register(session, FACEBOOK, CAMILLE, "personal_access", CHANGE) is None
