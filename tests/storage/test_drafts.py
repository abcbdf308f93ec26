"""A draft is found again as it was written; its posts follow its accounts."""

from typing import Any

import pytest
from sqlalchemy.exc import NoResultFound

from checks.lifecycle import PostStatus, Status
from checks.types import Group, Picture, PostType
from storage import approvals, drafts, posts
from storage.engine import Transactions
from tests.storage.factories import (
    CAMILLE,
    FACEBOOK,
    LATER,
    LATER_WALL,
    MEHDI,
    NOW,
    PLANNED,
    TIKTOK,
    WALL,
    a_draft,
    content,
    in_review,
)

FULL: dict[str, Any] = {
    "type": PostType.EVENT,
    "link": "https://ville.example.ca/fete",
    "picture": Picture("Une patinoire", "ville", consent=True),
    "accounts": (TIKTOK, FACEBOOK),
    "own_texts": {TIKTOK: "Patinez!"},
}


def test_draft_is_read_as_it_was_written(write: Transactions, read: Transactions) -> None:
    with write() as session:
        added = a_draft(session, **FULL)
    with read() as session:
        draft = drafts.get(session, added.id)
    assert draft == added
    assert draft.content == content(**FULL)
    assert (draft.author, draft.group, draft.status) == (CAMILLE, Group.CITY, Status.OPEN)
    assert (draft.number, draft.subject) == (f"P-2026-{draft.id}", f"draft:{draft.id}")
    assert not draft.judged


def test_each_account_has_its_post(write: Transactions) -> None:
    with write() as session:
        draft = a_draft(session, **FULL)
    assert [post.account for post in draft.posts] == [TIKTOK, FACEBOOK]
    assert {(post.planned_at, post.wall, post.status) for post in draft.posts} == {
        (PLANNED, WALL, PostStatus.PLANNED)
    }
    tiktok, facebook = draft.posts
    assert draft.draft_for(tiktok).text == "Patinez!"
    assert draft.draft_for(facebook).text == draft.content.text
    assert draft.post(TIKTOK) == tiktok
    assert draft.post("linkedin-ville") is None


def test_missing_draft_is_none_or_an_error(read: Transactions) -> None:
    with read() as session:
        assert drafts.find(session, 404) is None
        with pytest.raises(NoResultFound):
            drafts.get(session, 404)


def test_lock_returns_the_draft_as_it_stands_now(write: Transactions) -> None:
    with write() as session:
        draft = a_draft(session)
        assert drafts.lock(session, draft.id) == draft
        assert drafts.lock(session, 404) is None


def test_revision_replaces_the_words_and_keeps_the_former(write: Transactions) -> None:
    with write() as session:
        first = a_draft(session, **FULL)
        second = drafts.revise(session, first, content(text="Neuf."), MEHDI, NOW)
        assert (second.version, second.content.text) == (2, "Neuf.")
        assert drafts.version_of(session, first.id, 1) == content(**FULL)
        assert drafts.version_of(session, first.id, 2) == second.content
        assert drafts.version_of(session, first.id, 3) is None
        assert drafts.writers(session, first.id) == {CAMILLE, MEHDI}
        assert drafts.by_digest(session, first.id, first.content.digest) == first.content
        assert drafts.by_digest(session, first.id, "unknown") is None


def test_posts_follow_the_accounts(write: Transactions) -> None:
    with write() as session:
        draft = a_draft(session, accounts=(FACEBOOK, TIKTOK))
        without = drafts.revise(session, draft, content(accounts=(TIKTOK,)), CAMILLE, NOW)
        assert [post.account for post in without.posts] == [TIKTOK]
        again = drafts.revise(session, without, content(accounts=(FACEBOOK, TIKTOK)), CAMILLE, NOW)
        assert {post.id for post in again.posts} == {post.id for post in draft.posts}
        assert {post.status for post in again.posts} == {PostStatus.PLANNED}


