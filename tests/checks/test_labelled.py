"""The rules are right on the labelled texts, and there are enough of them."""

import pytest

from checks.catalog import all_checks
from tests.benchmarks.labelled import ADVISERS, LANGUAGE, breaches, count, near_misses, rates, read

PRECISION = 0.98
RECALL = 0.90
FEWEST = 10
TABLES_OF_FACTS = {
    "account",
    "daily_cap",
    "spacing",
    "duplicate",
    "picture",
    "planning",
    "alt_text",
}


@pytest.mark.parametrize("names", [("seen",), ("sealed",), ("seen", "sealed")], ids="+".join)
def test_precision_and_recall(names: tuple[str, ...]) -> None:
    precision, recall = rates(count(names)[0])
    assert precision >= PRECISION
    assert recall >= RECALL


def test_the_probes_of_each_decision_hold() -> None:
    """Texts written to probe the rules from outside, kept so that nothing falls back."""
    precision, recall = rates(count(("probes",))[0])
    assert precision >= PRECISION
    assert recall >= RECALL
    clean = sum(1 for one in read("probes") if not one.expected)
    odd = [one for one, _ in count(("probes",))[1] if not one.expected]
    assert len(odd) <= 0.02 * clean


def test_there_are_enough_texts_and_a_third_is_sealed() -> None:
    seen, sealed = (sum(1 for _ in read(name)) for name in ("seen", "sealed"))
    assert seen + sealed >= 400
    assert sealed * 3 >= seen + sealed


def test_every_check_that_judges_text_has_its_breaches_and_near_misses() -> None:
    judging = {check.name for check in all_checks()} - LANGUAGE - TABLES_OF_FACTS
    broken, near = breaches(), near_misses()
    assert {name for name in judging if broken[name] < FEWEST or near[name] < FEWEST} == set()


def test_clean_texts_are_left_alone() -> None:
    odd = [one for one, _ in count(("seen", "sealed"))[1] if not one.expected]
    clean = sum(1 for name in ("seen", "sealed") for one in read(name) if not one.expected)
    assert len(odd) <= 0.02 * clean
    assert {"site_link", "post_type"} <= ADVISERS
