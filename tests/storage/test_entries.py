"""What stands in the calendar, and the secret addresses that open it."""

from datetime import timedelta

from checks.lifecycle import PostStatus, Status
from checks.workdays import local_day
from storage import drafts, entries, feeds, posts, slots
from storage.engine import Transactions
from storage.slots import Ground
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

WEEK = timedelta(days=7)


def test_the_calendar_holds_what_goes_out_and_what_waits(write: Transactions) -> None:
    with write() as session:
        a_draft(session, text="Rien n’est envoyé.")
        waiting = in_review(session, text="Attend.")
        booked = a_draft(session, text="Approuvée.", accounts=(TIKTOK,), link="https://v.ca")
        posts.set_status(session, booked.posts[0].id, PostStatus.BOOKED)
        found = entries.between(session, (FACEBOOK, TIKTOK), PLANNED - WEEK, PLANNED + WEEK)
        assert [(one.draft, one.waiting) for one in found] == [
            (waiting.id, True),
            (booked.id, False),
        ]
        assert (found[1].text, found[1].link, found[1].account) == (
            "Approuvée.",
            "https://v.ca",
            TIKTOK,
        )
        assert entries.between(session, (TIKTOK,), PLANNED - WEEK, PLANNED) == ()
        assert len(entries.between(session, (TIKTOK,), PLANNED, PLANNED + WEEK)) == 1


def test_a_published_post_stands_at_its_real_hour_with_its_ground(write: Transactions) -> None:
    out = PLANNED + timedelta(minutes=12)
    with write() as session:
        draft = a_draft(session)
        drafts.set_status(session, draft.id, Status.APPROVED, NOW)
        post = draft.posts[0].id
        slots.take(
            session,
            FACEBOOK,
            local_day(out),
            post,
            cap=0,
            ground=Ground.EXCESS,
            by=CAMILLE,
            now=NOW,
        )
        posts.publish(session, post, "https://www.facebook.com/1", out, CAMILLE)
        (found,) = entries.between(session, (FACEBOOK,), PLANNED - WEEK, PLANNED + WEEK)
    assert (found.at, found.ground, found.waiting) == (out, Ground.EXCESS, False)
    assert found.link == "https://www.facebook.com/1"


def test_an_address_is_known_by_its_secret_until_it_is_renewed_or_closed(
    write: Transactions,
) -> None:
    with write() as session:
        feeds.renew(session, CAMILLE, "premier", NOW)
        feeds.renew(session, MEHDI, "autre", NOW)
        assert feeds.owner(session, "premier") == CAMILLE
        feeds.renew(session, CAMILLE, "second", NOW)
        assert feeds.owner(session, "premier") is None
        assert feeds.owner(session, "second") == CAMILLE
        feeds.close(session, CAMILLE)
        assert feeds.owner(session, "second") is None
        assert feeds.owner(session, "autre") == MEHDI
