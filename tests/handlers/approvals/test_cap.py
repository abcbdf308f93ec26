"""The cap at approval: who gets the place, and what the others are told."""

from datetime import timedelta

import pytest

from checks.lifecycle import PostStatus, Status
from handlers.approvals import flow
from handlers.places import flow as places_flow
from handlers.refusals import Refused, Why
from storage.drafts import Stored
from storage.outbox import Letter
from tests.handlers.desk import Desk
from tests.handlers.givens import (
    CAMILLE,
    FACEBOOK,
    INSTAGRAM,
    LINKEDIN,
    NADIA,
    PHILIPPE,
    SYLVIE,
    THURSDAY,
    is_status,
)
from tests.handlers.together import at_once


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
