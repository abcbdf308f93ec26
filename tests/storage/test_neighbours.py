"""What stands around a post, and the drafts that people look for."""

from datetime import timedelta

import pytest

from checks.lifecycle import PostStatus, Status
from checks.types import Earlier, Group, PostType
from storage import drafts, findings, judging, listing, neighbours, posts
from storage.engine import Transactions
from tests.storage.factories import (
    CAMILLE,
    FACEBOOK,
    LATER,
    MEHDI,
    NOW,
    PLANNED,
    TIKTOK,
    a_draft,
    in_review,
)

HOUR = timedelta(hours=1)
AROUND = PLANNED - HOUR, PLANNED + HOUR


def test_only_what_goes_out_stands_around(write: Transactions) -> None:
    with write() as session:
        booked = a_draft(session, own_texts={FACEBOOK: "Réservée"})
        posts.set_status(session, booked.posts[0].id, PostStatus.BOOKED)
        published = a_draft(session, text="Publiée")
        posts.publish(session, published.posts[0].id, "", PLANNED - HOUR, CAMILLE)
        a_draft(session, text="Prévue")
        late = a_draft(session, text="Hors de la période")
        posts.publish(session, late.posts[0].id, "", LATER, CAMILLE)
        both = (Earlier("Publiée", PLANNED - HOUR), Earlier("Réservée", PLANNED))
        assert neighbours.around(session, FACEBOOK, *AROUND, but=0) == both
        assert neighbours.around(session, FACEBOOK, *AROUND, but=published.id) == both[1:]
        assert neighbours.around(session, TIKTOK, *AROUND, but=0) == ()


def test_jobs_that_wait_are_counted(write: Transactions) -> None:
    with write() as session:
        job = a_draft(session, type=PostType.JOB)
        in_review(session, type=PostType.JOB)
        a_draft(session)
        gone = a_draft(session, type=PostType.JOB)
        drafts.set_status(session, gone.id, Status.WITHDRAWN, NOW)
        assert neighbours.jobs_waiting(session, but=job.id) == 1
        assert neighbours.jobs_waiting(session, but=0) == 2


def test_drafts_of_the_same_stretch_are_judged_again(write: Transactions) -> None:
    with write() as session:
        near, mine = a_draft(session), a_draft(session)
        elsewhere = a_draft(session, accounts=(TIKTOK,))
        for draft in (near, mine, elsewhere):
            findings.record(session, draft.id, 1, (), (), None)
        neighbours.judge_again(session, [FACEBOOK], *AROUND, but=mine.id, at=NOW)
        claimed = judging.claim(session, NOW, HOUR)
        assert claimed is not None
        assert claimed.draft == near.id
        assert judging.claim(session, NOW, HOUR) is None


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_a_draft_that_somebody_holds_is_waited_for_by_nobody(write: Transactions) -> None:
    with write() as session:
        held, mine = a_draft(session), a_draft(session)
        findings.record(session, held.id, 1, (), (), None)
    with write() as holder, write() as session:
        drafts.lock(holder, held.id)
        neighbours.judge_again(session, [FACEBOOK], *AROUND, but=mine.id, at=NOW)
        assert judging.claim(session, NOW, HOUR) is not None
        assert judging.claim(session, NOW, HOUR) is None


def test_people_find_their_drafts(write: Transactions) -> None:
    with write() as session:
        mine, over, away = (a_draft(session) for _ in range(3))
        posts.publish(session, over.posts[0].id, "", PLANNED, CAMILLE)
        drafts.set_status(session, away.id, Status.WITHDRAWN, NOW)
        waiting = in_review(session, author=MEHDI, group=Group.POLICE)
        assert [one.id for one in listing.in_hand(session, CAMILLE)] == [mine.id]
        assert [one.id for one in listing.put_away(session, CAMILLE)] == [away.id]
        assert listing.in_review(session, [Group.CITY]) == ()
        assert [one.id for one in listing.in_review(session, Group)] == [waiting.id]


@pytest.mark.parametrize(
    ("words", "hits"),
    [("école", 1), ("ÉCOLE", 1), ("50 %", 1), ("50 _", 0), ("\\", 0), ("tiktok", 1), ("rien", 0)],
)
def test_words_are_looked_for_as_typed(write: Transactions, words: str, hits: int) -> None:
    with write() as session:
        a_draft(
            session, text="École fermée: rabais de 50 % au musée.", accounts=(FACEBOOK, TIKTOK),
            own_texts={TIKTOK: "Version TikTok"},
        )  # fmt: skip
        assert len(listing.in_hand(session, CAMILLE, words)) == hits
