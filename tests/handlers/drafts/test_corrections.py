"""What a verdict says can be corrected, ignored with a reason, or taken as right."""

import pytest

from checks.lifecycle import Status
from checks.types import Guess, Match, PostType, Readings
from handlers.drafts import corrections
from handlers.drafts.flow import Ref
from handlers.refusals import Refused, Why
from storage import journal
from storage.drafts import Stored
from storage.findings import State
from storage.outbox import Letter
from tests.handlers.desk import (
    CAMILLE,
    DENIS,
    FACEBOOK,
    INSTAGRAM,
    NADIA,
    PHILIPPE,
    SYLVIE,
    Desk,
    is_status,
)

FAULTY = "La Ville invites la population à la patinoire. La Ville remercie ses voisins."
FAULT = "La Ville invites"


@pytest.fixture
def faulty(desk: Desk) -> Desk:
    desk.engines.faults = {FAULT: ("La Ville invite",), "voisins": ("voisines", "voisin")}
    return desk


def of(draft: Stored) -> Ref:
    return Ref(draft.id, draft.version)


@pytest.mark.article("8")
def test_a_correction_makes_a_new_version(faulty: Desk) -> None:
    draft = faulty.write(text=FAULTY)
    fixed = faulty.fix(draft, FAULT)
    assert fixed.content.text == FAULTY.replace(FAULT, "La Ville invite")
    assert (fixed.version, fixed.status) == (2, Status.OPEN)
    assert [one.finding.excerpt for one in faulty.found(fixed)] == ["voisins"]


def test_the_chosen_suggestion_is_applied(faulty: Desk) -> None:
    fixed = faulty.fix(faulty.write(text=FAULTY), "voisins", 1)
    assert fixed.content.text.endswith("ses voisin.")


def test_a_fault_that_accounts_share_is_one_finding_and_one_correction(faulty: Desk) -> None:
    faulty.engines.faults = {"chien": ("chiens",)}
    draft = faulty.write(text="Nos chien sont là.", accounts=(FACEBOOK, INSTAGRAM))
    assert faulty.finding(draft, "chien").accounts == (FACEBOOK, INSTAGRAM)
    assert faulty.fix(draft, "chien").content.text == "Nos chiens sont là."


def test_an_own_text_is_corrected_apart(faulty: Desk) -> None:
    own = "La Ville invites tout le monde!"
    draft = faulty.write(
        text="Une patinoire ouvre.", accounts=(FACEBOOK, INSTAGRAM), own_accounts=(INSTAGRAM,),
        own_text=own,
    )  # fmt: skip
    assert faulty.finding(draft, FAULT).accounts == (INSTAGRAM,)
    fixed = faulty.fix(draft, FAULT)
    assert fixed.content.text_of(INSTAGRAM) == "La Ville invite tout le monde!"
    assert fixed.content.text_of(FACEBOOK) == "Une patinoire ouvre."


def test_the_same_fault_in_two_texts_is_two_findings(faulty: Desk) -> None:
    draft = faulty.write(
        text=FAULTY,
        accounts=(FACEBOOK, INSTAGRAM),
        own_accounts=(INSTAGRAM,),
        own_text=FAULTY + " Oui.",
    )
    same = [one for one in faulty.found(draft) if one.finding.excerpt == FAULT]
    assert [one.accounts for one in same] == [(FACEBOOK,), (INSTAGRAM,)]
    assert len({one.key for one in same}) == 2


def test_old_buttons_correct_nothing(faulty: Desk) -> None:
    draft = faulty.write(text=FAULTY)
    key = faulty.finding(draft, FAULT).key
    faulty.fix(draft, FAULT)
    services, ref = faulty.services, of(draft)
    assert corrections.fix(services, CAMILLE, ref, key, 0) == Refused(Why.STALE)
    assert corrections.ignore(services, CAMILLE, ref, key, "Voulu.") == Refused(Why.STALE)
    assert corrections.add_word(services, CAMILLE, ref, key) == Refused(Why.STALE)
    assert corrections.change_type(services, CAMILLE, ref, key) == Refused(Why.STALE)


def test_a_finding_of_another_draft_or_a_suggestion_that_is_not_there(faulty: Desk) -> None:
    draft, other = faulty.write(text=FAULTY), faulty.write(text="La Ville invites ses amis.")
    key = faulty.finding(other, FAULT).key
    assert corrections.fix(faulty.services, CAMILLE, of(draft), key, 0) == Refused(Why.STALE)
    mine = faulty.finding(draft, FAULT).key
    assert corrections.fix(faulty.services, CAMILLE, of(draft), mine, 7) == Refused(Why.STALE)
    assert corrections.fix(faulty.services, DENIS, of(draft), mine, 0) == Refused(Why.NOT_ALLOWED)
    gone = corrections.fix(faulty.services, CAMILLE, Ref(99, 1), mine, 0)
    assert gone == Refused(Why.UNKNOWN_DRAFT)


