"""The real LanguageTool, its parameters, and the places of its faults."""

import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.language.languagetool.remote import Remote, proved
from checks.types import Match

FAULT = "Les employés de la Ville profite de la relâche."


@pytest.fixture(scope="module")
def remote(languagetool: str) -> Remote:
    return Remote(languagetool)


def words(text: str, found: tuple[Match, ...]) -> list[str]:
    return [text[one.start : one.end] for one in found]


def test_a_warm_server_finds_the_planted_fault(languagetool: str) -> None:
    assert proved(languagetool, 30)


@pytest.mark.parametrize("end", ["", "/", "/v2", "/v2/"])
def test_an_address_is_understood_however_it_ends(languagetool: str, end: str) -> None:
    assert proved(languagetool + end, 30)


@pytest.mark.parametrize(
    "text",
    [
        FAULT,
        f"🐾 {FAULT}",
        f"⚠️ {FAULT}",
        f"• {FAULT}",
        f"👩‍👩‍👧‍👦🇨🇦 {FAULT} 🎉🎉",
        f"\u202e{FAULT}\u202c",
        f"\x00{FAULT}\x00",
        f"\ud83d{FAULT}",
        f"Bonjour.\r\n\r\n{FAULT}\r\nMerci.",
        f"Bonjour.\u2028{FAULT}",
        f"مرحبا\n{FAULT}",
        f"RAPPEL | {FAULT}",
        f"Titre\n{FAULT}",
        f"• Patinoire ouverte\n• {FAULT}",
    ],
)
def test_a_fault_is_found_where_it_is(remote: Remote, text: str) -> None:
    assert "profite" in words(text, remote.ask(text, 30))


def test_decomposed_accents_are_not_faults(remote: Remote) -> None:
    text = unicodedata.normalize("NFD", f"L’été dernier, la fête a été gâchée. {FAULT}")
    assert words(text, remote.ask(text, 30)) == ["profite"]


def test_soft_hyphens_are_not_faults(remote: Remote) -> None:
    text = (
        "La biblio\u00adthèque est ouverte. Les employés de la Ville pro\u00adfite de la relâche."
    )
    assert words(text, remote.ask(text, 30)) == ["pro\u00adfite"]


@pytest.mark.parametrize(
    "text", ["Bravo !", "Est-ce ouvert ?", "Bienvenue; entrez!", "8h30 : midi"]
)
def test_frances_spaces_are_not_asked_for(remote: Remote, text: str) -> None:
    assert not [one for one in remote.ask(text, 30) if "WHITESPACE" in one.rule]


def test_inclusive_writing_is_not_imposed(remote: Remote) -> None:
    assert remote.ask("Les étudiants et les citoyens sont invités.", 30) == ()


def test_five_thousand_characters_are_read(remote: Remote) -> None:
    text = (FAULT + " ") * 104
    found = remote.ask(text[:5000], 60)
    assert words(text, found).count("profite") == 104


LETTERS = st.sampled_from(
    [*"aeé ,.'’-!?:«»\n\t1", "profite", "🎉", "e\u0301", "\u00ad", "\u200d", "ᐃ", "م"]
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.one_of(st.lists(LETTERS, max_size=60).map("".join), st.text(max_size=120)))
def test_any_text_gets_faults_inside_it(remote: Remote, text: str) -> None:
    found = remote.ask(text, 30) if text.strip() else ()
    assert all(0 <= one.start <= one.end <= len(text) for one in found)
