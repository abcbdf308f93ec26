"""What is sent is legible, and every place in it leads back to the text as written."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.languagetool.legible import STAND_IN, legible

ANY = st.text(alphabet=st.characters(codec=None), max_size=60)


@given(ANY)
def test_nothing_counts_two_units(text: str) -> None:
    assert all(ord(letter) <= 0xFFFF for letter in legible(text).text)
    legible(text).text.encode("utf-8")


@given(ANY)
def test_places_lead_back_in_order_and_inside(text: str) -> None:
    sent = legible(text)
    places = [sent.span(place, place)[0] for place in range(len(sent.text) + 1)]
    assert places == sorted(places)
    assert places[-1] == len(text)


@given(st.text(alphabet="abcéàçÉ'’ .", max_size=60))
def test_decomposed_letters_are_sent_composed(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    sent = legible(decomposed)
    assert sent.text == unicodedata.normalize("NFC", text)
    for place in range(len(sent.text)):
        start, end = sent.span(place, place + 1)
        assert unicodedata.normalize("NFC", decomposed[start:end]) == sent.text[place]


def test_plain_text_is_sent_as_it_is() -> None:
    text = "La fête, c’est «\u00a0ici\u00a0»\u00a0: 8 h 30!"
    assert legible(text).text == text
    assert legible(text).at is None


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("Titre\nUn texte", "Titre\n\nUn texte"),
        ("Titre\n📍 Un lieu", f"Titre\n\n{STAND_IN} Un lieu"),
        ("RAPPEL | Les heures", "RAPPEL \n\n Les heures"),
        ("• Bottes • Mitaines", "\n\n Bottes \n\n Mitaines"),
        ("Poste • 35 heures • 20 $", "Poste | 35 heures | 20 $"),
        ("Vigilance 🚨 Des fraudeurs", "Vigilance \n\n Des fraudeurs"),
        ("Merci 💙 à tous", f"Merci {STAND_IN} à tous"),
        ("une ligne\ncoupée", "une ligne\ncoupée"),
        ("Titre\n\nUn texte", "Titre\n\nUn texte"),
        ("eau | air", "eau | air"),
    ],
)
def test_what_begins_a_sentence_for_the_eye_begins_one(text: str, sent: str) -> None:
    one = legible(text)
    assert one.text == sent
    places = [one.span(place, place)[0] for place in range(len(one.text) + 1)]
    assert places == sorted(places)
    last = one.text.split()[-1]
    assert text[slice(*one.span(one.text.rindex(last), len(one.text)))] == last


def test_what_is_typed_for_an_apostrophe_is_one_and_what_is_not_seen_is_gone() -> None:
    assert legible("Lʼaréna, l´été, l‘eau, `été`").text == "L’aréna, l’été, l’eau, `été`"
    assert legible("ca\u200bmion \u200b!").text == "camion \u200b!"
    sent = legible("la \ufb01n\u2060ance")
    assert sent.text == "la finance"
    assert sent.span(3, 10) == (3, 10)


def test_symbols_stand_as_one_character() -> None:
    assert legible("🎉•⚠️a").text == STAND_IN * 4 + "a"
