"""The words that ask for a preposition: each family proved by examples, right French spared."""

import pytest

from checks.regimes import Regime, misled, table
from checks.rule_names import rule_name
from tests.checks.quebec.rules import rules
from tests.checks.quebec.texts import DEVELOPMENT, SEEN, clean

FAMILIES = [pytest.param(one, id=one.name) for one in table()]


def test_no_two_families_have_one_name() -> None:
    assert len({one.name for one in table()}) == len(table())


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_finds_its_examples_and_its_correction_is_right(family: Regime) -> None:
    assert len(family.bad) >= 2
    for text in family.bad:
        found = next((one for one in misled(text) if one.regime is family), None)
        assert found is not None, text
        start, end = found.span
        assert misled(text[:start] + found.better + text[end:]) == ()


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_spares_its_right_examples(family: Regime) -> None:
    assert len(family.good) >= 2
    assert [text for text in family.good if misled(text)] == []


def test_right_french_lacks_no_preposition() -> None:
    examples = [right for rule in rules() for right in rule.right]
    assert {
        text: [one.better for one in found]
        for text in (*clean(DEVELOPMENT, SEEN), *examples)
        if (found := misled(text))
    } == {}


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("Venez participer les jeux.", "participer aux jeux"),
        ("Nous avons fait preuve une grande patience.", "fait preuve d'une grande"),
        ("L'ÉQUIPE VOUS INVITE PARTICIPER.", None),
        ("Inscrivez-vous sur l'atelier.", "Inscrivez-vous à l'atelier"),
        ("Il a écrit « participer la fête » au tableau.", None),
        ("Voici les ateliers auxquels participent les aînés.", None),
    ],
)
def test_the_preposition_joins_the_article(text: str, better: str | None) -> None:
    assert [one.better for one in misled(text)] == ([better] if better else [])


def test_a_family_is_named_in_french() -> None:
    assert rule_name("regime-pallier") == "« pallier », « contrer », sans « à »"
