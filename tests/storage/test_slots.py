"""The database holds the cap: what would not fit is refused (art. 9)."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from checks.lifecycle import PostStatus
from storage import posts, slots
from storage.engine import Transactions
from storage.slots import Ground, Slot
from storage.tables import SlotRow
from tests.storage.factories import (
    CAMILLE,
    FACEBOOK,
    MEHDI,
    NOW,
    PLANNED,
    TIKTOK,
    a_draft,
    in_review,
)

pytestmark = pytest.mark.article("9")
DAY = date(2026, 11, 12)
CAP = 2


def a_post(session: Session) -> int:
    return a_draft(session).posts[0].id


def take(session: Session, post: int, ground: Ground | None = None, day: date = DAY) -> Slot | None:
    return slots.take(session, FACEBOOK, day, post, cap=CAP, ground=ground, by=MEHDI, now=NOW)


def row(post: int, **fields: Any) -> Any:
    defaults = {"counted": FACEBOOK, "day": DAY, "ordinal": 1, "cap": CAP, "taken_by": MEHDI}
    return insert(SlotRow).values(**defaults | fields, post_id=post, taken_at=NOW)


def test_the_third_post_of_a_day_has_no_place(write: Transactions) -> None:
    with write() as session:
        first, second, third = (a_post(session) for _ in range(3))
        assert take(session, first) == Slot(1, None, first, MEHDI)
        assert take(session, second) == Slot(2, None, second, MEHDI)
        assert take(session, third) is None
        assert slots.of_post(session, third) is None
        assert [slot.post for slot in slots.held_on(session, FACEBOOK, DAY)] == [first, second]


@pytest.mark.parametrize("ground", Ground)
def test_a_ground_gives_a_place_above_the_cap(write: Transactions, ground: Ground) -> None:
    with write() as session:
        held = [take(session, a_post(session), ground) for _ in range(3)]
    assert [slot and (slot.ordinal, slot.ground) for slot in held] == [
        (1, None),
        (2, None),
        (3, ground),
    ]


def test_a_place_given_back_is_taken_again(write: Transactions) -> None:
    with write() as session:
        first, second, third = (a_post(session) for _ in range(3))
        take(session, first)
        take(session, second)
        slots.free(session, [first])
        assert take(session, third) == Slot(1, None, third, MEHDI)
        assert slots.of_post(session, first) is None


def test_who_looked_too_early_looks_again(
    write: Transactions, monkeypatch: pytest.MonkeyPatch
) -> None:
    look, early = slots.held_on, [()]

    def held_on(*asked: Any) -> tuple[Slot, ...]:
        return early.pop() if early else look(*asked)

    with write() as session:
        take(session, a_post(session))
        monkeypatch.setattr(slots, "held_on", held_on)
        late = a_post(session)
        assert take(session, late) == Slot(2, None, late, MEHDI)
    assert early == []


def test_days_are_counted_apart(write: Transactions, read: Transactions) -> None:
    with write() as session:
        take(session, a_post(session))
        take(session, a_post(session))
        take(session, a_post(session), day=DAY + timedelta(days=2))
    with read() as session:
        held = slots.counts(session, FACEBOOK, DAY, DAY + timedelta(days=9))
        assert held == {DAY: 2, DAY + timedelta(days=2): 1}
        assert slots.counts(session, TIKTOK, DAY, DAY) == {}


@pytest.mark.parametrize(
    "fields",
    [
        {"ordinal": 3},
        {"ordinal": 0},
        {"ordinal": 3, "ground": "because"},
        {"ordinal": 2, "ground": ""},
    ],
)
def test_the_database_refuses_what_would_not_fit(
    write: Transactions, fields: dict[str, Any]
) -> None:
    with pytest.raises(IntegrityError), write() as session:
        session.connection().execute(row(a_post(session), **fields))


def test_the_database_refuses_two_in_one_place_and_one_in_two(write: Transactions) -> None:
    with write() as session:
        first, second = a_post(session), a_post(session)
        take(session, first)
    for post, ordinal in ((second, 1), (first, 2)):
        with pytest.raises(IntegrityError), write() as session:
            session.connection().execute(row(post, ordinal=ordinal))


def test_a_post_that_has_its_place_cannot_take_another(write: Transactions) -> None:
    with write() as session:
        post = a_post(session)
        take(session, post)
    with pytest.raises(IntegrityError), write() as session:
        take(session, post)


def test_waiting_posts_are_counted_apart(write: Transactions) -> None:
    start, end = PLANNED - timedelta(hours=1), PLANNED + timedelta(hours=1)

    def waiting(session: Session, *accounts: str, until: datetime = end, but: int = 0) -> int:
        return slots.waiting_on(session, accounts, start, until, but=but)

    with write() as session:
        a_draft(session)
        mine = in_review(session, accounts=(FACEBOOK, TIKTOK))
        dropped = in_review(session)
        posts.set_status(session, dropped.posts[0].id, PostStatus.DROPPED)
        assert waiting(session, FACEBOOK) == 1
        assert waiting(session, FACEBOOK, TIKTOK) == 2
        assert waiting(session, FACEBOOK, until=PLANNED) == 0
        assert waiting(session, FACEBOOK, but=mine.id) == 0
        assert mine.author == CAMILLE
