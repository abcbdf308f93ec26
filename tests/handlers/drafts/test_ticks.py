"""A verdict always comes; what is missing is said aloud and comes by itself."""

from dataclasses import replace

import pytest

from checks.lifecycle import Status
from checks.types import Outcome, Readings
from handlers.drafts import flow
from handlers.drafts.flow import Ref
from handlers.drafts.ticks import judge_next, read_all
from handlers.refusals import Refused, Why
from storage.drafts import Stored
from storage.outbox import Letter
from tests.handlers.desk import Desk
from tests.handlers.givens import (
    CAMILLE,
    FACEBOOK,
    FORM,
    INSTAGRAM,
    NADIA,
    PHILIPPE,
    SYLVIE,
    THURSDAY,
    is_status,
)

SILENT = "LanguageTool démarre"


@pytest.fixture
def silent(any_desk: Desk) -> Desk:
    any_desk.engines.silent = SILENT
    return any_desk


@pytest.mark.article("8")
def test_a_silent_engine_makes_the_verdict_incomplete(silent: Desk) -> None:
    draft = silent.write()
    assert not draft.complete
    assert draft.judged
    assert {check for check, _ in draft.not_run} >= {"grammar", "language"}
    words = silent.said(Letter.DRAFT_VERDICT)[-1][1]
    assert words.endswith("Vérification incomplète")
    assert Outcome.READY not in words


def test_it_completes_by_itself_and_says_so_in_the_thread(silent: Desk) -> None:
    draft = silent.write()
    silent.said()
    silent.wait_for_engines(1)
    assert silent.said() == []
    silent.wait_for_engines()
    assert silent.said() == []
    silent.engines.silent = ""
    silent.wait_for_engines()
    assert silent.draft(draft.id).complete
    assert any("La vérification est complète" in words for words in silent.replies())
    assert silent.lines(draft).count("draft.judged") == 2


def test_an_engine_that_stays_silent_is_asked_less_often(silent: Desk) -> None:
    silent.write()
    silent.wait_for_engines(2)
    asked: list[str] = []

    def counted(text: str) -> Readings:
        asked.append(text)
        return Readings()

    silent.reads = counted
    silent.wait_for_engines(9)
    assert asked == []
    silent.wait_for_engines(1)
    assert len(asked) == 1


def test_an_incomplete_draft_is_approved_with_a_reason_only(silent: Desk) -> None:
    sent = silent.in_review()
    assert silent.approve(sent) == Refused(Why.NEEDS_REASON)
    done = silent.approve(sent, reason="Lu et relu à deux.")
    assert is_status(done, Status.APPROVED)


def test_faults_found_late_stop_the_approval(silent: Desk) -> None:
    silent.engines.faults = {"patinoire": ("patinoires",)}
    sent = silent.in_review()
    silent.said()
    silent.engines.silent = ""
    silent.wait_for_engines()
    assert silent.approve(silent.draft(sent.id), reason="Oui.") == Refused(Why.NOT_READY)
    replies = silent.replies()
    assert any("La vérification est complète" in words for words in replies)


def test_words_that_changed_meanwhile_have_their_own_judgement(desk: Desk) -> None:
    draft = desk.write()

    def slow(text: str) -> Readings:
        """Read while a colleague sends other words."""
        desk.reads = None
        form = replace(FORM, text="Troisième texte.")
        assert isinstance(flow.verify(desk.services, NADIA, form, Ref(draft.id, 2)), Stored)
        return desk.engines.read(text)

    desk.reads = slow
    judged = desk.edit(draft, text="Deuxième texte.")
    assert (judged.version, judged.judged) == (3, True)
    assert desk.lines(draft).count("draft.judged") == 2


def test_a_place_taken_during_a_judgement_is_seen_by_the_next(any_desk: Desk) -> None:
    any_desk.approved(NADIA, text="Collecte des feuilles lundi.", hour="13:00")
    other = any_desk.in_review(NADIA, text="La bibliothèque prolonge ses heures.", hour="16:00")

    def slow(text: str) -> Readings:
        """Read while an approver gives the last place to another post."""
        any_desk.reads = None
        assert is_status(any_desk.approve(other), Status.APPROVED)
        return any_desk.engines.read(text)

    any_desk.write(day="2026-11-20", text="Premier jet.")
    any_desk.reads = slow
    mine = any_desk.write()
    assert any_desk.finding(mine, "daily_cap").finding.severity == "blocking"


def test_every_different_text_is_read_once(desk: Desk) -> None:
    draft = desk.write(
        accounts=(FACEBOOK, INSTAGRAM), own_accounts=(INSTAGRAM,), own_text="Autre texte."
    )
    assert set(read_all(desk.services, draft)) == {draft.content.text, "Autre texte."}


def test_nothing_waits_twice(desk: Desk) -> None:
    desk.write()
    assert not judge_next(desk.services)


@pytest.mark.article("9")
def test_a_place_taken_by_another_is_told_to_those_who_wanted_it(any_desk: Desk) -> None:
    mine = any_desk.write(hour="15:00")
    assert mine.complete
    any_desk.said()
    any_desk.fill()
    found = any_desk.finding(any_desk.draft(mine.id), "daily_cap")
    assert found.finding.severity == "blocking"
    assert any("il y a du nouveau" in words for words in any_desk.replies())


@pytest.mark.article("9")
def test_a_place_that_is_free_again_is_seen(any_desk: Desk) -> None:
    any_desk.fill()
    mine = any_desk.write(hour="15:00")
    assert any_desk.finding(mine, "daily_cap")
    flow.withdraw(any_desk.services, NADIA, 1)
    any_desk.judge()
    checks = {one.finding.check for one in any_desk.found(any_desk.draft(mine.id))}
    assert "daily_cap" not in checks


@pytest.mark.article("9")
def test_the_soft_mark_says_how_many_wait(any_desk: Desk) -> None:
    any_desk.approved(NADIA, text="Collecte des feuilles.", hour="13:00")
    any_desk.in_review(NADIA, text="Un avis pour la rue du Moulin.", hour="16:00")
    mine = any_desk.write()
    found = any_desk.finding(mine, "daily_cap").finding
    assert found.severity == "advice"
    assert "1 en attente" in found.message


def test_the_approvers_see_what_a_new_judgement_says(silent: Desk) -> None:
    silent.in_review()
    first = [to for to, _ in silent.said(Letter.APPROVAL_REQUEST)]
    assert set(first) == {PHILIPPE, SYLVIE}
    silent.engines.silent = ""
    silent.wait_for_engines()
    assert set(first) == {to for to, _ in silent.said(Letter.APPROVAL_REQUEST)}


def test_facts_around_the_post_reach_the_checks(desk: Desk) -> None:
    desk.approved(NADIA, hour="10:00")
    mine = desk.write(CAMILLE, hour="11:00")
    checks = {one.finding.check for one in desk.found(mine)}
    assert {"duplicate", "spacing"} <= checks
    assert desk.held(THURSDAY) == [(1, None)]
