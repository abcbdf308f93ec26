"""What was approved and then changed is approved again, or not at all."""

from dataclasses import replace

import pytest

from checks.lifecycle import Status
from handlers import notices
from handlers.drafts import flow as drafts_flow
from handlers.refusals import Refused, Why
from storage import approvals
from storage.drafts import Stored
from storage.outbox import Letter
from tests.handlers.cities import in_election
from tests.handlers.desk import Desk
from tests.handlers.givens import (
    CAMILLE,
    FORM,
    HOUR,
    MINUTE,
    PHILIPPE,
    SYLVIE,
    TEXT,
    THURSDAY,
    is_status,
)


def test_facts_that_changed_are_told_rather_than_ignored(desk: Desk) -> None:
    draft = desk.write(text="Merci à Jeanne Tremblay. Votez pour elle, la meilleure candidate!")
    desk.change = in_election
    assert desk.submit(draft) == Refused(Why.CHANGED)
    desk.judge()
    assert any(one.finding.check == "election" for one in desk.found(draft))
    assert desk.submit(draft) == Refused(Why.NOT_READY)


def test_an_approver_is_told_when_facts_changed(desk: Desk) -> None:
    sent = desk.in_review(text="Merci à Jeanne Tremblay. Votez pour elle, la meilleure candidate!")
    desk.change = in_election
    assert desk.approve(sent) == Refused(Why.CHANGED)
    desk.judge()
    assert desk.approve(sent) == Refused(Why.NOT_READY)


def test_words_under_judgement_are_not_approved(desk: Desk) -> None:
    sent = desk.in_review()
    ref = drafts_flow.Ref(sent.id, 1)
    changed = drafts_flow.verify(desk.services, CAMILLE, replace(FORM, text="Neuf."), ref)
    assert isinstance(changed, Stored)
    assert desk.approve(changed) == Refused(Why.STALE)


@pytest.mark.article("11.1.1-1")
def test_an_edit_after_approval_goes_back_to_review(any_desk: Desk) -> None:
    approved = any_desk.approved()
    any_desk.said()
    changed = any_desk.edit(approved, text="La patinoire ouvre dimanche.")
    assert changed.status is Status.IN_REVIEW
    assert any_desk.held(THURSDAY) == []
    asked = any_desk.messages(Letter.APPROVAL_REQUEST)
    assert {to for to, _ in asked} == {PHILIPPE, SYLVIE}
    shown = str([block.to_dict() for block in asked[0][1].blocks])
    assert "*dimanche.*" in shown
    assert "~samedi.~" in shown
    assert is_status(any_desk.approve(changed, SYLVIE), Status.APPROVED)
    assert any_desk.held(THURSDAY) == [(1, None)]


def test_back_in_review_it_is_waited_for_anew(desk: Desk) -> None:
    approved = desk.approved()
    desk.edit(approved, text="La patinoire ouvre dimanche.")
    with desk.services.reading() as session:
        due = approvals.to_nudge(session, desk.clock.instant + 2 * HOUR)
        assert due == (approved.id,)
        assert approvals.to_expire(session, THURSDAY - 5 * MINUTE) == (approved.id,)


def test_the_approver_sees_what_changed_since_what_they_saw(desk: Desk) -> None:
    sent = desk.in_review()
    desk.said()
    desk.edit(sent, text=TEXT.replace("samedi", "dimanche"))
    for _ in range(2):
        # Also when the same card is made again.
        asked = desk.messages(Letter.APPROVAL_REQUEST)
        assert all("~samedi.~" in str([b.to_dict() for b in one.blocks]) for _, one in asked)
        assert {one.variant for _, one in asked} == {"2<1"}
        with desk.services.transaction() as session:
            notices.ask_approvers(session, desk.services.city(session), desk.draft(sent.id))


def test_who_wrote_since_is_no_longer_asked(desk: Desk) -> None:
    sent = desk.in_review()
    desk.said()
    desk.edit(sent, SYLVIE, text="La patinoire ouvre dimanche.")
    assert {to for to, _ in desk.said(Letter.APPROVAL_REQUEST)} == {PHILIPPE}
