"""What LanguageTool says of a far subject is advice: it is often wrong there."""

import re
from collections import Counter

import pytest

from checks.reproaches import DATA
from checks.types import Severity
from tests.checks.test_reproaches import found, said


def severity(text: str, words: str, rule: str) -> Severity:
    (one,) = found(text, said(text, words, rule, "CAT_GRAMMAIRE", "autre"))
    return one.severity


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Un usage du logo, des textes ou des images se signale au greffe.", "signale"),
        ("La combinaison du noyau, des outils et des autres pièces a été revue.", "a été"),
        ("Tondre les pelouses fait du bruit.", "fait"),
        ("Les sommes que cela a coûté seront remboursées.", "seront"),
        ("Certains parcs sont fermés — la neige est en cause.", "est"),
    ],
)
def test_a_far_subject_is_only_advised(text: str, words: str) -> None:
    assert severity(text, words, "ACCORD_SUJET_VERBE") is Severity.ADVICE


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("La Ville offrent des subventions.", "offrent"),
        ("Le comité de la Fête des voisins cherchent des bénévoles.", "cherchent"),
        ("Bonjour Luc, je vous confirmes que c’est réglé.", "confirmes"),
    ],
)
def test_a_near_subject_is_to_correct(text: str, words: str) -> None:
    assert severity(text, words, "ACCORD_SUJET_VERBE") is Severity.WARNING


def test_nobody_knows_the_gender_of_a_name() -> None:
    told = severity("Samba est configuré.", "configuré", "ETRE_VPPA_OU_ADJ")
    assert told is Severity.ADVICE
    told = severity("L’autobus est pleine.", "pleine", "ETRE_VPPA_OU_ADJ")
    assert told is Severity.WARNING


@pytest.mark.parametrize(
    ("text", "words", "better", "rule"),
    [
        ("Un coup de pelle, et le tour est joués!", "joués", "joué", "ETRE_VPPA_OU_ADJ"),
        ("La lumière que nous avions est brulés.", "brulés", "brulée", "ETRE_VPPA_OU_ADJ"),
        (
            "Retirez vos autos, sinon ils seront remorquées.",
            "remorquées",
            "remorqués",
            "ETRE_VPPA_OU_ADJ",
        ),
        (
            "Il faut que le propriétaire fassent la demande.",
            "fassent",
            "fasse",
            "ACCORD_SUJET_VERBE",
        ),
    ],
)
def test_what_stands_beside_the_verb_makes_it_sure(
    text: str, words: str, better: str, rule: str
) -> None:
    (one,) = found(text, said(text, words, rule, "CAT_GRAMMAIRE", better))
    assert one.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("text", "words", "better", "rule"),
    [
        (
            "Les sommes que cela a coûté seront remboursées.",
            "remboursées",
            "remboursés",
            "ETRE_VPPA_OU_ADJ",
        ),
        ("Je crois que la plupart viennent.", "viennent", "vient", "ACCORD_SUJET_VERBE"),
    ],
)
def test_what_the_verb_does_not_tell_is_advised(
    text: str, words: str, better: str, rule: str
) -> None:
    (one,) = found(text, said(text, words, rule, "CAT_GRAMMAIRE", better))
    assert one.severity is Severity.ADVICE


def test_our_rules_only_advise_to_write_a_name_otherwise() -> None:
    text = "La maison Chevalier date de 1752, à Saint Bruno."
    for words, better, told in (
        ("Chevalier", "Chevalière", Severity.ADVICE),
        ("Saint Bruno", "Saint-Bruno", Severity.WARNING),
    ):
        (one,) = found(text, said(text, words, "QC_X", "QC_GRAMMAIRE", better))
        assert one.severity is told


def test_no_rule_is_spared_twice() -> None:
    rules = re.findall(r'^rule = "(.*)"', DATA.read_text(encoding="utf-8"), re.MULTILINE)
    assert [rule for rule, count in Counter(rules).items() if count > 1] == []
