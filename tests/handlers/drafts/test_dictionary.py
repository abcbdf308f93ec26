"""A word counts at once in its draft, and for the city once an approver accepts it."""

import pytest

from checks.types import Guess, Match, Readings
from handlers.drafts import corrections, words
from handlers.drafts.seen import Correction
from handlers.refusals import Refused, Why
from storage.drafts import Stored
from storage.outbox import Letter
from tests.handlers.desk import Desk
from tests.handlers.drafts.faults import of
from tests.handlers.givens import (
    CAMILLE,
    NADIA,
    PHILIPPE,
    SYLVIE,
)


@pytest.mark.article("8")
def test_a_word_counts_at_once_for_its_draft(faulty: Desk) -> None:
    faulty.reads = unknown
    draft = faulty.write(text="Le gribouillou est là.")
    key = faulty.finding(draft, "gribouillou").key
    assert isinstance(words.add_word(faulty.services, CAMILLE, of(draft), key), Stored)
    again = words.add_word(faulty.services, CAMILLE, of(draft), key)
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
    words.add_word(faulty.services, CAMILLE, of(draft), faulty.finding(draft, "gribouillou").key)
    asked = faulty.said(Letter.WORD_REQUEST)
    assert {to for to, _ in asked} == {PHILIPPE, SYLVIE}
    assert words.decide_word(faulty.services, NADIA, 1, accepted=True) == Refused(Why.NOT_ALLOWED)
    assert words.decide_word(faulty.services, PHILIPPE, 9, accepted=True) == Refused(
        Why.UNKNOWN_DRAFT
    )
    assert words.decide_word(faulty.services, PHILIPPE, 1, accepted=True) is None
    done = words.decide_word(faulty.services, SYLVIE, 1, accepted=False)
    assert done == Refused(Why.ALREADY_DONE)
    other = faulty.write(text="Un autre gribouillou.")
    assert faulty.found(other) == ()
    assert {"word.proposed", "word.accepted"} <= set(faulty.lines(draft))


def test_a_word_may_stay_with_its_draft(faulty: Desk) -> None:
    faulty.reads = unknown
    draft = faulty.write(text="Le gribouillou est là.")
    words.add_word(faulty.services, CAMILLE, of(draft), faulty.finding(draft, "gribouillou").key)
    assert words.decide_word(faulty.services, PHILIPPE, 1, accepted=False) is None
    assert faulty.finding(faulty.write(text="Un gribouillou."), "gribouillou")
    assert "word.declined" in faulty.lines(draft)


def test_only_words_go_to_the_dictionary(desk: Desk) -> None:
    draft = desk.write(link="")
    key = desk.finding(draft, "site_link").key
    assert words.add_word(desk.services, CAMILLE, of(draft), key) == Refused(Why.STALE)
    assert corrections.fix(desk.services, CAMILLE, of(draft), Correction(key, 0, "")) == Refused(
        Why.STALE
    )
    assert corrections.change_type(desk.services, CAMILLE, of(draft), key) == Refused(Why.STALE)
