"""The emergency's own posts: no cap, one approval or a review afterwards, as careful as ever."""

from datetime import timedelta

import pytest

from checks.lifecycle import PostStatus, Status
from checks.types import Guess, Readings, Severity
from handlers.drafts.flow import Ref
from handlers.emergency import reviewing, suspending
from handlers.refusals import Refused, Why
from storage import holds
from storage.drafts import Stored
from storage.outbox import Letter
from storage.slots import Ground
from tests.handlers.desk import Desk
from tests.handlers.emergency.crises import declare, end, is_held, urgent
from tests.handlers.givens import (
    CAMILLE,
    FACEBOOK,
    MARC,
    NADIA,
    PHILIPPE,
    SYLVIE,
    filled_form,
)
from tests.sandbox import TUESDAY

TODAY = "2026-11-10"


@pytest.mark.article("10.1")
def test_the_cap_is_lifted_for_the_emergency_and_for_nothing_else(desk: Desk) -> None:
    desk.fill(day=TODAY)
    declare(desk, publishers=(CAMILLE,))
    draft = urgent(desk)
    assert desk.found(draft) == ()
    sent = desk.submit(draft)
    assert isinstance(sent, Stored), sent
    assert sent.status is Status.APPROVED
    assert desk.held(TUESDAY)[2] == (3, Ground.EMERGENCY)
    ordinary = desk.write(NADIA, day=TODAY, hour="18:00", text="La collecte a lieu demain.")
    assert desk.finding(ordinary, "daily_cap").finding.severity is Severity.BLOCKING


@pytest.mark.article("10.1")
def test_who_is_named_publishes_first_and_is_read_afterwards(desk: Desk) -> None:
    declare(desk, publishers=(CAMILLE,))
    draft = urgent(desk)
    assert isinstance(desk.submit(draft), Stored)
    assert desk.status(draft) is PostStatus.BOOKED
    assert not is_held(desk, draft)
    asked = desk.said(Letter.EMERGENCY_REVIEW)
    assert {to for to, _ in asked} == {PHILIPPE, SYLVIE}
    assert isinstance(desk.publish(draft, desk.clock.now()), Stored)
    read = reviewing.reviewed
    assert read(desk.services, CAMILLE, draft.id) == Refused(Why.NOT_ALLOWED)
    assert read(desk.services, PHILIPPE, 99) == Refused(Why.UNKNOWN_DRAFT)
    assert isinstance(read(desk.services, PHILIPPE, draft.id), Stored)
    assert read(desk.services, SYLVIE, draft.id) == Refused(Why.ALREADY_DONE)
    assert "emergency.reviewed" in desk.lines(draft)
    assert {to for to, _ in desk.said(Letter.EMERGENCY_REVIEW)} == {PHILIPPE, SYLVIE}


def test_nobody_reviews_their_own_words(desk: Desk) -> None:
    declare(desk, publishers=(SYLVIE,))
    draft = urgent(desk, SYLVIE)
    assert isinstance(desk.submit(draft, SYLVIE), Stored)
    assert reviewing.reviewed(desk.services, SYLVIE, draft.id) == Refused(Why.OWN_DRAFT)
    assert {to for to, _ in desk.said(Letter.EMERGENCY_REVIEW)} == {PHILIPPE}


@pytest.mark.article("10.1")
def test_who_is_not_named_needs_one_approval_whatever_the_hour(desk: Desk) -> None:
    declare(desk)
    draft = urgent(desk, minutes=2)
    sent = desk.submit(draft)
    assert isinstance(sent, Stored), sent
    assert sent.status is Status.IN_REVIEW
    desk.at(desk.clock.now() + timedelta(minutes=20))
    done = desk.approve(desk.draft(draft.id))
    assert isinstance(done, Stored), done
    assert done.status is Status.APPROVED


@pytest.mark.article("10.1")
def test_an_emergency_does_not_wait_for_languagetool(desk: Desk) -> None:
    desk.engines.silent = "panne"
    declare(desk, publishers=(CAMILLE,))
    mine, other = urgent(desk), urgent(desk, NADIA, text="Les écoles ferment aujourd’hui.")
    assert mine.not_run
    assert isinstance(desk.submit(mine), Stored)
    assert isinstance(desk.submit(other, NADIA), Stored)
    assert isinstance(desk.approve(desk.draft(other.id)), Stored)


@pytest.mark.article("10.1")
def test_spelling_is_advice_and_personal_information_still_blocks(desk: Desk) -> None:
    desk.engines.faults = {"bouillir": ("bouilir",)}
    declare(desk, publishers=(CAMILLE,))
    draft = urgent(desk)
    assert desk.finding(draft, "bouillir").finding.severity is Severity.ADVICE
    wrong = urgent(desk, text="Appelez Jean Tremblay sur son cellulaire, 450 555-0199.")
    assert desk.finding(wrong, "personal_information").finding.severity is Severity.BLOCKING
    assert desk.submit(wrong) == Refused(Why.NOT_READY)


