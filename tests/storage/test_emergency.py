"""Emergencies are remembered: one a chain at a time, what they hold, what belongs to them."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from sqlmodel import Session

from checks.emergencies import State
from checks.lifecycle import PostStatus
from checks.types import Group
from storage import emergency, emergency_posts, holds, notes, posts
from storage.draft import Stored
from storage.emergency import Emergency
from storage.engine import Transactions
from tests.storage.factories import CAMILLE, LATER, MEHDI, NOW, PLANNED, a_draft

CITY, POLICE = Group.CITY, Group.POLICE


def begun(session: Session, *groups: Group, **fields: Any) -> Emergency | None:
    note = notes.write(session, "Bris d’aqueduc.", NOW)
    defaults: dict[str, Any] = {
        "kind": "boil_water",
        "exercise": False,
        "note": note.id,
        "publishers": frozenset({CAMILLE}),
        "by": MEHDI,
        "now": NOW,
        "planned_end": LATER,
        "next_update_at": None,
    }
    return emergency.start(session, frozenset(groups or {CITY}), **defaults | fields)


def opened(session: Session, *groups: Group, **fields: Any) -> Emergency:
    one = begun(session, *groups, **fields)
    assert one is not None
    return one


def booked(session: Session, count: int = 1, group: Group = CITY) -> tuple[Stored, ...]:
    made = tuple(a_draft(session, group=group) for _ in range(count))
    for draft in made:
        posts.set_status(session, draft.posts[0].id, PostStatus.BOOKED, PLANNED)
    return made


def numbers(found: Iterable[emergency_posts.Waiting]) -> list[int]:
    return [one.post.draft for one in found]


def test_an_emergency_is_remembered_whole(write: Transactions) -> None:
    with write() as session:
        one = opened(session, CITY, POLICE, next_update_at=PLANNED)
        assert emergency.get(session, one.id) == one
        assert emergency.find(session, one.id) == emergency.lock(session, one.id) == one
        assert emergency.find(session, one.id + 1) is None
        assert one.groups == frozenset(Group)
        assert (one.is_open, one.is_real) == (True, True)
        assert emergency.open_ones(session) == (one,)
        assert emergency.states(session) == dict.fromkeys(Group, State.EMERGENCY)


def test_a_chain_has_one_emergency_at_a_time(write: Transactions) -> None:
    with write() as session:
        first = opened(session, CITY)
        assert begun(session, POLICE, CITY) is None
    with write() as session:
        assert emergency.on_group(session, CITY) == first


def test_an_exercise_stands_apart_from_the_real_one(write: Transactions) -> None:
    with write() as session:
        drill = opened(session, CITY, exercise=True)
        assert emergency.on_group(session, CITY) is None
        assert emergency.on_group(session, CITY, exercise=True) == drill
        assert emergency.states(session) == {CITY: State.DRILL}
        assert not drill.is_real
        opened(session, CITY)
        assert emergency.states(session) == {CITY: State.EMERGENCY}


def test_what_is_over_leaves_room_for_another(write: Transactions) -> None:
    with write() as session:
        over = emergency.stop(session, opened(session, CITY).id, CAMILLE, LATER)
        assert (over.ended_by, over.ended_at, over.is_real) == (CAMILLE, LATER, False)
        assert over.groups == {CITY}
        assert emergency.states(session) == {}
        again = opened(session, CITY)
        assert emergency.on_group(session, CITY) == again
        assert emergency.during(session, NOW) == (over, again)
        assert emergency.during(session, LATER) == (again,)


def test_reminders_come_due(write: Transactions) -> None:
    with write() as session:
        one = opened(session)
        assert emergency.to_remind(session, LATER) == emergency.to_update(session, LATER) == ()
        later = NOW + timedelta(hours=24)
        one = emergency.change(session, one.id, remind_at=later, update_remind_at=PLANNED)
        assert emergency.to_remind(session, later) == (one,)
        assert emergency.to_update(session, later) == ()
        emergency.stop(session, one.id, CAMILLE, later)
        assert emergency.to_remind(session, LATER) == emergency.to_update(session, LATER) == ()


def test_the_ordinary_posts_of_a_chain_are_held_at_once(write: Transactions) -> None:
    with write() as session:
        mine, police = booked(session, 3), booked(session, group=POLICE)
        a_draft(session)
        one = opened(session)
        emergency_posts.link(session, one.id, mine[0].id, CAMILLE, NOW)
        found = emergency_posts.scheduled(session, {CITY}, PostStatus.BOOKED)
        assert numbers(found) == [mine[1].id, mine[2].id]
        emergency_posts.hold(session, one, found, MEHDI, NOW)
        assert emergency_posts.held(session, one.id) == found
        assert emergency_posts.scheduled(session, {CITY}, PostStatus.BOOKED) == ()
        assert posts.due(session, LATER) != ()
        assert {each.draft for each in posts.due(session, LATER)} == {mine[0].id, police[0].id}
        assert [each.subject for each in holds.on_post(session, found[0].post)] == [one.subject]
        holds.release(session, one.subject, MEHDI, LATER, post=found[0].post.id)
        assert numbers(emergency_posts.held(session, one.id)) == [mine[2].id]
        again = emergency_posts.scheduled(session, {CITY}, PostStatus.BOOKED)
        emergency_posts.hold(session, one, again, MEHDI, LATER)
        assert len(emergency_posts.held(session, one.id)) == 2


def test_nothing_to_hold_is_no_fault(write: Transactions) -> None:
    with write() as session:
        one = opened(session)
        emergency_posts.hold(session, one, (), MEHDI, NOW)
        assert emergency_posts.held(session, one.id) == ()


def test_a_draft_belongs_to_an_emergency_while_it_goes_on(write: Transactions) -> None:
    with write() as session:
        draft, one = a_draft(session), opened(session)
        assert emergency_posts.of_draft(session, draft.id) is None
        emergency_posts.link(session, one.id, draft.id, CAMILLE, NOW)
        assert emergency_posts.of_draft(session, draft.id) == one
        assert [each.draft for each in emergency_posts.drafts_of(session, one.id)] == [draft.id]
        emergency.stop(session, one.id, CAMILLE, LATER)
        assert emergency_posts.of_draft(session, draft.id) is None
        assert emergency_posts.link_of(session, draft.id) is not None
        emergency_posts.unlink(session, draft.id)
        emergency_posts.unlink(session, draft.id)
        assert emergency_posts.link_of(session, draft.id) is None


def test_a_review_after_the_fact_is_done_once(write: Transactions) -> None:
    with write() as session:
        draft, one = a_draft(session), opened(session)
        assert not emergency_posts.review(session, draft.id, MEHDI, NOW)
        emergency_posts.link(session, one.id, draft.id, CAMILLE, NOW)
        assert not emergency_posts.review(session, draft.id, MEHDI, NOW)
        emergency_posts.ask_review(session, draft.id, NOW)
        assert emergency_posts.review(session, draft.id, MEHDI, NOW)
        assert not emergency_posts.review(session, draft.id, CAMILLE, LATER)
        (link,) = emergency_posts.drafts_of(session, one.id)
        assert link.reviewed_by == MEHDI
