"""A whole text in Québec's typography, in one click."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.typography import polish
from tests.checks.quebec.texts import DEVELOPMENT, clean

N = "\u00a0"


@pytest.mark.parametrize(
    ("typed", "dressed"),
    [
        ("C'est dimanche !", "C’est dimanche!"),
        ("Venez à 8h30 ou à 13 h.", f"Venez à 8{N}h{N}30 ou à 13{N}h."),
        ("Coût : 25$ ou 10 %", f"Coût{N}: 25{N}$ ou 10{N}%"),
        ('Le film "Les Boys" est gratuit', f"Le film «{N}Les Boys{N}» est gratuit"),
        ("La 1ère et la 2ème phase", "La 1re et la 2e phase"),
        ("Il y a 12 450 $ à remettre...", f"Il y a 12{N}450{N}$ à remettre…"),
        ("M. Roy, Mme Côté, le 3 mai", f"M.{N}Roy, Mme{N}Côté, le 3{N}mai"),
        ("Voyez https://ville.example.ca/a?b=1 ;)", "Voyez https://ville.example.ca/a?b=1 ;)"),
        ("Écrivez à l'adresse info@ville.example.ca !", None),
        ("Horaire: voir le n° 4 du XXème", f"Horaire{N}: voir le n°{N}4 du XXe"),
        ("20:30, :tada: et a:b", "20:30, :tada: et a:b"),
        ("« Bonjour »", f"«{N}Bonjour{N}»"),
    ],
)
def test_a_text_is_dressed(typed: str, dressed: str | None) -> None:
    if dressed is None:
        assert "info@ville.example.ca" in polish(typed)
    else:
        assert polish(typed) == dressed


@pytest.mark.parametrize("text", clean(DEVELOPMENT))
def test_words_never_change(text: str) -> None:
    def bare(words: str) -> str:
        return "".join(one for one in words if one.isalnum())

    assert bare(polish(text)) == bare(text)


@given(st.text(alphabet="ab1é '’\"«»!?;:.$%h@#/\n\u00a0", max_size=60))
def test_dressing_twice_changes_nothing_more(text: str) -> None:
    once = polish(polish(text))
    assert polish(once) == once
