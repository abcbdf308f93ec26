"""Secrets are hidden, wherever they stand, and ordinary words are not."""

import unicodedata
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.secrets import DOT, find, find_secrets, redact

# Put together here so that no scanner takes a test for a leak.
SLACK = "xoxb-" + "204819204812-" + "AbCdEfGhIjKl"
GITHUB = "ghp_" + "a1B2" * 9

HIDDEN = [
    ("Mot de passe : {}", "Soleil2024!"),
    ("Le mot de passe du compte Facebook est {}.", "Erable#2026"),
    ("mdp={}", "Neige!Blanche9"),
    ("Voici le mdp du compte Instagram de la Ville, pour lundi : {}", "Gaufre&Sirop77"),
    ("Mot de passe :\n{}", "Tournesol_2026"),
    ("Mot de passe « {} »", "Hiver2027*"),
    ("Password: {}", "P@ssw0rd2026"),
    ("mot de passe : {}", "blainville2024"),
    ("NIP : {}", "4821"),
    ("Le code de la porte arrière est le {}", "4821#"),
    ("Code d’accès : {}", "77 12 90"),
    ("Code d’accès de la porte 5 : {}", "2580"),
    ("La porte du chalet (code {}) ferme à 21 h.", "4719"),
    ("Code {} pour le cadenas.", "7731"),
    ("Jeton : {}", SLACK),
    ("Voyez {} dans le dépôt.", GITHUB),
    ("https://{}@serveur.ca", "admin:hunter22"),
]
SHOWN = [
    "Mot de passe oublié? Appelez le 450 434-5200.",
    "Changez vos mots de passe tous les 60 jours.",
    "Le mot de passe Office365 expire le 15 janvier 2027.",
    "Évitez les mots de passe comme Soleil2024!",
    "La clé du succès : la participation citoyenne.",
    "Jeton de présence : 250 $",
    "Votre NIP vous sera remis au 1000, chemin du Plan-Bouchard.",
    "Code d’accès valide jusqu’au 31 décembre 2026",
    "Mot de passe : Voir-le-document",
    "Mot de passe : Important!",
    "Mots-clés : Blainville2026",
    "Le portail (https://ville.example.ca/Portail2026#Aide) demande un mot de passe.",
    "Code postal : J7C 3S9",
    "L’épingle (pin) du festival coûte 1234 sous.",
]


@pytest.mark.parametrize(("sentence", "secret"), HIDDEN)
def test_a_secret_is_covered_by_as_many_dots(sentence: str, secret: str) -> None:
    text = sentence.format(secret)
    redacted = redact(text)
    start, end = redacted.spans[0]
    assert secret.rstrip("!") in text[start:end] + "!"
    assert redacted.text == text[:start] + DOT * (end - start) + text[end:]


@pytest.mark.parametrize("text", SHOWN)
def test_ordinary_words_stay(text: str) -> None:
    assert find_secrets(text) == ()


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("space", [" ", "\u00a0", "\u202f"])
@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_accents_spaces_and_apostrophes_change_nothing(
    form: Literal["NFC", "NFD"], space: str, apostrophe: str
) -> None:
    text = f"Le code d{apostrophe}accès à l{apostrophe}aréna{space}: 55120".replace(" : ", ": ")
    text = unicodedata.normalize(form, text)
    (span,) = find_secrets(text)
    assert text[slice(*span)] == "55120"


def test_a_code_for_visitors_may_stay_and_is_told_apart() -> None:
    text = "Le Wi-Fi des visiteurs : mot de passe Lecture2026!"
    assert [one.visitors for one in find(text)] == [True]
    assert redact(text).text == text
    inside = "Le Wi-Fi du bureau des employés : mot de passe Lecture2026!"
    assert [one.visitors for one in find(inside)] == [False]


@given(st.text())
def test_hiding_never_moves_nor_lengthens_a_text(text: str) -> None:
    redacted = redact(text)
    assert len(redacted.text) == len(text)
    hidden = {place for start, end in redacted.spans for place in range(start, end)}
    assert all(
        redacted.text[place] == letter for place, letter in enumerate(text) if place not in hidden
    )


@given(st.integers(0, 12_000))
def test_a_secret_is_found_however_far_it_stands(before: int) -> None:
    text = "Bonjour. " * (before // 9) + "mdp : Vigie!Bleue88"
    assert text[slice(*find_secrets(text)[-1])] == "Vigie!Bleue88"


def test_what_was_hidden_once_is_not_hidden_again() -> None:
    once = redact("Le mot de passe est Erable#2026.").text
    assert redact(once).text == once
