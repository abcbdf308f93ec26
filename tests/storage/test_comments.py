"""A comment is remembered once, with who is on it, when it is due, and how it ended."""

import pytest

from checks.comment_life import State
from checks.natures import Nature
from storage import comment_dues, comments, dues, questions
from storage.comment import person_of
from storage.engine import Transactions
from tests.storage.comments import DAY, HOUR, a_comment, captured, due
from tests.storage.factories import CAMILLE, FACEBOOK, MEHDI, NOW, TIKTOK

pytestmark = pytest.mark.article("10")


def test_the_same_link_twice_is_one_comment(write: Transactions) -> None:
    with write() as session:
        first, new = comments.add(session, captured(), due(), CAMILLE, NOW)
        again, newer = comments.add(session, captured(excerpt="Autre"), due(), MEHDI, NOW + HOUR)
        assert (new, newer) == (True, False)
        assert again == first
        assert comments.with_key(session, first.what.key) == first
        assert comments.with_key(session, "") is None


def test_two_comments_without_a_link_are_two(write: Transactions) -> None:
    with write() as session:
        numbers = {a_comment(session, link="", key="").id for _ in range(2)}
    assert len(numbers) == 2


def test_a_comment_is_found_corrected_and_held(write: Transactions) -> None:
    with write() as session:
        one = a_comment(session)
        assert comments.find(session, 404) is None
        assert comments.lock(session, 404) is None
        comments.correct(session, one.id, captured(excerpt="Fermée?", account=TIKTOK), due(None))
        comments.set_nature(session, one.id, Nature.COMPLAINT)
        found = comments.lock(session, one.id)
    assert found is not None
    assert (found.what.excerpt, found.what.account, found.what.nature, found.due.nudge_at) == (
        "Fermée?", TIKTOK, Nature.COMPLAINT, None,
    )  # fmt: skip
    assert (found.number, found.subject, found.is_open) == (f"C-2026-{one.id}", "comment:1", True)


def test_an_interim_reply_meets_the_target_and_the_limit_stays(write: Transactions) -> None:
    with write() as session:
        one = a_comment(session)
        comments.hold(session, one.id, State.CLAIMED, MEHDI, NOW + 4 * HOUR)
        comments.wait_for(session, one.id, State.WAITING, "recreation")
        comments.reply_for_now(session, one.id, NOW + HOUR, NOW + 2 * DAY, NOW + 2 * DAY)
        comments.reply_for_now(session, one.id, NOW + 5 * HOUR, NOW + 3 * DAY, NOW + 3 * DAY)
        found = comments.get(session, one.id)
        assert comment_dues.to_release(session, NOW + DAY) == ()
    assert (found.state, found.first_reply_at, found.promised_at) == (
        State.INTERIM, NOW + HOUR, NOW + 3 * DAY,
    )  # fmt: skip
    assert (found.assignee, found.department, found.due.limit_at) == (
        MEHDI, "recreation", one.due.limit_at,
    )  # fmt: skip


def test_one_reply_serves_those_who_ask_the_same(write: Transactions) -> None:
    with write() as session:
        leader, other = a_comment(session), a_comment(session, 2)
        comments.group(session, other.id, leader.id, NOW + HOUR, CAMILLE)
        assert comments.get(session, other.id).first_reply_at is None
        asked = questions.ask(session, "Ouverte?", CAMILLE, NOW, comment=leader.id)
        assert comments.answered_by_department(session, leader.id, NOW + DAY, CAMILLE, "https://x")
        assert not comments.answered_by_department(session, leader.id, NOW + DAY, CAMILLE)
        closed = questions.find(session, asked.id)
        assert closed is not None
        assert not closed.is_open
        (under,) = comments.grouped(session, leader.id)
        assert (under.state, under.first_reply_at, under.reply_link) == (
            State.GROUPED, NOW + DAY, "https://x",
        )  # fmt: skip
        late = a_comment(session, 3)
        comments.group(session, late.id, leader.id, NOW + 2 * DAY, CAMILLE)
        assert comments.get(session, late.id).first_reply_at == NOW + 2 * DAY


def test_what_ended_may_wait_again(write: Transactions) -> None:
    with write() as session:
        one = a_comment(session)
        comments.end(session, one.id, State.NO_ANSWER, NOW, CAMILLE, reason="opinion")
        ended = comments.get(session, one.id)
        assert (ended.is_open, ended.reason, ended.due.nudge_at) == (False, "opinion", None)
        assert dues.next_due(session) is None
        comments.reopen(session, one.id, NOW + DAY)
        again = comments.get(session, one.id)
        assert (again.state, again.reason, again.due.nudge_at) == (State.NEW, "", NOW + DAY)
        assert dues.next_due(session) == NOW + DAY


