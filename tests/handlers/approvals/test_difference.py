"""What changed between two versions, in words."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.live import live_tokens
from checks.types import Picture
from handlers.approvals.difference import difference, elsewhere
from handlers.approvals.letters import Seen
from tests.handlers.desk import Desk
from tests.handlers.givens import LINKEDIN


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("Elle ouvre samedi.", "Elle ouvre dimanche.", "Elle ouvre ~samedi.~ *dimanche.*"),
        ("Oui.", "Oui. Venez!", "Oui. *Venez!*"),
        ("Oui. Venez!", "Oui.", "Oui. ~Venez!~"),
        (
            "un deux trois quatre cinq six sept huit neuf dix",
            "un deux trois quatre cinq six sept huit neuf onze",
            "un deux trois quatre … six sept huit neuf ~dix~ *onze*",
        ),
        ("Oui.\nNon.", "Oui. Non.", "Oui. Non."),
    ],
)  # fmt: skip
def test_difference(before: str, after: str, words: str) -> None:
    assert difference(before, after) == words


@given(st.text(max_size=200), st.text(max_size=200))
def test_no_difference_holds_a_live_mention(before: str, after: str) -> None:
    assert live_tokens({"text": difference(before, after)}) == []


def test_elsewhere(desk: Desk) -> None:
    content = desk.write().content
    assert elsewhere(content, content) == ""
    changed = replace(content, picture=Picture("a"), link="", accounts=(LINKEDIN,))
    assert elsewhere(content, changed) == "le lien, l’image et les comptes"


def test_a_card_remembers_what_was_seen() -> None:
    assert Seen.on("") == Seen(0, 0)
    assert Seen.on("3<1") == Seen(3, 1)
    assert Seen(3, 1).variant() == "3<1"
