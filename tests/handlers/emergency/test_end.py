"""The end of an emergency: every held post is asked about, judged again, and nothing goes alone."""

from datetime import datetime, timedelta

import pytest

from checks.lifecycle import PostStatus, Status
from checks.workdays import at_wall
from handlers.emergency import suspending
from handlers.emergency.phrases import plain_summary
from handlers.refusals import Refused, Why
from storage.drafts import Stored
from storage.outbox import Letter
from tests.handlers.desk import Desk
from tests.handlers.emergency.crises import (
    cancel,
    declare,
    end,
    is_held,
    program,
    resume,
    statuses,
    summary,
    urgent,
)
from tests.handlers.givens import (
    CAMILLE,
    DAY,
    FACEBOOK,
    FRIDAY,
    INSTAGRAM,
    MARC,
    NADIA,
    PHILIPPE,
    THURSDAY,
    plain,
)

SATURDAY_EVENT = "Fête des neiges : rendez-vous le jeudi 12 novembre 2026 au parc des Érables."


@pytest.mark.article("10.1")
def test_nothing_goes_on_alone(desk: Desk) -> None:
    draft = desk.approved()
    one = declare(desk)
    desk.messages()
    end(desk, one)
    assert is_held(desk, draft)
    told = dict(desk.said(Letter.EMERGENCY_NEWS))
    assert "à décider : 1" in told[CAMILLE]
    desk.at(THURSDAY)
    assert desk.said(Letter.POST_REMINDER) == []


@pytest.mark.article("10.1")
def test_a_post_is_resumed_at_its_hour(desk: Desk) -> None:
    draft = desk.approved()
    one = declare(desk)
    assert resume(desk, draft) == Refused(Why.STILL_ON)
    end(desk, one)
    assert resume(desk, draft, MARC) == Refused(Why.NOT_ALLOWED)
    assert isinstance(resume(desk, draft), Stored)
    assert resume(desk, draft) == Refused(Why.NOT_HELD)
    assert "post.resumed" in desk.lines(draft)
    desk.messages()
    desk.at(THURSDAY - timedelta(minutes=10))
    assert len(desk.said(Letter.POST_REMINDER)) == 1
    assert isinstance(desk.publish(draft, desk.clock.now()), Stored)


@pytest.mark.article("10.1")
def test_what_is_past_is_replanned(desk: Desk) -> None:
    draft = desk.approved()
    one = declare(desk)
    desk.at(THURSDAY + timedelta(hours=1))
    end(desk, one)
    assert resume(desk, draft) == Refused(Why.PAST)
    assert isinstance(desk.move(draft, FRIDAY + DAY), Stored)
    assert not is_held(desk, draft)
    assert desk.status(draft) is PostStatus.BOOKED


@pytest.mark.article("10.1")
def test_a_date_that_passed_meanwhile_is_found_before_it_goes_out(desk: Desk) -> None:
    draft = desk.approved(
        type="event", day="2026-11-12", hour="07:00", text=SATURDAY_EVENT, link="https://x.ca/a"
    )
    one = declare(desk)
    desk.at(THURSDAY + DAY)
    assert isinstance(desk.move(draft, at_wall(datetime(2026, 11, 16, 9))), Stored)  # noqa: DTZ001
    assert is_held(desk, draft)
    end(desk, one)
    assert resume(desk, draft) in (Refused(Why.CHANGED), Refused(Why.NOT_READY))
    assert is_held(desk, draft)


def test_a_post_is_cancelled_with_its_draft_or_alone(desk: Desk) -> None:
    alone = desk.approved()
    two = desk.approved(
        NADIA, accounts=(FACEBOOK, INSTAGRAM), day="2026-11-13", text="Autre nouvelle du parc."
    )
    one = declare(desk)
    assert cancel(desk, alone) == Refused(Why.STILL_ON)
    end(desk, one)
    assert isinstance(cancel(desk, alone), Stored)
    assert desk.draft(alone.id).status is Status.WITHDRAWN
    assert desk.held(THURSDAY) == []
    assert isinstance(cancel(desk, two), Stored)
    after = desk.draft(two.id)
    assert [post.account for post in after.posts] == [INSTAGRAM]
    assert after.status is Status.APPROVED
    assert statuses(after) == {PostStatus.BOOKED}
    assert "post.cancelled" in desk.lines(two)


def test_no_post_no_decision(desk: Desk) -> None:
    declare(desk)
    draft = desk.write()
    assert resume(desk, draft) == Refused(Why.NOT_HELD)
    assert suspending.resume(desk.services, CAMILLE, 99) == Refused(Why.UNKNOWN_DRAFT)
    assert suspending.cancel(desk.services, CAMILLE, 99) == Refused(Why.UNKNOWN_DRAFT)


def test_what_is_stopped_by_hand_is_ticked_once(desk: Desk) -> None:
    draft = desk.approved()
    program(desk, draft)
    post = draft.posts[0].id
    stop = suspending.stopped
    assert stop(desk.services, CAMILLE, 1, post) == Refused(Why.NO_EMERGENCY)
    one = declare(desk)
    assert stop(desk.services, MARC, one.id, post) == Refused(Why.NOT_ALLOWED)
    assert stop(desk.services, CAMILLE, one.id, 99) == Refused(Why.NOT_ALLOWED)
    assert not isinstance(stop(desk.services, CAMILLE, one.id, post), Refused)
    assert stop(desk.services, CAMILLE, one.id, post) == Refused(Why.IMPOSSIBLE)
    assert is_held(desk, draft)


@pytest.mark.article("10.1")
def test_the_summary_tells_who_did_what_and_when(desk: Desk) -> None:
    desk.approved(NADIA)
    one = declare(desk, publishers=(CAMILLE,))
    draft = urgent(desk)
    desk.submit(draft)
    desk.publish(draft, desk.clock.now())
    assert "Encore en cours" in plain_summary(summary(desk, one))
    end(desk, one)
    words = plain(plain_summary(summary(desk, one)))
    for told in (
        "Avis d’ébullition · Ville",
        "Raison : Bris d’aqueduc rue du Moulin.",
        "Facebook – Ville : Avis d’ébullition",
        "(publiée le mardi 10 novembre",
        "Relecture après coup : à faire",
        "Publications suspendues à décider",
        "La patinoire du parc",
        f"déclarée · <@{PHILIPPE}>",
        f"terminée · <@{PHILIPPE}>",
    ):
        assert told in words


def test_an_emergency_without_anything_has_a_short_summary(desk: Desk) -> None:
    one = declare(desk)
    assert plain_summary(summary(desk, one)).count("- aucune") == 2
