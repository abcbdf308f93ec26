"""At the hour of a post: the recall, the delay, the place that is lost."""

import pytest

from checks.lifecycle import PostStatus
from handlers.drafts import flow as drafts_flow
from handlers.publication import flow
from handlers.refusals import Refused, Why
from storage.drafts import Stored
from storage.outbox import Letter
from tests.handlers.desk import Desk
from tests.handlers.givens import (
    CAMILLE,
    FACEBOOK,
    HOUR,
    INSTAGRAM,
    JULIE,
    MINUTE,
    PHILIPPE,
    TEAM,
    THURSDAY,
)


@pytest.mark.article("11.1.1-1")
def test_ten_minutes_before_the_text_is_ready_to_copy(any_desk: Desk) -> None:
    approved = any_desk.approved()
    any_desk.said()
    any_desk.at(THURSDAY - 11 * MINUTE)
    assert any_desk.said() == []
    any_desk.at(THURSDAY - 10 * MINUTE)
    ((to, message),) = any_desk.messages(Letter.POST_REMINDER)
    shown = [block.to_dict() for block in message.blocks]
    assert to == TEAM
    assert approved.content.text in str(shown)
    assert approved.content.link in str(shown)
    any_desk.at(THURSDAY)
    assert any_desk.said() == []
    assert any_desk.lines(approved)[-1] == "post.recalled"


def test_thirty_minutes_late_then_not_published(any_desk: Desk) -> None:
    approved = any_desk.approved()
    any_desk.at(THURSDAY - 10 * MINUTE)
    any_desk.said()
    any_desk.at(THURSDAY + 30 * MINUTE)
    assert ["passée" in words for _, words in any_desk.said(Letter.POST_REMINDER)] == [True]
    any_desk.at(THURSDAY + 119 * MINUTE)
    assert any_desk.said() == []
    any_desk.at(THURSDAY + 120 * MINUTE)
    assert any_desk.status(approved) is PostStatus.MISSED
    assert any_desk.held(THURSDAY) == []
    assert any("non publiée" in words for _, words in any_desk.said(Letter.POST_UNPLACED))
    assert any_desk.lines(approved)[-1] == "post.missed"


def test_vigie_that_was_away_says_the_last_thing_only(desk: Desk) -> None:
    approved = desk.approved()
    desk.said()
    desk.at(THURSDAY + 5 * HOUR)
    assert desk.status(approved) is PostStatus.MISSED
    assert len(desk.said(Letter.POST_REMINDER, Letter.POST_UNPLACED)) == 1


def test_a_programmed_post_is_asked_about_at_its_hour(any_desk: Desk) -> None:
    approved = any_desk.approved()
    assert isinstance(flow.program(any_desk.services, CAMILLE, approved.id, FACEBOOK), Stored)
    twice = flow.program(any_desk.services, CAMILLE, approved.id, FACEBOOK)
    assert twice == Refused(Why.ALREADY_DONE)
    assert any("Vigie demandera à 9 h" in words for words in any_desk.replies())
    any_desk.at(THURSDAY - MINUTE)
    assert any_desk.said() == []
    any_desk.at(THURSDAY)
    ((_, words),) = any_desk.said(Letter.POST_REMINDER)
    assert "la publication programmée à 9 h est-elle sortie?" in words
    any_desk.at(THURSDAY + 2 * HOUR)
    assert any_desk.held(THURSDAY) == []
    ((_, words),) = any_desk.said(Letter.POST_UNPLACED)
    assert "sans nouvelles" in words


@pytest.mark.article("5.3")
def test_a_job_offer_is_recalled_to_the_team(desk: Desk) -> None:
    text = "La Ville cherche des brigadières et des brigadiers scolaires."
    desk.approved(JULIE, type="job", objective="recruit", text=text)
    assert TEAM not in {to for to, _ in desk.said()}
    desk.at(THURSDAY - 10 * MINUTE)
    assert [to for to, _ in desk.said(Letter.POST_REMINDER)] == [TEAM]


def test_a_post_that_found_no_place_is_asked_about_at_its_hour(any_desk: Desk) -> None:
    sent = any_desk.in_review(accounts=(FACEBOOK, INSTAGRAM))
    any_desk.fill()
    any_desk.approve(sent, PHILIPPE)
    any_desk.said()
    any_desk.at(THURSDAY)
    words = [words for _, words in any_desk.said(Letter.POST_UNPLACED)]
    assert len(words) == 1
    assert "sans qu’une place soit trouvée" in words[0]
    any_desk.at(THURSDAY + HOUR)
    assert any_desk.said(Letter.POST_UNPLACED) == []


def test_a_withdrawn_post_is_not_recalled(desk: Desk) -> None:
    approved = desk.approved()
    desk.at(THURSDAY - 10 * MINUTE)
    drafts_flow.withdraw(desk.services, CAMILLE, approved.id)
    assert desk.said(Letter.POST_REMINDER) == []
    desk.at(THURSDAY + 3 * HOUR)
    assert desk.said(Letter.POST_UNPLACED) == []
