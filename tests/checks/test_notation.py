"""What the OQLF writes otherwise: each notation proved by examples, right French spared."""

import pytest

from checks.notation import Notation, misnoted, table
from checks.rule_names import rule_name
from tests.checks.quebec.texts import DEVELOPMENT, SEEN, clean

NOTATIONS = [pytest.param(one, id=one.name) for one in table()]


def test_no_two_notations_have_one_name() -> None:
    assert len({one.name for one in table()}) == len(table())


@pytest.mark.parametrize("notation", NOTATIONS)
def test_a_notation_finds_its_examples_and_its_correction_is_right(notation: Notation) -> None:
    assert len(notation.wrong) >= 2
    for text in notation.wrong:
        found = [one for one in misnoted(text) if one.notation is notation]
        assert found, text
        if notation.better:
            for one in reversed(misnoted(text)):
                text = text[: one.span[0]] + one.better + text[one.span[1] :]  # noqa: PLW2901
            assert misnoted(text) == ()


@pytest.mark.parametrize("notation", NOTATIONS)
def test_a_notation_spares_its_right_examples(notation: Notation) -> None:
    assert notation.right
    assert [text for text in notation.right if misnoted(text)] == []


def test_right_french_is_written_as_it_should() -> None:
    assert {
        text: [one.better for one in found]
        for text in clean(DEVELOPMENT, SEEN)
        if (found := misnoted(text))
    } == {}


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("À l\u2019Hôtel de Ville.", ["l\u2019hôtel de ville"]),
        ("À l'Hôtel de Ville.", ["l'hôtel de ville"]),
        ("Le\u00a01\u00a0mai", ["Le 1er mai"]),
        ("Rappel: voir https://ville.example.ca/a:b, le 1 mai", ["Rappel :", "le 1er mai"]),
    ],
)
def test_the_correction_keeps_the_apostrophe_that_was_typed(text: str, better: list[str]) -> None:
    assert [one.better for one in misnoted(text)] == better


def test_a_notation_is_named_in_french() -> None:
    assert rule_name("heure-zeros") == "Heure suivie de deux zéros"