def test_a_correction_never_goes_beyond_the_length(faulty: Desk) -> None:
    faulty.engines.faults = {"faute": ("une bien longue correction",)}
    text = "faute " + "La Ville. " * 499
    draft = faulty.write(text=text[:3000], more=text[3000:] + "Fin.")
    assert isinstance(draft, Stored)
    done = faulty.fix(draft, "faute")
    assert isinstance(done, Refused)
    assert done.why is Why.TOO_LONG
    own = faulty.write(own_accounts=(FACEBOOK,), own_text="faute " + "La Ville. " * 299)
    assert faulty.fix(own, "faute").why is Why.TOO_LONG


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
    corrections.ignore(desk.services, CAMILLE, of(draft), first.key, "La date viendra.")
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


@pytest.mark.article("8")
def test_a_word_counts_at_once_for_its_draft(faulty: Desk) -> None:
    faulty.reads = unknown
    draft = faulty.write(text="Le gribouillou est là.")
    key = faulty.finding(draft, "gribouillou").key
    assert isinstance(corrections.add_word(faulty.services, CAMILLE, of(draft), key), Stored)
    again = corrections.add_word(faulty.services, CAMILLE, of(draft), key)
    assert again == Refused(Why.ALREADY_DONE)
    faulty.judge()
    assert faulty.found(faulty.draft(draft.id)) == ()
    other = faulty.write(text="Un autre gribouillou.")
    assert faulty.finding(other, "gribouillou")


def unknown(text: str) -> Readings:
    at = text.find("gribouillou")
    match = Match(at, at + len("gribouillou"), "FR_SPELLING_RULE", "TYPOS", "Inconnu.", ())
    return Readings((match,) if at >= 0 else (), (Guess(0, len(text), 1.0, 1.0),))


def test_a_word_is_for_the_city_once_an_approver_accepts(faulty: Desk) -> None:
    faulty.reads = unknown
    draft = faulty.write(text="Le gribouillou est là.")
    corrections.add_word(
        faulty.services, CAMILLE, of(draft), faulty.finding(draft, "gribouillou").key
    )
    asked = faulty.said(Letter.WORD_REQUEST)
    assert {to for to, _ in asked} == {PHILIPPE, SYLVIE}
    assert corrections.decide_word(faulty.services, NADIA, 1, accepted=True) == Refused(
        Why.NOT_ALLOWED
    )
    assert corrections.decide_word(faulty.services, PHILIPPE, 9, accepted=True) == Refused(
        Why.UNKNOWN_DRAFT
    )
    assert corrections.decide_word(faulty.services, PHILIPPE, 1, accepted=True) is None
    done = corrections.decide_word(faulty.services, SYLVIE, 1, accepted=False)
    assert done == Refused(Why.ALREADY_DONE)
    other = faulty.write(text="Un autre gribouillou.")
    assert faulty.found(other) == ()
    assert {"word.proposed", "word.accepted"} <= set(faulty.lines(draft))


def test_a_word_may_stay_with_its_draft(faulty: Desk) -> None:
    faulty.reads = unknown
    draft = faulty.write(text="Le gribouillou est là.")
    corrections.add_word(
        faulty.services, CAMILLE, of(draft), faulty.finding(draft, "gribouillou").key
    )
    assert corrections.decide_word(faulty.services, PHILIPPE, 1, accepted=False) is None
    assert faulty.finding(faulty.write(text="Un gribouillou."), "gribouillou")
    assert "word.declined" in faulty.lines(draft)


def test_only_words_go_to_the_dictionary(desk: Desk) -> None:
    draft = desk.write(link="")
    key = desk.finding(draft, "site_link").key
    assert corrections.add_word(desk.services, CAMILLE, of(draft), key) == Refused(Why.STALE)
    assert corrections.fix(desk.services, CAMILLE, of(draft), key, 0) == Refused(Why.STALE)
    assert corrections.change_type(desk.services, CAMILLE, of(draft), key) == Refused(Why.STALE)


@pytest.mark.article("5")
def test_the_type_is_changed_in_one_click(desk: Desk) -> None:
    text = "La Ville recrute! Postulez d’ici le 30 novembre 2026 : brigadières et brigadiers."
    draft = desk.write(type="awareness", text=text)
    key = desk.finding(draft, "post_type").key
    done = corrections.change_type(desk.services, CAMILLE, of(draft), key)
    assert isinstance(done, Stored)
    assert (done.content.type, done.version) == (PostType.JOB, 2)


def test_anybody_of_the_team_has_it_checked_again(desk: Desk) -> None:
    draft = desk.write()
    assert isinstance(corrections.check_again(desk.services, NADIA, draft.id), Stored)
    assert corrections.check_again(desk.services, DENIS, draft.id) == Refused(Why.NOT_ALLOWED)
    assert corrections.check_again(desk.services, CAMILLE, 99) == Refused(Why.UNKNOWN_DRAFT)
