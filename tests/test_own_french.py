"""The bot's own French passes its own checks, on the real engines (issue of every text)."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

import pytest

from bot.language.engines import Engines
from checks.catalog import all_checks
from checks.registry import EXAMPLE_FACTS
from checks.review import review
from checks.types import Draft, Finding, Severity, Surface
from handlers.points import FRENCH
from tests.languagetool import CACHE
from tests.own_french import (
    PAGES,
    TEXTS,
    batches,
    guides,
    page_words,
    plain,
    rule_messages,
    sentences,
)

CHECKS: Final = tuple(one for one in all_checks() if one.name in FRENCH)
# The words of the trade that the bot says to those who keep it.
WORDS: Final = frozenset(
    {
        *("Vigie", "Slack", "LanguageTool", "TOML", "JSON", "Java", "SQLite", "PostgreSQL"),
        *("Facebook", "facebook", "draft", "answer", "reply", "all", "web", "worker", "true"),
        *("false", "multifacteur", "csv", "html", "ics", "json", "Json"),
        *("systemd", "https", "manifest", "cyberincident", "replanifier"),
    }
)


@pytest.fixture(scope="module")
def engines(languagetool: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engines]:
    with Engines(cache=CACHE, state=tmp_path_factory.mktemp("own"), url=languagetool) as started:
        assert started.wait_warm(300)
        yield started


def faults(engines: Engines, text: str) -> list[Finding]:
    """Return what is to correct in a text, or what was not verified."""
    readings = engines.read(text, 60)
    facts = replace(EXAMPLE_FACTS, readings=readings, dictionary=WORDS)
    verdict = review(Draft(text, surface=Surface.REPLY), facts, CHECKS)
    assert verdict.not_run == (), verdict.not_run
    return [one for one in verdict.findings if one.severity is not Severity.ADVICE]


def test_every_texts_module_is_read() -> None:
    read = {where.partition(":")[0] for where in sentences()}
    assert {str(path) for path in TEXTS} <= read
    assert len(sentences()) > 500
    assert len(rule_messages()) > 300


def wrong_among(engines: Engines, said: dict[str, str]) -> dict[str, list[tuple[str | None, ...]]]:
    """Return what is wrong in some sentences; one that only its neighbours make wrong is right."""
    if not faults(engines, "\n\n".join(said.values())):
        return {}
    return {
        where: [(one.check, one.rule, one.excerpt, one.message) for one in found]
        for where, words in said.items()
        if (found := faults(engines, words))
    }


def test_the_own_french_has_no_fault(engines: Engines) -> None:
    said = sentences() | page_words() | guides(PAGES) | rule_messages()
    wrong: dict[str, list[tuple[str | None, ...]]] = {}
    for some in batches(said):
        wrong |= wrong_among(engines, some)
    assert wrong == {}


@pytest.mark.parametrize(
    "words", ["Les publication est approuvée.", "Vérifiez les texte !", "The post is approved now."]
)
def test_a_fault_would_be_seen(engines: Engines, words: str) -> None:
    first = next(batches(guides(PAGES)))
    assert set(wrong_among(engines, {**first, "planted": words})) == {"planted"}


def test_blanks_are_filled_as_people_read_them() -> None:
    assert plain("*{count} points* à {what}, `{rule}`") == "12 points à le texte, Facebook"
