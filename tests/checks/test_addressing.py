"""An employee who writes as if to a citizen is recognised; one who writes to the team is not."""

import pytest

from checks.addressing import speaks_to_the_public

TO_THE_PUBLIC = [
    "Bonjour Mme Tremblay, la patinoire ouvre samedi à 9 h.",
    "Bonjour Madame, la collecte passe le mardi.",
    "Bonsoir M. Roy. Les travaux finissent vendredi.",
    "Chère Madame Gagnon, le permis coûte 25 $.",
    "Bonjour! Merci de votre question. La piscine ouvre lundi.",
    "Allô Ginette! N’hésitez pas à nous appeler au 311.",
    "@Marie Dubois merci pour votre commentaire, le lien est corrigé.",
    "  Bonjour, votre demande est entre bonnes mains.",
]
TO_THE_TEAM = [
    "La patinoire ouvre samedi à 9 h.",
    "Bonjour, la patinoire ouvre samedi à 9 h.",
    "Bonjour Camille, les travaux finissent vendredi.",
    "Bonjour à l’équipe. Mme Tremblay a raison : la date a changé.",
    "Merci! C’est le 311 qui prend ces demandes.",
    "Dites à M. Roy que la collecte passe le mardi.",
    "Madame la directrice a confirmé l’horaire.",
    "",
]


@pytest.mark.parametrize("text", TO_THE_PUBLIC)
def test_an_answer_to_the_public_is_recognised(text: str) -> None:
    assert speaks_to_the_public(text)


@pytest.mark.parametrize("text", TO_THE_TEAM)
def test_an_answer_to_the_team_is_left_alone(text: str) -> None:
    assert not speaks_to_the_public(text)
