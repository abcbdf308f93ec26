"""Doubts, secrets seen, slack_away and reviews: each has its effect once, and no detail."""

from datetime import date, timedelta

from sqlmodel import Session

from checks.lifecycle import PostStatus
from storage import access_reviews, access_tasks, doubts, dues, posts, secrets_seen, slack_away
from storage.access_tasks import Kind
from storage.doubts import Ground
from storage.engine import Transactions
from storage.secrets_seen import Answer, Seen
from tests.storage.factories import CAMILLE, FACEBOOK, LATER, MEHDI, NOW, TIKTOK, a_draft
from tests.storage.test_credentials import an_access

SOON = NOW + timedelta(minutes=15)


def a_secret(session: Session, key: str = "message:C1:1.0") -> Seen | None:
    return secrets_seen.see(
        session, key, CAMILLE, surface="message", channel="C1", now=NOW, due_at=SOON
    )


def test_a_doubt_stands_until_it_is_closed_once(write: Transactions) -> None:
    with write() as session:
        doubt = doubts.add(session, CAMILLE, Ground.DECLARED, NOW)
        assert doubts.find(session, doubt.id) == doubt
        assert doubts.find(session, 404) is None
        assert doubts.close(session, doubt.id, MEHDI, LATER)
        assert not doubts.close(session, doubt.id, CAMILLE, LATER)
        closed = doubts.find(session, doubt.id)
        assert closed is not None
        assert (closed.closed_by, closed.closed_at) == (MEHDI, LATER)
    assert doubt.subject == f"doubt:{doubt.id}"


def test_a_doubt_knows_its_accounts_by_its_tasks(write: Transactions) -> None:
    with write() as session:
        doubt = doubts.add(session, CAMILLE, Ground.SECRET, NOW)
        for account in (FACEBOOK, TIKTOK):
            access = an_access(session, account)
            assert access_tasks.open_task(session, Kind.DOUBT, access, NOW, doubt.id)
        first, second = access_tasks.of_doubt(session, doubt.id)
        access_tasks.finish(session, [first], CAMILLE, LATER)
        after = access_tasks.of_doubt(session, doubt.id)
    assert [one.access.account for one in after] == [FACEBOOK, TIKTOK]
    assert [one.done_at for one in after] == [LATER, None]
    assert second.doubt == doubt.id


def test_a_secret_is_noted_once_and_answered_once(write: Transactions) -> None:
    with write() as session:
        seen = a_secret(session)
        assert seen is not None
        assert a_secret(session) is None
        assert dues.next_due(session) == SOON
        assert secrets_seen.find(session, seen.id) == seen
        assert secrets_seen.find(session, 404) is None
        assert secrets_seen.answer(session, seen.id, Answer.FALSE_ALARM, NOW)
        assert not secrets_seen.answer(session, seen.id, Answer.SECRET, NOW)
        assert dues.next_due(session) is None
        assert secrets_seen.counts(session) == {Answer.FALSE_ALARM: 1}
    assert seen.subject == f"secret:{seen.id}"


def test_silence_is_seen_after_its_time(write: Transactions) -> None:
    with write() as session:
        first, second = a_secret(session), a_secret(session, "view:V1")
        assert first is not None
        assert secrets_seen.unanswered(session, NOW) == ()
        secrets_seen.answer(session, first.id, Answer.SECRET, NOW)
        assert secrets_seen.unanswered(session, SOON) == (second,)


def test_who_is_away_is_known_until_they_come_back(write: Transactions) -> None:
    with write() as session:
        assert not slack_away.is_away(session, CAMILLE, NOW)
        slack_away.leave(session, CAMILLE, NOW, None)
        assert slack_away.is_away(session, CAMILLE, LATER)
        slack_away.leave(session, CAMILLE, NOW, SOON)
        assert slack_away.is_away(session, CAMILLE, NOW)
        assert not slack_away.is_away(session, CAMILLE, SOON)
        assert slack_away.come_back(session, CAMILLE)
        assert not slack_away.come_back(session, CAMILLE)


def test_a_review_is_opened_once_and_done_once(write: Transactions) -> None:
    day = date(2027, 1, 4)
    with write() as session:
        assert not access_reviews.started(session, day)
        review = access_reviews.start(session, day, NOW)
        assert review is not None
        assert access_reviews.start(session, day, NOW) is None
        assert access_reviews.started(session, day)
        assert access_reviews.finish(session, review.id, MEHDI, LATER)
        assert not access_reviews.finish(session, review.id, MEHDI, LATER)
        done = access_reviews.find(session, review.id)
        assert done is not None
        assert (done.done_by, done.subject) == (MEHDI, f"access_review:{review.id}")
        assert access_reviews.find(session, 404) is None


def test_what_was_held_at_its_hour_is_looked_at_again(write: Transactions) -> None:
    with write() as session:
        held, to_come = (a_draft(session).posts[0] for _ in range(2))
        elsewhere = a_draft(session, accounts=(TIKTOK,)).posts[0]
        posts.set_status(session, held.id, PostStatus.BOOKED)
        posts.set_status(session, elsewhere.id, PostStatus.BOOKED)
        posts.set_status(session, to_come.id, PostStatus.BOOKED, LATER)
        posts.wake(session, FACEBOOK, NOW)
        assert [one.id for one in posts.due(session, NOW)] == [held.id]
