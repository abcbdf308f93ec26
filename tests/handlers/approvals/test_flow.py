"""A draft is approved by somebody else, as it stands on their screen, or not at all."""

from dataclasses import replace

import pytest

from checks.content.anglicism import SURE
from checks.lifecycle import Action, PostStatus, Status
from handlers.approvals import flow
from handlers.drafts import flow as drafts_flow
from handlers.refusals import Refused, Why
from storage import journal
from storage.drafts import Stored
from storage.outbox import Letter
from tests.handlers.cities import needing, with_roles
from tests.handlers.desk import Desk
from tests.handlers.givens import (
    CAMILLE,
    DENIS,
    FORM,
    ISABELLE,
    JULIE,
    MARC,
    MINUTE,
    NADIA,
    PHILIPPE,
    POLICE_PAGE,
    SYLVIE,
    THURSDAY,
    is_status,
)


@pytest.mark.article("11.1")
def test_a_draft_is_approved_by_somebody_else(any_desk: Desk) -> None:
    sent = any_desk.in_review()
    assert sent.status is Status.IN_REVIEW
    done = any_desk.approve(sent)
    assert is_status(done, Status.APPROVED)
    assert any_desk.held(THURSDAY) == [(1, None)]
    approved = any_desk.draft(sent.id)
    assert approved.approved_digest == approved.content.digest
    assert [post.status for post in approved.posts] == [PostStatus.BOOKED]
    assert any_desk.lines(sent)[-2:] == ["draft.submitted", "draft.approved"]


@pytest.mark.article("11.1")
def test_never_by_who_wrote_it(desk: Desk) -> None:
    sent = desk.in_review(PHILIPPE)
    assert desk.approve(sent, PHILIPPE) == Refused(Why.OWN_DRAFT)
    changed = desk.edit(sent, SYLVIE, text="La patinoire ouvre dimanche.")
    assert desk.approve(changed, SYLVIE) == Refused(Why.OWN_DRAFT)
    assert desk.decline(changed, Action.REFUSE, user=PHILIPPE) == Refused(Why.OWN_DRAFT)


@pytest.mark.parametrize("user", [CAMILLE, NADIA, DENIS, MARC, ISABELLE, JULIE])
def test_only_approvers_decide(desk: Desk, user: str) -> None:
    sent = desk.in_review(CAMILLE)
    assert desk.approve(sent, user) == Refused(Why.NOT_ALLOWED)


@pytest.mark.article("1.1")
def test_the_police_has_its_own_chain(desk: Desk) -> None:
    sent = desk.in_review(MARC, accounts=(POLICE_PAGE,), text="Soyez prudents près des écoles. 911")
    assert {to for to, _ in desk.said(Letter.APPROVAL_REQUEST)} == {ISABELLE}
    assert desk.approve(sent, PHILIPPE) == Refused(Why.NOT_ALLOWED)
    assert desk.approve(sent, SYLVIE) == Refused(Why.NOT_ALLOWED)
    assert is_status(desk.approve(sent, ISABELLE), Status.APPROVED)


@pytest.mark.article("annexe-1")
def test_every_question_of_the_pause_is_ticked(desk: Desk) -> None:
    draft = desk.write()
    refused = desk.submit(draft, ticked=4)
    assert refused == Refused(Why.PAUSE, {"count": 5})
    assert is_status(desk.submit(draft), Status.IN_REVIEW)
    assert desk.submit(draft) == Refused(Why.ALREADY_DONE)


@pytest.mark.article("1.1")
def test_the_police_answers_questions_of_its_own_besides(desk: Desk) -> None:
    text = "Soyez prudents près des écoles. 911"
    draft = desk.write(MARC, accounts=(POLICE_PAGE,), text=text)
    assert desk.submit(draft, MARC, ticked=5) == Refused(Why.PAUSE, {"count": 9})
    assert is_status(desk.submit(draft, MARC), Status.IN_REVIEW)


def test_an_anglicism_that_languagetool_saw_keeps_a_draft_from_being_sent(desk: Desk) -> None:
    desk.engines.category = SURE
    desk.engines.faults = {"ouvre": ("commence",)}
    draft = desk.write()
    assert [one.finding.check for one in desk.found(draft)] == ["anglicism"]
    assert desk.submit(draft) == Refused(Why.NOT_READY)


def test_what_cannot_be_sent(desk: Desk) -> None:
    draft = desk.write()
    stranger = flow.submit(desk.services, DENIS, draft.id, 1, 5)
    assert stranger == Refused(Why.NOT_ALLOWED)
    assert flow.submit(desk.services, CAMILLE, 99, 1, 5) == Refused(Why.UNKNOWN_DRAFT)
    assert flow.submit(desk.services, CAMILLE, draft.id, 7, 5) == Refused(Why.STALE)
    drafts_flow.withdraw(desk.services, CAMILLE, draft.id)
    assert desk.submit(draft) == Refused(Why.IMPOSSIBLE)


