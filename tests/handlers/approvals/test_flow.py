"""A draft is approved by somebody else, as it stands on their screen, or not at all."""

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from checks.city import City, ElectionWindow, Role
from checks.lifecycle import Action, PostStatus, Status
from handlers import notices
from handlers.approvals import flow
from handlers.drafts import flow as drafts_flow
from handlers.places import flow as places_flow
from handlers.refusals import Refused, Why
from storage import approvals, journal
from storage.drafts import Stored
from storage.outbox import Letter
from tests.handlers.desk import (
    CAMILLE,
    DENIS,
    FACEBOOK,
    FORM,
    INSTAGRAM,
    ISABELLE,
    JULIE,
    LINKEDIN,
    MARC,
    NADIA,
    PHILIPPE,
    POLICE_PAGE,
    SYLVIE,
    TEXT,
    THURSDAY,
    Desk,
    is_status,
)

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


def needing(count: int, kind: str = "default") -> Callable[[City], City]:
    def change(city: City) -> City:
        approvals = {**city.rules.approvals, kind: count}
        return replace(city, rules=replace(city.rules, approvals=approvals))

    return change


def with_roles(**roles: set[str]) -> Callable[[City], City]:
    def change(city: City) -> City:
        named = {Role(role): frozenset(users) for role, users in roles.items()}
        return replace(city, roles={**city.roles, **named})

    return change


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


def test_facts_that_changed_are_told_rather_than_ignored(desk: Desk) -> None:
    draft = desk.write(text="Merci à Jeanne Tremblay. Votez pour elle, la meilleure candidate!")
    desk.change = in_election
    assert desk.submit(draft) == Refused(Why.CHANGED)
    desk.judge()
    assert any(one.finding.check == "election" for one in desk.found(draft))
    assert desk.submit(draft) == Refused(Why.NOT_READY)


def in_election(city: City) -> City:
    day = THURSDAY.date()
    window = ElectionWindow(
        "municipal", day - timedelta(days=9), day, candidates=("Jeanne Tremblay",)
    )
    return replace(city, elections=(window,))


def test_an_approver_is_told_when_facts_changed(desk: Desk) -> None:
    sent = desk.in_review(text="Merci à Jeanne Tremblay. Votez pour elle, la meilleure candidate!")
    desk.change = in_election
    assert desk.approve(sent) == Refused(Why.CHANGED)
    desk.judge()
    assert desk.approve(sent) == Refused(Why.NOT_READY)


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


def test_words_under_judgement_are_not_approved(desk: Desk) -> None:
    sent = desk.in_review()
    ref = drafts_flow.Ref(sent.id, 1)
    changed = drafts_flow.verify(desk.services, CAMILLE, replace(FORM, text="Neuf."), ref)
    assert isinstance(changed, Stored)
    assert desk.approve(changed) == Refused(Why.STALE)


def test_too_late_is_too_late(desk: Desk) -> None:
    sent = desk.in_review()
    desk.clock.instant = THURSDAY
    assert desk.approve(sent) == Refused(Why.TOO_LATE)


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


@pytest.mark.article("9")
def test_the_third_is_refused_with_free_places(any_desk: Desk) -> None:
    any_desk.fill()
    third = any_desk.write()
    found = any_desk.finding(third, "daily_cap").finding
    assert (found.severity, found.article) == ("blocking", "9")
    assert any_desk.submit(third) == Refused(Why.NOT_READY)
    blocks = str([b.to_dict() for b in any_desk.messages(Letter.DRAFT_VERDICT)[-1][1].blocks])
    assert blocks.count("Prendre") == 3


@pytest.mark.article("9")
def test_a_full_day_at_approval_names_who_took_the_place(any_desk: Desk) -> None:
    sent = any_desk.in_review()
    any_desk.fill()
    any_desk.said()
    refused = any_desk.approve(sent)
    assert isinstance(refused, Refused)
    assert refused.why is Why.TAKEN
    assert refused.facts["person"] == f"<@{PHILIPPE}>"
    assert refused.facts["ordinal"] == "2e"
    assert any_desk.draft(sent.id).status is Status.IN_REVIEW
    assert any_desk.held(THURSDAY) == [(1, None), (2, None)]


