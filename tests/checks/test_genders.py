"""The gender of a noun: one that the lists hold, or that its ending and the parse both tell."""

import pytest

from checks.genders import gender_of, known
from checks.traits import FEMININE, MASCULINE


@pytest.mark.parametrize(
    ("noun", "gender"),
    [
        ("plainte", FEMININE),
        ("rues", FEMININE),
        ("musée", MASCULINE),
        ("travaux", None),
        ("cours", None),
        ("élèves", None),
    ],
)
def test_a_noun_of_the_lists_needs_no_parse(noun: str, gender: str | None) -> None:
    assert gender_of(noun) == gender


def test_an_ending_needs_the_parse() -> None:
    assert gender_of("réfections", FEMININE) == FEMININE
    assert gender_of("réfections", MASCULINE) is None
    assert gender_of("travaux", MASCULINE) == MASCULINE


def test_no_noun_is_of_both_lists() -> None:
    assert set(known().values()) == {FEMININE, MASCULINE}
    assert known()["photo"] == FEMININE
    assert "élève" not in known()
