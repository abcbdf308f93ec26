"""A post says when it goes out, when somebody is reminded, and what became of it."""

from datetime import timedelta

from sqlmodel import Session

from checks.lifecycle import PostStatus
from storage import drafts, dues, posts
from storage.draft import Post
from storage.engine import Transactions
from tests.storage.factories import CAMILLE, LATER, LATER_WALL, NOW, PLANNED, a_draft

MINUTES = timedelta(minutes=10)
LINK = "https://www.facebook.com/1"


def the_post(session: Session, draft: int) -> Post:
    return drafts.get(session, draft).posts[0]


def test_post_belongs_to_a_draft(write: Transactions) -> None:
    with write() as session:
        draft = a_draft(session)
        assert posts.draft_of(session, draft.posts[0].id) == draft.id
        assert posts.draft_of(session, 404) is None


def test_post_is_moved(write: Transactions) -> None:
    with write() as session:
        draft = a_draft(session)
        posts.plan(session, draft.posts[0].id, LATER, LATER_WALL)
        moved = the_post(session, draft.id)
    assert (moved.planned_at, moved.wall) == (LATER, LATER_WALL)


def test_reminder_is_due_once_for_each_instant(write: Transactions) -> None:
    with write() as session:
        draft = a_draft(session)
        post = draft.posts[0].id
        posts.set_status(session, post, PostStatus.BOOKED, PLANNED - MINUTES)
        assert posts.due(session, PLANNED - 2 * MINUTES) == ()
        assert dues.next_due(session) == PLANNED - MINUTES
        (one,) = posts.due(session, PLANNED - MINUTES)
        assert (one.id, one.draft, one.status, one.reminders) == (
            post, draft.id, PostStatus.BOOKED, 0
        )  # fmt: skip
        assert posts.reminded(session, one, PLANNED + MINUTES)
        assert not posts.reminded(session, one, PLANNED + MINUTES)
        session.expire_all()
        (again,) = posts.due(session, PLANNED + MINUTES)
        assert again.reminders == 1
        assert posts.reminded(session, again, None)
        session.expire_all()
        assert posts.due(session, LATER) == ()


def test_the_most_overdue_comes_first(write: Transactions) -> None:
    with write() as session:
        for minutes in (5, 20):
            post = a_draft(session).posts[0].id
            at = NOW - timedelta(minutes=minutes)
            posts.set_status(session, post, PostStatus.BOOKED, at)
        assert [one.id for one in posts.due(session, NOW)] == [2, 1]
        assert [one.id for one in posts.due(session, NOW, limit=1)] == [2]


def test_published_post_asks_for_nothing_more(write: Transactions) -> None:
    with write() as session:
        draft = a_draft(session)
        posts.set_status(session, draft.posts[0].id, PostStatus.BOOKED, PLANNED)
        posts.publish(session, draft.posts[0].id, LINK, PLANNED, CAMILLE)
        post = the_post(session, draft.id)
        assert posts.due(session, LATER) == ()
    assert (post.status, post.link, post.published_at) == (PostStatus.PUBLISHED, LINK, PLANNED)