def test_new_account_is_planned_like_those_that_stay(write: Transactions) -> None:
    with write() as session:
        draft = a_draft(session, accounts=(FACEBOOK, TIKTOK))
        facebook, tiktok = draft.posts
        posts.set_status(session, facebook.id, PostStatus.DROPPED)
        posts.plan(session, tiktok.id, LATER, LATER_WALL)
        draft = drafts.get(session, draft.id)
        accounts = (TIKTOK, "linkedin-ville")
        revised = drafts.revise(session, draft, content(accounts=accounts), CAMILLE, NOW)
    assert [(post.account, post.planned_at) for post in revised.posts] == [
        (TIKTOK, LATER),
        ("linkedin-ville", LATER),
    ]


def test_draft_whose_posts_were_all_dropped_can_be_revised(write: Transactions) -> None:
    with write() as session:
        draft = a_draft(session)
        posts.set_status(session, draft.posts[0].id, PostStatus.DROPPED)
        dropped = drafts.get(session, draft.id)
        assert dropped.posts == ()
        revised = drafts.revise(session, dropped, content(), CAMILLE, NOW)
    assert [post.planned_at for post in revised.posts] == [PLANNED]


def test_revision_may_move_every_post(write: Transactions) -> None:
    with write() as session:
        draft = a_draft(session, accounts=(FACEBOOK, TIKTOK))
        moved = drafts.revise(session, draft, draft.content, CAMILLE, NOW, (LATER, LATER_WALL))
    assert {(post.planned_at, post.wall) for post in moved.posts} == {(LATER, LATER_WALL)}


def test_dropping_a_post_keeps_the_digest(write: Transactions) -> None:
    with write() as session:
        draft = a_draft(session, **FULL)
        posts.set_status(session, draft.posts[0].id, PostStatus.DROPPED)
        left = drafts.get(session, draft.id)
    assert [post.account for post in left.posts] == [FACEBOOK]
    assert left.content.digest == draft.content.digest


@pytest.mark.parametrize("own", [{TIKTOK: "Perdu"}, {FACEBOOK: ""}])
def test_words_of_no_account_are_not_in_the_digest(
    write: Transactions, own: dict[str, str]
) -> None:
    with write() as session:
        draft = a_draft(session, own_texts=own)
        assert draft.content == content()
        revised = drafts.revise(session, draft, content(own_texts=own), CAMILLE, NOW)
        assert revised.content.digest == draft.content.digest


@pytest.mark.parametrize(
    ("status", "kept"), [(Status.IN_REVIEW, True), (Status.CHANGES_REQUESTED, False)]
)
def test_only_a_review_has_reminders(write: Transactions, status: Status, *, kept: bool) -> None:
    with write() as session:
        draft = in_review(session)
        approvals.submit(session, draft.id, CAMILLE, NOW, NOW, NOW)
        drafts.set_status(session, draft.id, status, NOW)
        assert bool(approvals.to_nudge(session, NOW)) is kept
        assert bool(approvals.to_expire(session, NOW)) is kept


def test_with_text_changes_the_words_that_are_shared() -> None:
    both = content(
        accounts=(FACEBOOK, TIKTOK, "x"), own_texts={TIKTOK: "Ensemble", "x": "Ensemble"}
    )
    assert drafts.with_text(both, None, "Neuf").text == "Neuf"
    assert drafts.with_text(both, FACEBOOK, "Neuf").text == "Neuf"
    assert drafts.with_text(both, TIKTOK, "Neuf").own_texts == {TIKTOK: "Neuf", "x": "Neuf"}


def test_drafts_are_listed(write: Transactions) -> None:
    with write() as session:
        mine, other = a_draft(session), a_draft(session, author=MEHDI)
        waiting = in_review(session)
        assert drafts.of_author(session, CAMILLE, [Status.OPEN]) == (mine,)
        both = drafts.of_author(session, CAMILLE, [Status.OPEN, Status.IN_REVIEW])
        assert [one.id for one in both] == [waiting.id, mine.id]
        assert drafts.of_status(session, Status.OPEN, Group.CITY) == (mine, other)
        assert drafts.of_status(session, Status.OPEN, Group.POLICE) == ()
