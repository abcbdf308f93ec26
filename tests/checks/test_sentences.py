"""Sentences are cut where a reader would, and keep only the words that tell a language."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.sentences import sentences

QUOTED = 15


def cut(text: str) -> list[str]:
    return [text[one.start : one.end] for one in sentences(text, QUOTED)]


def told(text: str) -> list[str]:
    return [one.said.plain for one in sentences(text, QUOTED)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bonjour! Venez nous voir. Merci…", ["Bonjour!", "Venez nous voir.", "Merci…"]),
        ("M. Roy et Mme. Côté arrivent.", ["M. Roy et Mme. Côté arrivent."]),
        ("À 19 h. La séance suit.", ["À 19 h.", "La séance suit."]),
        ("Voir ville.example.ca/parc. Merci.", ["Voir ville.example.ca/parc.", "Merci."]),
        ("Une ligne\nUne autre\r\n\r\nEncore", ["Une ligne", "Une autre", "Encore"]),
        ("RAPPEL | Collecte • Bacs bruns", ["RAPPEL", "Collecte", "Bacs bruns"]),
        ("Joyeuses fêtes / Happy holidays", ["Joyeuses fêtes /", "Happy holidays"]),
        ("🎉 12 $ #Fête @ville", []),
        ("Hé... Attends.", ["Hé...", "Attends."]),
    ],
)
def test_a_text_is_cut_into_sentences(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Écrivez à info@ville.ca ou voyez https://ville.ca/the/best.", ["écrivez à ou voyez"]),
        ("Merci <@U123> et <#C12|the-best> :tada: #BackToSchool!", ["merci et"]),
        ("Le groupe House of the Rising Sun joue à 20 h 30.", ["le groupe of the joue à h"]),
        ("Le film « The Sound of Music » est gratuit.", ["le film est gratuit"]),
        ("« The pool is closed today. »", ["the pool is closed today"]),
        ("Le film (Being at Home with Claude) plaît.", ["le film plaît"]),
        ("BIENVENUE À TOUTE LA POPULATION", ["bienvenue à toute la population"]),
    ],
)
def test_only_telling_words_are_kept(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_a_long_quotation_is_read() -> None:
    words = " ".join(["word"] * 16)
    assert told(f"Il dit « {words} » hier.") == [f"il dit {words} hier"]


def test_small_words_between_names_belong_to_the_name() -> None:
    (one,) = sentences("Le groupe House of the Rising Sun joue.", QUOTED)
    assert {"of", "the"} <= {word.text for word in one.said.words if word.in_name}
    assert "joue" not in {word.text for word in one.said.words if word.in_name}


def test_decomposed_accents_and_soft_hyphens_make_no_difference() -> None:
    text = "La bibliothèque sera fermée l’été."
    assert told(unicodedata.normalize("NFD", text)) == told(text)
    assert told(text.replace("biblio", "biblio\u00ad")) == told(text)


@given(st.text(alphabet=st.characters(codec=None), max_size=80))
def test_any_text_is_cut_in_order_within_itself(text: str) -> None:
    before = 0
    for one in sentences(text, QUOTED):
        assert before <= one.start < one.end <= len(text)
        assert text[one.start : one.end].strip() == text[one.start : one.end]
        assert all(0 <= word.start < word.end <= one.end - one.start for word in one.said.words)
        before = one.end
