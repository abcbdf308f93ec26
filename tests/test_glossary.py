"""One thing has one name, wherever people read it: the words of design, in French."""

import re
from typing import Final

import pytest

from tests.own_french import guides, page_words, sentences

# What is not said, and the word that is said instead.
INSTEAD: Final = {
    r"ébauches?": "brouillon",
    r"(?:un|le|ce|des|les) posts?": "publication",
    r"validations?": "approbation",
    r"dérogations? (?:au|à la|aux)": "exception",
    r"quotas?|limite quotidienne": "plafond",
    r"réponses? (?:provisoires?|intérimaires?)": "réponse temporaire",
    r"réponses? proposées? automatiquement": "réponse",
    r"soupçons?|suspicions?": "doute",
    r"résumé (?:quotidien|du matin)|digest": "sommaire",
    r"relèves?": "personne suppléante, suppléance",
    r"remarques?": "point",
    r"fausses? alarmes?|faux positifs?": "fausse alerte",
    r"hashtags?": "mot-clic",
    r"e-?mails?|mèls?": "courriel",
    r"chats?|tchat|live": "clavardage",
    r"(?:données|informations) personnelles": "renseignements personnels",
    r"départements? (?:de la Ville|responsable)": "service",
    r"plate-formes?": "plateforme",
    r"messages? (?:privés?|personnels?)|DM": "message direct",
    r"threads?": "fil",
    r"mode urgence|mode d’urgence": "situation d’urgence",
    r"textes? alternatifs?|textes? de remplacement": "description de l’image",
    r"(?:au|le|du) registre(?! (?:des|de))(?! ne contient| compte)": "journal",
    r"feedback|deadline|meeting|checklist|planning|timing|log-?in": "un mot français",
    r"(?:page|onglet) d’accueil|Home": "Accueil",
    r"bots?": "Vigie, robot",
}
# The registers that the directive or the law asks for are no journal.
REGISTERS: Final = re.compile(
    r"accès|incident|abonnement|suive? |page inscrite|registre référendaire|réponse pour un média"
)


def said() -> dict[str, str]:
    return sentences() | page_words() | guides()


@pytest.mark.parametrize("avoided", INSTEAD)
def test_one_thing_has_one_name(avoided: str) -> None:
    pattern = re.compile(rf"(?<![\w/’-])(?:{avoided})(?![\w-])", re.IGNORECASE)
    found = {
        where: words
        for where, words in said().items()
        if pattern.search(words) and not ("registre" in avoided and REGISTERS.search(words))
    }
    assert found == {}, INSTEAD[avoided]


def test_the_page_and_the_guides_are_read_too() -> None:
    assert len(page_words()) > 100
    assert len(guides()) > 100
    assert any("Camille prépare une publication" in words for words in page_words().values())
