"""A place above the cap is asked for with a reason, and given by somebody else."""

from typing import Any

import pytest

from checks.lifecycle import PostStatus, Status
from handlers.places import exceptions
from handlers.refusals import Refused, Why
from storage import approvals
from storage.approvals import Asked
from storage.drafts import Stored
from storage.outbox import Letter
from tests.handlers.cities import without_facebook
from tests.handlers.desk import Desk
from tests.handlers.givens import (
    CAMILLE,
    DAY,
    DENIS,
    FACEBOOK,
    FRIDAY,
    INSTAGRAM,
    MARC,
    NADIA,
    PHILIPPE,
    SYLVIE,
    THURSDAY,
    is_status,
)
from tests.handlers.together import at_once

REASON = "Un bris d’aqueduc prive d’eau le quartier."


def ask(desk: Desk, draft: Stored, user: str = CAMILLE, reason: str = REASON) -> Any:
    return exceptions.ask(desk.services, user, (draft.id, FACEBOOK), "public_interest", reason)


def answer(desk: Desk, number: int, user: str = PHILIPPE, *, granted: bool = True) -> Any:
    done = exceptions.answer(desk.services, user, number, granted=granted)
    desk.judge()
    return done


@pytest.mark.article("9")
def test_an_exception_is_asked_and_granted_by_another(full: Desk) -> None:
    third = full.write()
    assert isinstance(ask(full, third), Stored)
    asked = full.said(Letter.EXCEPTION_REQUEST)
    assert {to for to, _ in asked} == {PHILIPPE, SYLVIE}
    assert isinstance(answer(full, 1), Asked)
    assert "daily_cap" not in {one.finding.check for one in full.found(full.draft(third.id))}
    assert is_status(full.approve(sent(full, third)), Status.APPROVED)
    assert full.held(THURSDAY) == [(1, None), (2, None), (3, "exception")]
    with full.services.reading() as session:
        assert approvals.granted_count(session, THURSDAY - 9 * DAY, THURSDAY) == 1
    assert {"exception.asked", "exception.granted"} <= set(full.lines(third))


def sent(desk: Desk, draft: Stored) -> Stored:
    done = desk.submit(desk.draft(draft.id))
    assert isinstance(done, Stored), done
    return done


@pytest.mark.article("9")
def test_a_refused_exception_leaves_the_block(full: Desk) -> None:
    third = full.write()
    ask(full, third)
    full.said()
    answer(full, 1, granted=False)
    assert full.finding(full.draft(third.id), "daily_cap").finding.severity == "blocking"
    said = full.messages()
    assert any("refuse l’exception" in message.text for _, message in said)
    cards = [m for _, m in said if "demande une exception" in m.text]
    assert len(cards) == 2
    assert all("Exception refusée" in str([b.to_dict() for b in m.blocks]) for m in cards)
    assert isinstance(ask(full, third), Stored)


@pytest.mark.article("9")
def test_nobody_grants_their_own_exception(full: Desk) -> None:
    third = full.write(PHILIPPE)
    ask(full, third, CAMILLE)
    assert answer(full, 1, PHILIPPE) == Refused(Why.OWN_DRAFT)
    assert answer(full, 1, NADIA) == Refused(Why.NOT_ALLOWED)
    assert answer(full, 1, MARC) == Refused(Why.NOT_ALLOWED)
    assert answer(full, 99) == Refused(Why.UNKNOWN_DRAFT)
    assert isinstance(answer(full, 1, SYLVIE), Asked)
    assert answer(full, 1, SYLVIE) == Refused(Why.ALREADY_DONE)
    other = full.write(hour="10:00", text="Un autre avis pour la rue du Moulin.")
    ask(full, other, SYLVIE)
    assert answer(full, 2, SYLVIE) == Refused(Why.OWN_DRAFT)


def test_two_answers_at_the_same_second_count_once(full: Desk) -> None:
    ask(full, full.write())
    done = at_once(
        lambda: exceptions.answer(full.services, PHILIPPE, 1, granted=True),
        lambda: exceptions.answer(full.services, SYLVIE, 1, granted=False),
    )
    assert sorted(isinstance(one, Asked) for one in done) == [False, True]
    assert Refused(Why.ALREADY_DONE) in done


def test_what_cannot_be_asked(full: Desk) -> None:
    third = full.write()
    assert ask(full, third, DENIS) == Refused(Why.NOT_ALLOWED)
    assert ask(full, third, reason=" ") == Refused(Why.NEEDS_REASON)
    assert ask(full, third, reason="a" * 1001).why is Why.TOO_LONG
    no_category = exceptions.ask(full.services, CAMILLE, (third.id, FACEBOOK), "fun", REASON)
    assert no_category == Refused(Why.NEEDS_REASON)
    unknown = exceptions.ask(full.services, CAMILLE, (third.id, INSTAGRAM), "other", REASON)
    assert unknown == Refused(Why.UNKNOWN_DRAFT)
    assert isinstance(ask(full, third), Stored)
    assert ask(full, third) == Refused(Why.ALREADY_DONE)
    with_room = full.write(day="2026-11-13", text="Un autre avis pour la rue du Moulin.")
    assert ask(full, with_room) == Refused(Why.ROOM)


def test_an_exception_is_for_its_day(full: Desk) -> None:
    third = full.write()
    ask(full, third)
    answer(full, 1)
    full.fill(day="2026-11-13")
    full.move(third, FRIDAY)
    assert full.finding(full.draft(third.id), "daily_cap").finding.severity == "blocking"
    full.move(third, THURSDAY)
    assert "daily_cap" not in {one.finding.check for one in full.found(full.draft(third.id))}


def test_an_exception_granted_after_approval_takes_the_place(full: Desk) -> None:
    two = full.approved(accounts=(INSTAGRAM,), text="Un avis pour la rue du Moulin.")
    both = full.edit(two, accounts=(FACEBOOK, INSTAGRAM))
    assert is_status(full.approve(both), Status.APPROVED)
    partly = full.draft(two.id)
    ask(full, partly)
    answer(full, 1, SYLVIE)
    posts = {post.account: post.status for post in full.draft(two.id).posts}
    assert posts == {FACEBOOK: PostStatus.BOOKED, INSTAGRAM: PostStatus.BOOKED}
    assert full.held(THURSDAY)[-1] == (3, "exception")


def test_an_account_that_is_gone_asks_nothing(full: Desk) -> None:
    third = full.write()
    full.change = without_facebook
    assert ask(full, third) == Refused(Why.ROOM)
