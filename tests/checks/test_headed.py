"""A participle may agree with the noun that leads its group."""

import pytest

from checks.headed import agrees_further
from tests.checks.test_reproaches import said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Retour à la normale prévu vers 15 h.", "normale prévu"),
        ("Fin des travaux de la rue prévue lundi.", "prévue"),
        ("Accès à la plage permis.", "permis"),
    ],
)
def test_the_first_noun_may_lead(text: str, words: str) -> None:
    assert agrees_further(text, said(text, words, "D_N_E_OU_E", "AGREEMENT"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("La rue fermé rouvrira.", "rue fermé"),
        ("Les heures de la piscine prévu changent.", "piscine prévu"),
        ("Les règles de la piscine municipal changent.", "piscine municipal"),
    ],
)
def test_a_word_that_no_noun_fits_is_left_to_its_rule(text: str, words: str) -> None:
    assert not agrees_further(text, said(text, words, "D_N_E_OU_E", "AGREEMENT"))