def test_open_comments_of_the_same_account_may_be_grouped(write: Transactions) -> None:
    with write() as session:
        one, other = a_comment(session), a_comment(session, 2)
        a_comment(session, 3, account=TIKTOK)
        gone = a_comment(session, 4)
        comments.end(session, gone.id, State.ANSWERED, NOW, CAMILLE)
        assert comments.open_like(session, FACEBOOK, one.id) == (other,)


def test_reminders_are_due_once_and_come_back_when_put_off(write: Transactions) -> None:
    with write() as session:
        one, other = a_comment(session), a_comment(session, 2, due(NOW + 30 * HOUR))
        assert comment_dues.to_nudge(session, NOW + 19 * HOUR) == ()
        (first,) = comment_dues.to_nudge(session, NOW + 20 * HOUR)
        at = NOW + 20 * HOUR
        comment_dues.nudged(session, at, CAMILLE, {first.id: NOW + 60 * HOUR}, {first.id: 1})
        assert comment_dues.to_nudge(session, at) == ()
        told = comment_dues.told_with(session, CAMILLE, at)
        assert [(each.id, each.nudges, each.nudged_at) for each in told] == [(one.id, 1, at)]
        assert comment_dues.told_with(session, MEHDI, at) == ()
        comment_dues.put_off(session, [one.id], NOW + 22 * HOUR)
        (back,) = comment_dues.to_nudge(session, NOW + 22 * HOUR)
        assert (back.id, back.nudges) == (one.id, 0)
        comment_dues.told_director(session, NOW + DAY, MEHDI, [one.id, other.id])
        assert comment_dues.to_nudge(session, NOW + 9 * DAY) == ()
        assert comments.get(session, other.id).told_director


@pytest.mark.parametrize("apart", [False, True])
def test_many_are_reminded_of_at_once_and_come_back_each_at_its_time(
    write: Transactions,
    apart: bool,  # noqa: FBT001
) -> None:
    with write() as session:
        known = [a_comment(session, n) for n in range(1, 31)]
        at = NOW + 20 * HOUR
        back = {one.id: at + HOUR * (n * apart + 1) for n, one in enumerate(known)}
        comment_dues.nudged(session, at, CAMILLE, back, {one.id: 2 for one in known})
    with write() as session:
        told = comment_dues.told_with(session, CAMILLE, at)
        assert {one.id: one.due.nudge_at for one in told} == back
        assert {one.nudges for one in told} == {2}


def test_a_claim_without_a_sign_is_found(write: Transactions) -> None:
    with write() as session:
        one = a_comment(session)
        comments.hold(session, one.id, State.CLAIMED, MEHDI, NOW + 4 * HOUR)
        assert dues.next_due(session) == NOW + 4 * HOUR
        assert comment_dues.to_release(session, NOW + 3 * HOUR) == ()
        assert [each.id for each in comment_dues.to_release(session, NOW + 4 * HOUR)] == [one.id]


def test_comments_reckoned_by_other_hours_are_found(write: Transactions) -> None:
    with write() as session:
        one = a_comment(session, 1, due(key="old"))
        a_comment(session, 2, due(key="new"))
        strange = a_comment(session, 3, due(key="new"), account="gone")
        keys = {FACEBOOK: "new"}
        found = comment_dues.reckoned_otherwise(session, keys, "default")
        assert [each.id for each in found] == [one.id, strange.id]
        comments.reckon(session, [(one.id, due(key="new")), (strange.id, due(key="default"))])
        assert comment_dues.reckoned_otherwise(session, keys, "default") == ()


def test_the_figures_of_a_stretch_name_nobody(write: Transactions) -> None:
    with write() as session:
        one = a_comment(session)
        comments.reply_for_now(session, one.id, NOW + HOUR, NOW + DAY, None)
        a_comment(session, 2, received_at=NOW + 9 * DAY)
        gone = a_comment(session, 3)
        comments.end(session, gone.id, State.NO_ANSWER, NOW, CAMILLE, reason="opinion")
        found = comment_dues.replied(session, NOW, NOW + DAY)
    assert [(each.interim, each.expects_reply) for each in found] == [(True, True), (False, False)]
    assert found[0].first_reply_at == NOW + HOUR


def test_a_person_is_the_same_under_other_capitals() -> None:
    assert person_of(" @Luc  ROY ") == person_of("luc roy")