@pytest.mark.article("9")
def test_two_approvals_at_the_same_second_have_one_winner(any_desk: Desk) -> None:
    any_desk.approved(NADIA, text="Collecte des feuilles lundi.", hour="13:00")
    one = any_desk.in_review(CAMILLE)
    two = any_desk.in_review(NADIA, text="La bibliothèque prolonge ses heures.", hour="16:00")
    any_desk.said()
    done = at_once(lambda: any_desk.approve(one, PHILIPPE), lambda: any_desk.approve(two, SYLVIE))
    refused = [each for each in done if isinstance(each, Refused)]
    winners = [each for each in done if isinstance(each, Stored)]
    assert (len(winners), [each.why for each in refused]) == (1, [Why.TAKEN])
    assert any_desk.held(THURSDAY) == [(1, None), (2, None)]
    any_desk.judge()
    loser = one if winners[0].id == two.id else two
    assert any_desk.finding(any_desk.draft(loser.id), "daily_cap").finding.severity == "blocking"
    told = [words for words in any_desk.replies() if "il y a du nouveau" in words]
    assert len(told) == 1
    assert f"<@{loser.author}>" in told[0]


def at_once(*acts: Callable[[], Any]) -> list[Any]:
    """Run acts in threads that start together; return what each gave, or its exception."""
    barrier = threading.Barrier(len(acts))
    done: list[Any] = [None] * len(acts)

    def run(place: int, act: Callable[[], Any]) -> None:
        barrier.wait()
        try:
            done[place] = act()
        except Exception as error:  # noqa: BLE001  told to the test
            done[place] = error

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    return done


@pytest.mark.article("9")
def test_editing_a_post_on_a_full_day_does_not_count_it_twice(any_desk: Desk) -> None:
    any_desk.approved(NADIA, text="Collecte des feuilles lundi.", hour="13:00")
    mine = any_desk.approved(CAMILLE)
    assert any_desk.held(THURSDAY) == [(1, None), (2, None)]
    changed = any_desk.edit(mine, text="La patinoire ouvre dimanche.")
    assert "daily_cap" not in {one.finding.check for one in any_desk.found(changed)}
    assert is_status(any_desk.approve(changed, SYLVIE), Status.APPROVED)
    assert any_desk.held(THURSDAY) == [(1, None), (2, None)]


@pytest.mark.article("9")
def test_one_full_account_does_not_hold_the_others(any_desk: Desk) -> None:
    sent = any_desk.in_review(accounts=(FACEBOOK, INSTAGRAM))
    any_desk.fill()
    any_desk.said()
    # The approver saw the request before the day was full.
    done = flow.approve(any_desk.services, PHILIPPE, sent.id, 1)
    assert is_status(done, Status.APPROVED)
    approved = any_desk.draft(sent.id)
    statuses = {post.account: post.status for post in approved.posts}
    assert statuses == {FACEBOOK: PostStatus.PLANNED, INSTAGRAM: PostStatus.BOOKED}
    assert any("il n’y a plus de place pour Facebook – Ville" in w for w in any_desk.replies())
    next_day = THURSDAY + timedelta(days=1)
    assert isinstance(any_desk.move(approved, next_day), Stored)
    assert any_desk.held(next_day) == [(1, None)]


def test_an_approval_is_for_these_words(desk: Desk) -> None:
    approved = desk.approved(accounts=(FACEBOOK, INSTAGRAM, LINKEDIN))
    digest = approved.content.digest
    places_flow.drop(desk.services, CAMILLE, approved.id, LINKEDIN)
    after = desk.draft(approved.id)
    assert (after.status, after.content.digest) == (Status.APPROVED, digest)
