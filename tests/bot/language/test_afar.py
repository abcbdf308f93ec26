"""What stands far from its subject agrees with it: incises, turned subjects, « qui », questions."""

import pytest

from bot.language.companion import Companion
from checks.types import Token
from tests.bot.language.test_parse import found

WRONG = [
    ("La caserne, bâti en 1954, sera convertie.", "bâti", "bâtie"),
    ("Les coûts, initialement évalué à 2 M$, ont doublé.", "évalué", "évalués"),
    ("Nos sauveteurs, une fois formé, travailleront à la plage.", "formé", "formés"),
    ("Une fois signé par les deux parties, l’entente sera déposée.", "signé", "signée"),
    ("Situé au bout du quai, la tente vous attend.", "Situé", "Située"),
    ("Le comité, composé de deux élus, remettront son rapport.", "remettront", "remettra"),
    ("Le dépôt, dont les abords sont boisés, seront déplacé.", "seront", "sera"),
    ("La cour, avec ses lilas centenaires, servent de décor.", "servent", "sert"),
    (
        "Chacun des 12 véhicules acquis par la Ville permettent d’économiser.",
        "permettent",
        "permet",
    ),
    ("Aux abords du lac niche des hirondelles de rivage.", "niche", "nichent"),
    ("Où mène ces escaliers?", "mène", "mènent"),
    ("Voilà ce que contient les nouveaux garages.", "contient", "contiennent"),
    ("Ceux d’entre vous qui possède un puits peuvent le faire analyser.", "possède", "possèdent"),
    ("Les familles qui, l’an dernier, avait reçu un panier reviendront.", "avait", "avaient"),
    ("Combien de tuques les dames ont-elles tricoté cet hiver?", "tricoté", "tricotées"),
    ("Ces deux pistes, la Ville les a prolongé jusqu’au parc.", "prolongé", "prolongées"),
    ("Bonjour Luc, la lettre que vous nous avez remis est classée.", "remis", "remise"),
]
RIGHT = [
    "La caserne, bâtie en 1954, sera convertie.",
    "L’exposition du musée, fermé depuis lundi, reprendra.",
    "La liste des candidates et des candidats, ainsi que leurs photos, sera publiée lundi.",
    "Mme Roy, greffière, et M. Cyr, trésorier, ont prêté serment.",
    "Le tronçon situé entre la rue et la voie ferrée sera asphalté.",
    "Le traitement contre les mouches et les moustiques débute lundi.",
    "L’ingénieur, tout comme les surveillantes, répondront à vos questions.",
    "Le soir, dans le parc, sont projetés des films.",
    "Notre coup de cœur : Le vieil homme et la mer est à lire.",
    "Où mène cet escalier?",
    "Voilà ce que contient la boîte.",
    "Sur la rue passe un défilé.",
    "Combien de tuques les dames ont-elles tricotées cet hiver?",
    "Quand même les experts se trompent, la science avance.",
    "L’arrivée des bénévoles est prévue à 8 h, la fête à 10 h.",
    "Une équipe de bénévoles qui, chaque année, donnent leur temps.",
]


@pytest.mark.parametrize(("text", "wrong", "better"), WRONG)
def test_what_does_not_agree_from_afar_is_found(
    parser: Companion[Token], text: str, wrong: str, better: str
) -> None:
    told = [(one.excerpt, one.suggestions[0]) for one in found(parser, text)]
    assert (wrong, better) in told


@pytest.mark.parametrize("text", RIGHT)
def test_what_agrees_from_afar_is_left_alone(parser: Companion[Token], text: str) -> None:
    assert [one.excerpt for one in found(parser, text)] == []