def test_a_draft_that_is_past_or_nearly_is_not_sent(desk: Desk) -> None:
    draft = desk.write()
    desk.clock.instant = THURSDAY - 5 * MINUTE
    assert desk.submit(draft) == Refused(Why.TOO_SOON)
    desk.clock.instant = THURSDAY
    assert desk.submit(draft) == Refused(Why.PAST)


def test_words_that_were_not_judged_are_not_sent(desk: Desk) -> None:
    draft = desk.write()
    desk.engines.silent = "panne"
    ref = drafts_flow.Ref(draft.id, 1)
    changed = drafts_flow.verify(desk.services, CAMILLE, replace(FORM, text="Neuf."), ref)
    assert isinstance(changed, Stored)
    assert desk.submit(changed) == Refused(Why.STALE)


def test_nobody_to_approve_is_said_at_once(desk: Desk) -> None:
    desk.change = with_roles(approver={CAMILLE}, director={CAMILLE})
    assert desk.submit(desk.write()) == Refused(Why.NO_APPROVER)


def test_without_approver_the_directors_are_asked(desk: Desk) -> None:
    desk.change = with_roles(approver={CAMILLE}, director={SYLVIE})
    desk.in_review()
    assert {to for to, _ in desk.said(Letter.APPROVAL_REQUEST)} == {SYLVIE}


def test_no_approval_is_needed_where_the_city_says_so(any_desk: Desk) -> None:
    any_desk.change = needing(0, "awareness")
    done = any_desk.submit(any_desk.write())
    assert is_status(done, Status.APPROVED)
    assert any_desk.held(THURSDAY) == [(1, None)]
    assert any("aucune approbation" in words for words in any_desk.replies())


def test_without_approver_an_incomplete_verdict_waits(desk: Desk) -> None:
    desk.change = needing(0)
    desk.engines.silent = "panne"
    assert desk.submit(desk.write()) == Refused(Why.INCOMPLETE)


def test_two_approvals_are_two_people(any_desk: Desk) -> None:
    any_desk.change = needing(2)
    sent = any_desk.in_review()
    assert is_status(any_desk.approve(sent, PHILIPPE), Status.IN_REVIEW)
    assert any_desk.held(THURSDAY) == []
    assert any_desk.approve(sent, PHILIPPE) == Refused(Why.ALREADY_DONE)
    assert any("il manque encore une approbation" in words for words in any_desk.replies())
    assert is_status(any_desk.approve(sent, SYLVIE), Status.APPROVED)
    assert any_desk.held(THURSDAY) == [(1, None)]


def test_two_approvals_need_two_approvers(desk: Desk) -> None:
    desk.change = needing(2)
    assert desk.submit(desk.write(PHILIPPE), PHILIPPE) == Refused(Why.NO_APPROVER)


@pytest.mark.article("11.1.1-1")
@pytest.mark.parametrize(
    ("action", "status", "word"),
    [
        (Action.REQUEST_CHANGES, Status.CHANGES_REQUESTED, "demande des corrections"),
        (Action.REFUSE, Status.REFUSED, "refuse cette publication"),
    ],
)
def test_a_decision_comes_with_its_note(
    any_desk: Desk, action: Action, status: Status, word: str
) -> None:
    sent = any_desk.in_review()
    assert any_desk.decline(sent, action, " ") == Refused(Why.NEEDS_REASON)
    assert any_desk.decline(sent, action, "a" * 1001).why is Why.TOO_LONG  # type: ignore[union-attr]
    assert is_status(any_desk.decline(sent, action, "Changez <!channel> la date."), status)
    told = next(words for words in any_desk.replies() if word in words)
    assert f"<@{CAMILLE}>" in told
    assert "Changez &lt;!channel&gt; la date." in told
    assert any_desk.decline(sent, action) == Refused(Why.IMPOSSIBLE)
    with any_desk.services.reading() as session:
        line = list(journal.lines(session, sent.subject))[-1]
    assert line.action == f"draft.{status}"
    assert "date" not in str(line.facts)


def test_what_does_not_exist_or_is_old_is_not_decided(desk: Desk) -> None:
    sent = desk.in_review()
    assert flow.approve(desk.services, PHILIPPE, 99, 1) == Refused(Why.UNKNOWN_DRAFT)
    desk.edit(sent, text="La patinoire ouvre dimanche.")
    assert desk.approve(sent) == Refused(Why.STALE)


def test_too_late_is_too_late(desk: Desk) -> None:
    sent = desk.in_review()
    desk.clock.instant = THURSDAY
    assert desk.approve(sent) == Refused(Why.TOO_LATE)
