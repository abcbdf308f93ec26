"""An unknown word is a fault only when it cannot be a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.lexicon import accepted
from checks.spelling import is_fault

FAULTS = [
    ("Venez a la bibliotèque.", "bibliotèque", "bibliothèque"),
    ("Bibliotèque fermée.", "Bibliotèque", "Bibliothèque"),
    ("Ecole fermée.", "Ecole", "École"),
    ("L’aggrandissement est fini.", "aggrandissement", "agrandissement"),
    ("🎉 Féliciations à tous!", "Féliciations", "Félicitations"),
    ("Bravo! Féliciations!", "Féliciations", "Félicitations"),
    ("RAPPEL | Feliciations!", "Feliciations", "Félicitations"),
    ("À lire\n1. Bibliotèque", "Bibliotèque", "Bibliothèque"),
    ("Un sous-marrin.", "marrin", "marin"),
    ("Le hokcey/soccer", "hokcey", "hockey"),
]
NAMES = [
    ("Le parc Béliveau.", "Béliveau", "Baliveau"),
    ("Ozias Gagnon sera là.", "Ozias", "Alias"),
    ("Hydro-Québec répare.", "Hydro", "Hydre"),
    ("Bruins contre Canadiens", "Bruins", "Bruits"),
    ("Écrivez à info@rivire.qc.ca.", "rivire", "rivière"),
    ("Voir @amis.riviere!", "riviere", "rivière"),
    ("#Bibliotheque ouverte", "Bibliotheque", "Bibliothèque"),
    ("Un budget de 12,3 M$.", "M$", "MM"),
    ("La SOPFEU avise.", "SOPFEU", "FEU"),
    ("Chez les Kanien'kehá:ka.", "ka", "la"),
    ("Un caf🎉é noir.", "caf", "cafe"),
    ("Voir l’iPad et YouTube.", "iPad", "pad"),
    ("Le modèle XR2b.", "XR2b", "arbre"),
    ("Sloche Holmes arrive.", "Sloche", "Cloche"),
    ("Kuei!", "Kuei", "Tué"),
]


@pytest.mark.parametrize(("text", "word", "better"), FAULTS)
def test_a_fault_is_a_fault(text: str, word: str, better: str) -> None:
    start = text.index(word)
    assert is_fault(text, (start, start + len(word)), (better,))


@pytest.mark.parametrize(("text", "word", "better"), NAMES)
def test_a_name_is_none(text: str, word: str, better: str) -> None:
    start = text.index(word)
    assert not is_fault(text, (start, start + len(word)), (better,))


@given(st.text(max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_any_span_gets_an_answer(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    assert is_fault(text, (start, end), ("mot",)) in {True, False}


@pytest.mark.parametrize(
    ("term", "text", "found"),
    [
        ("sloche", "Une Sloche, des sloches, des SLOCHES.", ["Sloche", "sloches", "SLOCHES"]),
        ("Roy", "Mme Roy, le roy, M. ROY, les Roys", ["Roy", "ROY", "Roys"]),
        ("Ti-Gus", "La butte à Ti-Gus; ti-gus", ["Ti-Gus"]),
        ("bleuet", "Des bleuetières", []),
        ("Érables", "Val-des-Érables, erables", ["Érables"]),
        ("rue de l'Anse", "La rue de l’Anse", ["rue de l’Anse"]),
        ("noyau", "Des noyaux", ["noyaux"]),
        ("  ", "Rien", []),
        ("a+b", "a+b (aab)", ["a+b"]),
    ],
)
def test_a_term_of_the_dictionary_is_accepted(term: str, text: str, found: list[str]) -> None:
    spans = accepted(text, frozenset({term}))
    assert [text[start:end] for start, end in spans] == found


@pytest.mark.parametrize(
    ("term", "text", "taken"),
    [
        ("sloche", "Les SLOCHES et la Sloche.", 2),
        ("blainvillois", "Des journaux blainvillois.", 1),
        ("pluvial", "Un bassin pluvial, des égouts pluviaux.", 2),
        ("bateau-dragon", "Des bateau-dragons, des bateaux-dragons.", 2),
        ("gribouillous", "Un gribouillou, deux gribouillous.", 2),
        ("Roys", "Le Roy, les Roys.", 1),
        ("Écopatrouille", "L’écopatrouille, l’Écopatrouille, l’Ecopatrouille, ÉCOPATROUILLE.", 2),
        ("Club de l'âge d'or", "Le Club de l’âge d’or.", 1),
    ],
)
def test_the_dictionary_minds_accents_and_capitals_and_knows_plurals(
    term: str, text: str, taken: int
) -> None:
    assert len(accepted(text, frozenset({term}))) == taken
