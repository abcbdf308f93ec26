"""The table of anglicisms: every row proved by its examples, none alarmed by right French."""

import pytest

from checks.anglicisms import Anglicism, table, uses
from checks.content.anglicism import anglicism
from checks.determiners import before
from checks.registry import EXAMPLE_FACTS
from checks.types import Draft, Facts, Severity
from tests.checks.quebec.rules import rules
from tests.checks.quebec.texts import DEVELOPMENT, SEEN, clean

KINDS = {"emprunt", "calque", "sens", "impropre", "tour"}


def sure(text: str, facts: Facts = EXAMPLE_FACTS) -> list[str]:
    found = anglicism.findings(Draft(text), facts)
    return [one.rule for one in found if one.severity is Severity.WARNING]


def test_no_two_rows_have_one_name() -> None:
    assert len({one.name for one in table()}) == len(table())


# Two thousand rows are two tests: each test costs more than the row that it looks at.
def test_every_row_is_whole() -> None:
    lacking = [
        row.name
        for row in table()
        if row.kind not in KINDS or not (row.reference and row.better and row.wrong)
    ]
    assert lacking == []


def test_every_row_finds_its_examples_and_its_correction_is_right() -> None:
    said = ((row.name, text, wrong_with(row, text)) for row in table() for text in row.wrong)
    assert [one for one in said if one[-1]] == []


def wrong_with(row: Anglicism, text: str) -> str:
    """Return what a row does wrong of one of its examples, or nothing."""
    use = next((one for one in uses(text) if one.anglicism is row), None)
    if use is None:
        return "not found"
    start, end = use.span
    corrected = text[:start] + use.suggestions[0] + text[end:]
    again = any(one.anglicism is row and one.span[0] <= start for one in uses(corrected))
    return f"found again: {corrected}" if again or "{" in "".join(use.suggestions) else ""


def test_right_french_holds_no_sure_anglicism() -> None:
    examples = [right for rule in rules() for right in rule.right]
    assert {
        text: found for text in (*clean(DEVELOPMENT, SEEN), *examples) if (found := sure(text))
    } == {}


@pytest.mark.parametrize(
    ("text", "corrected"),
    [
        ("La cédule est affichée.", "L'horaire"),
        ("Voici une cédule.", "un horaire"),
        ("Les travaux impacteront le quartier.", "toucheront"),
        ("Nous avons cancellé le cours.", "annulé"),
        ("Les prochaines deux semaines seront froides.", "deux prochaines"),
        ("Ils prennent pour acquis notre aide.", "tiennent"),
        ("Abonnez-vous à la newsletter.", "à l'infolettre"),
    ],
)
def test_the_correction_takes_the_form_of_what_it_replaces(text: str, corrected: str) -> None:
    assert uses(text)[0].suggestions[0] == corrected


@pytest.mark.parametrize(
    ("text", "excerpt"),
    [
        ("Les outils sont versatiles.", "versatiles"),
        ("Nous cherchons une personne versatile.", "versatile"),
        ("Le geste est une offense passible d’une amende.", "offense"),
    ],
)
def test_each_way_of_saying_it_has_its_own_words_at_fault(text: str, excerpt: str) -> None:
    assert [text[slice(*one.span)] for one in uses(text)] == [excerpt]


def test_a_determiner_follows_its_noun() -> None:
    assert before("la ", "horaire", "m") == "l'"
    assert before("De la ", "calendrier", "m") == "Du "
    assert before("cette ", "atelier", "m") == "cet "


def test_names_quotations_and_the_citys_words_are_left_alone() -> None:
    assert sure("Le groupe « Timing » joue ce soir.") == []
    assert sure("Le bar Le Timing est ouvert.") == []
    accepting = Facts(EXAMPLE_FACTS.now, EXAMPLE_FACTS.directive, dictionary=frozenset({"timing"}))
    assert sure("Le timing est parfait.") == ["timing"]
    assert sure("Le timing est parfait.", accepting) == []


def test_in_an_emergency_everything_is_advice() -> None:
    facts = Facts(EXAMPLE_FACTS.now, EXAMPLE_FACTS.directive, emergency=True)
    assert sure("La cédule est affichée.", facts) == []
