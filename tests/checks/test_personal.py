"""What belongs to a person is hidden before it is stored; what is public stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks import directive
from checks.details import DOT, Kind, Tie, public
from checks.personal import find, redact

KNOWN = public(
    directive.load().decisions,
    2026,
    contacts=("450 555-0100", "Loisirs@Club.example.org", ""),
    domains=("ville.example.ca",),
    places=("1000, chemin du Plan",),
)

FOUND = [
    ("Appelez Mme Tremblay au {}.", "450 555-0187", Kind.TELEPHONE, Tie.PERSON),
    ("Son cellulaire : {}", "(514) 555-0156", Kind.TELEPHONE, Tie.PERSON),
    ("Covoiturage : {}", "438.555.0110", Kind.TELEPHONE, Tie.UNKNOWN),
    ("Notre équipe répond au {}, poste 4.", "450 555-0123", Kind.TELEPHONE, Tie.OFFICE),
    ("Écrivez à {}.", "sophie@gmail.com", Kind.EMAIL, Tie.PERSON),
    ("Paul Roy : {}", "paul.roy@firme.example.com", Kind.EMAIL, Tie.PERSON),
    ("Écrivez au club : {}", "info@club.example.net", Kind.EMAIL, Tie.UNKNOWN),
    ("Julie Roy demeure au {}.", "56, rue des Cèdres", Kind.ADDRESS, Tie.PERSON),
    ("M. Bélanger, du {}, a gagné.", "412, rue des Merles", Kind.ADDRESS, Tie.PERSON),
    ("Réjean Caron, né le {}", "14 mars 1961", Kind.BIRTH, Tie.PERSON),
    ("Date de naissance : {}", "14/03/1961", Kind.BIRTH, Tie.PERSON),
    ("Date de naissance : {}", "1961-03-14", Kind.BIRTH, Tie.PERSON),
    ("NAS : {}", "046 454 286", Kind.INSURANCE, Tie.PERSON),
    ("NAS {}", "046454286", Kind.INSURANCE, Tie.PERSON),
    ("Le {} figure au dossier.", "130-692-544", Kind.INSURANCE, Tie.PERSON),
    ("Carte {}", "4111 1111 1111 1111", Kind.CARD, Tie.PERSON),
    ("RAMQ : {}", "TREG 6153 1412", Kind.HEALTH, Tie.PERSON),
    ("La plaque {} de M. Roy", "G45 KLM", Kind.PLATE, Tie.PERSON),
    ("Le dossier no {} de M. Karim Haddad", "2026-04518", Kind.FILE, Tie.PERSON),
]
PUBLIC = [
    "Renseignements : 450 555-0100, (450) 555-0100 ou 1 450 555-0100.",
    "Composez le 211, le 311, le 511, le 811, le 911 ou le 988.",
    "Sans frais : 1 800 555-0143, 1-888-555-0143.",
    "Écrivez à greffe@ville.example.ca ou à loisirs@club.example.org.",
    "Écrivez à info@mrc-des-rives.qc.ca.",
    "La bibliothèque est au 1003, rue de la Mairie.",
    "Mme Roy vous attend au 1000, chemin du Plan.",
    "Travaux entre le 200 et le 415, rue des Merles.",
    "Joseph Labelle, né le 3 février 1868, fut maire.",
    "La facture 046 454 287 est fausse; le lot 046 454 286 est vendu.",
    "Un budget de 046 454 286 $.",
    "Le code 1111 1111 1111 1112 n’est pas une carte.",
    "TREG 6193 9912 n’a pas de date possible.",
    "Le dossier no 2026-04518 avance.",
    "Le vol AB 123 part lundi.",
]


@pytest.mark.parametrize(("sentence", "words", "kind", "tie"), FOUND)
def test_a_detail_is_found_tied_and_covered(
    sentence: str, words: str, kind: Kind, tie: Tie
) -> None:
    text = sentence.format(words)
    (detail,) = find(text, KNOWN)
    assert (text[slice(*detail.span)], detail.kind, detail.tie) == (words, kind, tie)
    assert redact(text, KNOWN).text == sentence.format(DOT * len(words))


@pytest.mark.parametrize("text", PUBLIC)
def test_what_is_public_stays(text: str) -> None:
    assert redact(text, KNOWN).text == text


@given(st.text())
def test_hiding_never_lengthens_a_text(text: str) -> None:
    assert len(redact(text, KNOWN).text) == len(text)


@given(st.integers(0, 12_000))
def test_a_detail_is_found_however_far_it_stands(before: int) -> None:
    text = "Bonjour. " * (before // 9) + "Covoiturage : 438 555-0110"
    assert text[slice(*find(text, KNOWN)[-1].span)] == "438 555-0110"
