"""The conditional after « si », told from the imperfects that end alike."""

import pytest

from checks.supposing import imperfect, is_conditional


@pytest.mark.parametrize(
    ("word", "better"),
    [
        ("auriez", "aviez"),
        ("serait", "était"),
        ("fermerait", "fermait"),
        ("finirait", "finissait"),
        ("permettrait", "permettait"),
        ("reviendraient", "revenaient"),
        ("découvririons", "découvrions"),
        ("enlèverait", None),
    ],
)
def test_a_conditional_has_its_imperfect(word: str, better: str | None) -> None:
    assert is_conditional(word)
    assert imperfect(word) == better


@pytest.mark.parametrize(
    "word",
    [
        *("entrait", "demeurait", "préparait", "déclarait", "durait", "expirait", "offrait"),
        *("tiriez", "jurions", "ouvraient", "disparait", "libérait", "courait", "effondrait"),
    ],
)
def test_an_imperfect_is_no_conditional(word: str) -> None:
    assert not is_conditional(word)