@pytest.mark.article("10.1")
def test_another_language_is_a_warning_in_an_emergency_only(desk: Desk) -> None:
    english = "Evacuate the area at once and do not come back."
    desk.reads = lambda text: Readings((), (Guess(0, len(text), 0.0, 0.0),))
    declare(desk, publishers=(CAMILLE,))
    draft = urgent(desk, text=english)
    assert desk.finding(draft, "language").finding.severity is Severity.WARNING
    ordinary = desk.write(NADIA, text=english)
    assert desk.finding(ordinary, "language").finding.severity is Severity.BLOCKING


def test_a_draft_is_tied_and_untied_with_its_form(desk: Desk) -> None:
    declare(desk)
    draft = desk.write()
    tied = desk.edit(draft, urgent=True)
    assert "draft.urgent" in desk.lines(draft)
    still = desk.edit(tied, urgent=True)
    assert desk.lines(draft).count("draft.urgent") == 1
    desk.edit(still, urgent=False)
    assert "draft.ordinary" in desk.lines(draft)


def test_tying_what_is_held_lets_it_go_once_approved_again(desk: Desk) -> None:
    draft = desk.approved()
    declare(desk)
    assert is_held(desk, draft)
    tied = desk.edit(draft, urgent=True)
    assert isinstance(desk.approve(tied), Stored)
    assert not is_held(desk, draft)
    assert desk.status(draft) is PostStatus.BOOKED


def test_a_refused_change_ties_nothing(desk: Desk) -> None:
    declare(desk)
    draft = desk.write()
    desk.edit(draft, urgent=False)
    given = {**filled_form(draft), "urgent": True}
    assert desk.refused(ref=Ref(draft.id, draft.version), **given) is Why.OVERTAKEN
    assert "draft.urgent" not in desk.lines(draft)


def test_the_police_emergency_does_not_take_the_citys_drafts(desk: Desk) -> None:
    declare(desk, SYLVIE, scope="police", publishers=(MARC,))
    draft = urgent(desk)
    assert "draft.urgent" not in desk.lines(draft)


def test_once_it_is_over_its_drafts_are_ordinary(desk: Desk) -> None:
    one = declare(desk, publishers=(CAMILLE,))
    draft = urgent(desk, minutes=120)
    end(desk, one)
    sent = desk.submit(desk.draft(draft.id))
    assert isinstance(sent, Stored), sent
    assert sent.status is Status.IN_REVIEW


@pytest.mark.article("12.2")
def test_a_doubt_asks_a_person_before_the_emergencys_post_goes_on(desk: Desk) -> None:
    declare(desk, publishers=(CAMILLE,))
    draft = urgent(desk)
    ordinary = desk.write(NADIA, text="La collecte a lieu demain.")
    assert isinstance(desk.submit(draft), Stored)
    with desk.services.transaction() as session:
        ground = holds.Ground.DOUBT
        holds.hold_account(session, ground, "doubt:1", FACEBOOK, NADIA, desk.clock.now())
    desk.messages()
    desk.at(desk.clock.now() + timedelta(minutes=25))
    assert desk.publish(draft, desk.clock.now()) == Refused(Why.HELD_BY_DOUBT)
    (told,) = desk.said(Letter.EMERGENCY_NEWS, Letter.POST_REMINDER)
    assert "si une personne le confirme" in told[1]
    allow, post = suspending.let_pass, draft.posts[0].id
    assert allow(desk.services, MARC, post) == Refused(Why.NOT_ALLOWED)
    assert allow(desk.services, NADIA, 99) == Refused(Why.NOT_ALLOWED)
    assert allow(desk.services, NADIA, ordinary.posts[0].id) == Refused(Why.HELD_BY_DOUBT)
    assert isinstance(allow(desk.services, NADIA, post), Stored)
    assert allow(desk.services, NADIA, post) == Refused(Why.NOT_HELD)
    desk.at(desk.clock.now() + timedelta(minutes=1))
    assert len(desk.said(Letter.POST_REMINDER)) == 1
    assert isinstance(desk.publish(draft, desk.clock.now()), Stored)


@pytest.mark.article("10.1")
def test_what_goes_out_another_day_stands_on_the_emergencys_ground(desk: Desk) -> None:
    desk.fill(day=TODAY)
    declare(desk, publishers=(CAMILLE,))
    draft = urgent(desk, minutes=60 * 30)
    assert isinstance(desk.submit(draft), Stored)
    assert isinstance(desk.publish(draft, desk.clock.now()), Stored)
    assert desk.held(TUESDAY)[2] == (3, Ground.EMERGENCY)
    assert "cap.exceeded" not in desk.lines(draft)
