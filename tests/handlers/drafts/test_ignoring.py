"""What is ignored is remembered by check, words and sentence."""

import pytest

from checks.lifecycle import Status
from checks.types import Guess, Match, Readings
from handlers.drafts import ignoring
from handlers.refusals import Refused, Why
from storage import journal
from storage.drafts import Stored
from storage.findings import State
from tests.handlers.desk import Desk
from tests.handlers.drafts.faults import FAULT, FAULTY, of
from tests.handlers.givens import (
    CAMILLE,
    is_status,
)


@pytest.mark.article("8")
def test_what_is_to_correct_is_ignored_with_a_reason_only(faulty: Desk) -> None:
    draft = faulty.write(text=FAULTY)
    assert faulty.ignore(draft, FAULT) == Refused(Why.NEEDS_REASON)
    assert faulty.ignore(draft, FAULT, " \u200b ") == Refused(Why.NEEDS_REASON)
    assert faulty.ignore(draft, FAULT, "a" * 1001).why is Why.TOO_LONG
    assert is_status(faulty.ignore(draft, FAULT, "C’est un jeu de mots."), Status.OPEN)
    assert faulty.finding(draft, FAULT).state is State.IGNORED
    assert faulty.ignore(draft, FAULT, "Encore.") == Refused(Why.ALREADY_DONE)


def test_the_journal_holds_no_words(faulty: Desk) -> None:
    draft = faulty.write(text=FAULTY)
    faulty.ignore(draft, FAULT, "Raison confidentielle.")
    with faulty.services.reading() as session:
        line = list(journal.lines(session, draft.subject))[-1]
        assert journal.broken_at(session) is None
    assert (line.action, line.actor) == ("finding.ignored", CAMILLE)
    assert "confidentielle" not in str(line.facts)
    assert len(line.facts["reason"]) == 64


def test_advice_is_ignored_without_a_reason(desk: Desk) -> None:
    draft = desk.write(link="")
    assert isinstance(desk.ignore(draft, "site_link"), Stored)
    assert desk.finding(draft, "site_link").state is State.IGNORED


def test_a_block_is_never_ignored(desk: Desk) -> None:
    draft = desk.write(text="Le NIP : 48213 ouvre la porte.")
    assert desk.ignore(draft, "secret", "Tant pis.") == Refused(Why.NOT_READY)


def test_ignoring_is_remembered_by_check_words_and_sentence(faulty: Desk) -> None:
    draft = faulty.write(text=FAULTY)
    faulty.ignore(draft, FAULT, "Un jeu de mots.")
    longer = faulty.edit(draft, text=f"Bonne nouvelle. {FAULTY}")
    assert faulty.finding(longer, FAULT).state is State.IGNORED
    elsewhere = faulty.edit(longer, text="La Ville invites aussi ses employés.")
    assert faulty.finding(elsewhere, FAULT).state is State.OPEN


def test_two_like_faults_in_one_sentence_are_ignored_together(faulty: Desk) -> None:
    faulty.engines.faults = {}
    faulty.reads = twice
    draft = faulty.write(text="Une tuque et une tuque.")
    assert len({one.key for one in faulty.found(draft)}) == 2
    faulty.ignore(draft, "tuque", "Un mot d’ici.")
    assert {one.state for one in faulty.found(draft)} == {State.IGNORED}


def twice(text: str) -> Readings:
    at = [n for n in range(len(text)) if text.startswith("tuque", n)]
    matches = tuple(Match(n, n + 5, "TOLD", "GRAMMAR", "Faute.", ("bonnet",)) for n in at)
    return Readings(matches, (Guess(0, len(text), 1.0, 1.0),))


def test_findings_about_the_whole_are_told_apart(desk: Desk) -> None:
    event = "Fête de la neige! Venez jouer dehors."
    draft = desk.write(type="event", text=event, link="")
    whole = [one for one in desk.found(draft) if one.finding.check == "event"]
    assert len(whole) > 1
    assert all(one.finding.span is None for one in whole)
    first = whole[0]
    ignoring.ignore(desk.services, CAMILLE, of(draft), first.key, "La date viendra.")
    again = desk.edit(draft, text=event + " Bienvenue!")
    states = {one.finding.message: one.state for one in desk.found(again)}
    assert states[first.finding.message] is State.IGNORED
    assert [*states.values()].count(State.IGNORED) == 1


def test_an_ignored_point_lets_the_draft_go(faulty: Desk) -> None:
    faulty.engines.faults.pop("voisins")
    draft = faulty.write(text=FAULTY)
    assert faulty.submit(draft) == Refused(Why.NOT_READY)
    faulty.ignore(draft, FAULT, "Un jeu de mots.")
    assert is_status(faulty.submit(draft), Status.IN_REVIEW)
