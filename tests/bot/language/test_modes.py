"""« Que », « si » and the relative pronouns: what they ask of the verb, and the verb of them."""

import pytest

from bot.language.companion import Companion
from checks.types import Token
from tests.bot.language.test_parse import found

WRONG = [
    ("Il faut que la demande est reçue avant lundi.", "est", "soit"),
    ("Nous souhaitons que ce nouveau sentier vous plaît.", "plaît", "plaise"),
    ("Nous doutons que le pont pourra rouvrir dimanche.", "pourra", "puisse"),
    ("Restez à l’abri jusqu’à ce que le vent tombe et que l’alerte est levée.", "est", "soit"),
    ("Avant que le sol gèlera, rentrez vos bulbes.", "gèlera", "gèle"),
    ("Si vous auriez une question, écrivez-nous.", "auriez", "aviez"),
    ("Si la neige serait abondante, le cours serait annulé.", "serait", "était"),
    ("Voici la politique familiale que nous parlions la semaine dernière.", "que", "dont"),
    ("Ce qu’on a besoin, c’est de bras.", "qu’", "dont"),
    ("Les outils dont vous pouvez emprunter à l’outilthèque sont neufs.", "dont", "que"),
    ("Le comité auprès dont vous portez plainte se réunit lundi.", "dont", "duquel"),
    ("La personne avec que vous ferez équipe vous appellera.", "que", "qui"),
    ("La rencontre à lequel vous êtes conviés est annulée.", "à lequel", "à laquelle"),
    (
        "Les trois projets parmi lequel vous choisirez sont exposés.",
        "parmi lequel",
        "parmi lesquels",
    ),
    ("L’année que la ville a été fondée, on y comptait un moulin.", "que", "où"),
    ("Le guichet duquel vous vous adressez est fermé.", "duquel", "auquel"),
]
RIGHT = [
    "Il faut que la demande soit reçue avant lundi.",
    "Nous espérons que ce sentier vous plaît.",
    "Quoi qu’il en soit, aucun arbre ne sera abattu.",
    "Pourvu que la météo le permette, les travaux débuteront lundi.",
    "L’étude montre bien que nous avons changé.",
    "Nous ne savons pas si la rue serait ouverte.",
    "Si vous avez une question, écrivez-nous.",
    "Voici la politique familiale dont nous parlions.",
    "C’est de l’avenir que nous parlions.",
    "Les outils dont vous pouvez consulter la liste sont neufs.",
    "Il est plus grand que nous en avons besoin.",
    "Le jour que vous préférez est complet.",
    "Les manches au cours desquelles il a lancé sont finies.",
    "Le projet dans lequel la Ville investit avance.",
]


@pytest.mark.parametrize(("text", "wrong", "better"), WRONG)
def test_the_wrong_mode_or_pronoun_is_found(
    parser: Companion[Token], text: str, wrong: str, better: str
) -> None:
    told = [(one.excerpt, *one.suggestions[:1]) for one in found(parser, text)]
    assert (wrong, better) in told


@pytest.mark.parametrize("text", RIGHT)
def test_the_right_mode_or_pronoun_is_left_alone(parser: Companion[Token], text: str) -> None:
    assert [one.excerpt for one in found(parser, text)] == []
