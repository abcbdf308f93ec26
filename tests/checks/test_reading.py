"""A text is read the same whatever its accents, signs and invisible letters; positions hold."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.links import among, emails, hosts, in_bio, sites
from checks.people import people
from checks.phrases import sentences
from checks.plain import LIMIT, read, windows
from checks.summary import counted
from checks.types import Draft

FRENCH = st.text("abcdéèàç’'\u00a0\u200b\u0301 .!?…«»\n:1A-É🎉", max_size=80)


@given(FRENCH)
def test_every_place_of_the_plain_reading_is_a_place_of_the_text(text: str) -> None:
    plain = read(text)
    assert len(plain.low) == len(plain.cased) <= len(text)
    for place in range(len(plain.cased)):
        start, end = plain.span(place, place + 1)
        assert 0 <= start < end <= len(text)


@given(st.text("éèàçÉœ abc", max_size=60))
def test_composed_and_decomposed_letters_read_alike(text: str) -> None:
    composed, apart = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert read(composed).low == read(apart).low


@given(st.text(max_size=200))
def test_the_whole_of_a_short_text_maps_to_itself(text: str) -> None:
    plain = read(text)
    if plain.at is None:
        assert plain.span(0, len(text)) == (0, len(text))


@given(st.integers(0, 30_000))
def test_windows_cover_a_text_and_overlap(length: int) -> None:
    pieces = list(windows("a" * length))
    covered = {place for start, piece in pieces for place in range(start, start + len(piece))}
    assert covered == set(range(length))
    assert all(len(piece) <= LIMIT for _, piece in pieces)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bonjour. Merci!", ["Bonjour.", "Merci!"]),
        ("M. Côté et Mme St-Pierre. Bravo", ["M. Côté et Mme St-Pierre.", "Bravo"]),
        ("Rendez-vous à 8 h 30. Venez!", ["Rendez-vous à 8 h 30.", "Venez!"]),
        ("Le no 12. Le no. 12 aussi.", ["Le no 12.", "Le no. 12 aussi."]),
        ("Une hausse de 2.4 %. Voilà", ["Une hausse de 2.4 %.", "Voilà"]),
        ("Bof… dit-il. Bof… Il part.", ["Bof… dit-il.", "Bof…", "Il part."]),
        ("« C’est beau! » dit-elle. Oui", ["« C’est beau! » dit-elle.", "Oui"]),
        ("« Agir. Vite », dit-elle.", ["« Agir.", "Vite », dit-elle."]),
        ("J. Tremblay, p. ex. ici", ["J. Tremblay, p. ex. ici"]),
        ("Un\n\nDeux\nTrois", ["Un", "Deux", "Trois"]),
        ("Fête!🎉 Venez", ["Fête!", "🎉 Venez"]),
        ("  ", []),
        ("", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[slice(*read(text).span(*one))] for one in sentences(text)] == expected


@given(FRENCH)
def test_sentences_follow_each_other_and_hold_every_letter(text: str) -> None:
    spans = sentences(text)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    kept = "".join(read(text).low[slice(*one)] for one in spans)
    assert "".join(kept.split()) == "".join(read(text).low.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La Ville adopte son budget. Lire le communiqué : ville.example.ca", 1),
        ("Budget adopté\nLa Ville adopte son budget.", 1),
        ("Budget adopté.\nLa Ville adopte son budget.", 2),
        ("Bonne nouvelle! Le pont rouvre. Il est beau.", 2),
        ("Le pont rouvre enfin aujourd’hui! Il est beau.", 2),
        ("Trois projets :\n• un parc;\n• une rue.\n• un pont.", 1),
        ("Trois projets :\n1. Un parc.\n2. Une rue.\nVenez nous voir.", 2),
        ("Un pont. Une rue. #Pont #Rue\n🎉🎉", 2),
        ("« Il faut agir. Il faut agir vite », dit-elle.", 2),
        ("Les tarifs changent… Une hausse suit. La voici donc.", 3),
        ("👉 Tous les détails ici : https://ville.example.ca", 0),
        ("🎉", 0),
    ],
)
def test_the_sentences_of_a_summary(text: str, expected: int) -> None:
    assert len(counted(text, 12, 3)) == expected


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("Voir ville.example.ca.", "ville.example.ca"),
        ("Voir https://www.ville.example.ca/a?b=1#c!", "ville.example.ca"),
        ("Voir WWW.Ville.Example.CA", "ville.example.ca"),
        ("Voir https://lnkd.in/x", "lnkd.in"),
        ("Voir (bit.ly/x)", "bit.ly"),
        ("Écrivez à info@ville.example.ca", None),
        ("À demain.Merci", None),
        ("La cote AA.2 est de 3.5", None),
    ],
)
def test_sites(text: str, host: str | None) -> None:
    assert [one.host for one in sites(text)] == ([host] if host else [])


def test_a_link_may_stand_in_its_field_or_in_the_words() -> None:
    draft = Draft("Voir quebec.ca", link="https://www.ville.example.ca/x")
    assert hosts(draft) == ("ville.example.ca", "quebec.ca")
    assert among("carte.ville.example.ca", ("www.ville.example.ca",))
    assert not among("autreville.example.ca", ("ville.example.ca", ""))


def test_an_address_of_a_person_is_read_whole() -> None:
    (one,) = emails("Écrivez à Julie.Roy+parc@mail.example.ca.")
    assert (one.name, one.host) == ("julie.roy+parc", "mail.example.ca")


@pytest.mark.parametrize(
    "text", ["Lien dans la bio!", "lien en bio", "Cliquez le lien dans notre bio"]
)
def test_the_link_of_the_profile(text: str) -> None:
    assert in_bio(text)
    assert not in_bio("Culture bio : le lien entre le sol et l’eau")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bonjour Jacques!", [("Jacques", False, True, False)]),
        ("Mme Anne Roy, directrice", [("Mme Anne Roy", True, False, True)]),
        ("Bravo à Léa Cyr-Ouellet!", [("Léa Cyr-Ouellet", True, False, False)]),
        ("Jean-François Roy", [("Jean-François Roy", True, False, False)]),
        ("La rue Marie-Victorin et l’école Paul-Gérin-Lajoie", []),
        ("L’aréna Claude-Beaulieu, la bibliothèque Paul-Mercier", []),
        ("Le Louis-Cyr et la France", []),
    ],
)
def test_people(text: str, expected: list[tuple[str, bool, bool, bool]]) -> None:
    found = [
        (text[slice(*read(text).span(*one.place))], one.full, one.greeted, one.function)
        for one in people(text)
    ]
    assert found == expected
