"""Decisions are bound to words; exceptions to the cap are answered once."""

from datetime import timedelta

import pytest

from storage import approvals, drafts, dues, notes, posts
from storage.approvals import Asked, Decided, Decision
from storage.engine import Transactions
from tests.storage.factories import (
    CAMILLE,
    FACEBOOK,
    LATER,
    LATER_WALL,
    MEHDI,
    NOW,
    PLANNED,
    a_draft,
    content,
    in_review,
)

HOUR = timedelta(hours=1)


def test_submission_says_when_to_remind_and_when_it_is_too_late(write: Transactions) -> None:
    with write() as session:
        draft = in_review(session)
        approvals.submit(session, draft.id, CAMILLE, NOW, NOW + HOUR, NOW + 4 * HOUR)
        stored = drafts.get(session, draft.id)
        assert (stored.submitted_by, stored.submitted_at, stored.nudges) == (CAMILLE, NOW, 0)
        assert approvals.to_nudge(session, NOW) == ()
        assert approvals.to_nudge(session, NOW + HOUR) == (draft.id,)
        assert approvals.to_expire(session, NOW + HOUR) == ()
        assert approvals.to_expire(session, NOW + 4 * HOUR) == (draft.id,)
        assert dues.next_due(session) == NOW + HOUR


def test_reminder_moves_on_then_ends(write: Transactions) -> None:
    with write() as session:
        draft = in_review(session)
        approvals.submit(session, draft.id, CAMILLE, NOW, NOW, NOW + 4 * HOUR)
        approvals.nudged(session, draft.id, NOW + HOUR)
        assert approvals.to_nudge(session, NOW) == ()
        approvals.nudge_at(session, draft.id, NOW + 2 * HOUR)
        assert approvals.to_nudge(session, NOW + HOUR) == ()
        approvals.nudged(session, draft.id, None)
        assert approvals.to_nudge(session, NOW + 9 * HOUR) == ()
        assert drafts.get(session, draft.id).nudges == 2
        approvals.expire_at(session, draft.id, NOW + 2 * HOUR)
        assert dues.next_due(session) == NOW + 2 * HOUR


def test_nothing_is_due_when_nothing_waits(write: Transactions) -> None:
    with write() as session:
        a_draft(session)
        assert dues.next_due(session) is None


def test_approval_is_bound_to_the_words(write: Transactions) -> None:
    with write() as session:
        draft = in_review(session)
        approvals.decide(session, draft.id, Decision.APPROVED, MEHDI, NOW, None)
        stored = drafts.get(session, draft.id)
        assert stored.approved_digest == stored.content.digest
        assert approvals.approvers_of(session, draft.id, stored.version) == {MEHDI}
        revised = drafts.revise(session, stored, content(text="Neuf."), CAMILLE, NOW)
        assert revised.approved_digest != revised.content.digest
        assert approvals.approvers_of(session, draft.id, revised.version) == frozenset()


@pytest.mark.parametrize("decision", [Decision.REFUSED, Decision.CHANGES_REQUESTED])
def test_other_decisions_approve_nothing(write: Transactions, decision: Decision) -> None:
    with write() as session:
        draft = in_review(session)
        note = notes.write(session, "À revoir.", NOW)
        approvals.decide(session, draft.id, decision, MEHDI, NOW, note.id)
        assert drafts.get(session, draft.id).approved_digest is None
        assert approvals.approvers_of(session, draft.id, draft.version) == frozenset()
        assert approvals.decisions(session, draft.id) == (
            Decided(decision, MEHDI, NOW, 1, note.id),
        )


@pytest.mark.article("9")
def test_exception_is_asked_for_one_day_and_answered_once(write: Transactions) -> None:
    with write() as session:
        draft = a_draft(session)
        post = draft.posts[0].id
        note = notes.write(session, "Bris d'aqueduc.", NOW)
        number = approvals.ask(session, post, "emergency", CAMILLE, NOW, note.id)
        asked = Asked(
            number, post, draft.id, FACEBOOK, PLANNED, "emergency", note.id, CAMILLE,
            granted=None, decided_by=None,
        )  # fmt: skip
        assert approvals.asked(session, number) == asked
        posts.plan(session, post, LATER, LATER_WALL)
        assert approvals.exceptions_of(session, draft.id) == (asked,)
        assert approvals.asked(session, 404) is None
        assert approvals.answer(session, number, granted=True, by=MEHDI, now=NOW)
        assert not approvals.answer(session, number, granted=False, by=CAMILLE, now=NOW)
        answered = approvals.asked(session, number)
        assert answered is not None
        assert (answered.granted, answered.decided_by) == (True, MEHDI)


@pytest.mark.article("9")
def test_granted_exceptions_are_counted(write: Transactions) -> None:
    with write() as session:
        post = a_draft(session).posts[0].id
        for granted in (True, False):
            number = approvals.ask(session, post, "emergency", CAMILLE, NOW, None)
            approvals.answer(session, number, granted=granted, by=MEHDI, now=NOW)
        assert approvals.granted_count(session, NOW, NOW + HOUR) == 1
        assert approvals.granted_count(session, NOW + HOUR, NOW + 2 * HOUR) == 0
