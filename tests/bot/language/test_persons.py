"""The person of a verb, the participle of a passive, the second word of a negation."""

import pytest

from bot.language.companion import Companion
from checks.types import Token
from tests.bot.language.test_parse import found

WRONG = [
    ("Sur place, tout le monde dois porter un casque.", "dois", "doit"),
    ("Les demandes qui n’auront pas été reçus à temps seront rejetées.", "reçus", "reçues"),
    ("Les citernes, bien qu’elles aient été inspecté en mai, le seront.", "inspecté", "inspectées"),
    ("Toi et ton équipe peuvent vous inscrire au tournoi.", "peuvent", "pouvez"),
    ("Ne restez seuls avec vos inquiétudes.", "restez", "restez pas"),
    ("Le comité dont la mairesse et le greffier fait partie se réunit.", "fait", "font"),
]
RIGHT = [
    "La vente-débarras du quartier aura lieu samedi.",
    "Les demandes qui auront été reçues à temps seront étudiées.",
    "Elles ont été vues au parc.",
    "Ne cessez de nous étonner!",
    "N’oubliez surtout pas votre casque.",
    "Toi et ton équipe pouvez vous inscrire.",
    "Nous visitons les environs de la ville.",
]


@pytest.mark.parametrize(("text", "wrong", "better"), WRONG)
def test_what_does_not_fit_its_subject_is_found(
    parser: Companion[Token], text: str, wrong: str, better: str
) -> None:
    told = [(one.excerpt, *one.suggestions[:1]) for one in found(parser, text)]
    assert (wrong, better) in told


@pytest.mark.parametrize("text", RIGHT)
def test_what_fits_is_left_alone(parser: Companion[Token], text: str) -> None:
    assert [one.excerpt for one in found(parser, text)] == []
