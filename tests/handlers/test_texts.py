"""The words on the screen follow the OQLF's typography, and every code has its words."""

import re
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType
from typing import Any

import pytest

from handlers import texts
from handlers.answers import texts as answers_texts
from handlers.appeals import texts as appeals_texts
from handlers.approvals import texts as approvals_texts
from handlers.drafts import texts as drafts_texts
from handlers.refusals import Why
from handlers.rules import texts as rules_texts

MODULES = [
    import_module(f"handlers.{name}texts")
    for name in (
        "",
        "drafts.",
        "approvals.",
        "places.",
        "publication.",
        "home.",
        "credentials.",
        "doubts.",
        "answers.",
        "appeals.",
        "rules.",
        "calendar.",
        "report.",
        "health.",
        "subscriptions.",
        "roles.",
        "incidents.",
        "harassment.",
        "statistics.",
        "watch.",
        "image.",
        "netiquette.",
        "digest.",
        "emergency.",
        "elections.",
    )
]
NBSP = "\u00a0"


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from strings(one)
    elif isinstance(value, tuple):
        for one in value:
            yield from strings(one)


def said(module: ModuleType) -> list[str]:
    names = [name for name in vars(module) if name.isupper()]
    return [words for name in names for words in strings(getattr(module, name))]


@pytest.mark.parametrize("module", MODULES, ids=lambda one: one.__name__)
def test_typography(module: ModuleType) -> None:
    for words in said(module):
        bare = re.sub(r"https?://\S*|\{\w+\}", "x", words)
        assert not re.search(r"\s[;!?]", bare), words
        assert not re.search(r"(?<![\u00a0x]):(?!\w)", bare), words
        assert not re.search(r"[^\S\u00a0]:", bare), words
        assert f"«{NBSP}" in bare or "«" not in bare, words
        assert f"{NBSP}»" in bare or "»" not in bare, words
        assert "'" not in bare, words
        assert "..." not in bare, words


@pytest.mark.parametrize("module", MODULES, ids=lambda one: one.__name__)
def test_people_are_addressed_with_vous_and_in_french(module: ModuleType) -> None:
    foreign = r"\b(tu|ton|tes|email|e-mail|post|draft|ok|slot|checks?|tag|hashtag|cliquer?)\b"
    for words in said(module):
        bare = words.replace("/draft", "").replace("{", " {")
        assert not re.search(foreign, re.sub(r"\{\w+\}", "", bare), re.IGNORECASE), words


def test_every_refusal_has_its_sentence() -> None:
    assert set(texts.REFUSALS) == set(Why)


def test_titles_and_buttons_fit() -> None:
    titles = [
        drafts_texts.FORM_TITLE, drafts_texts.EDIT_TITLE, drafts_texts.IGNORE_TITLE,
        drafts_texts.ALL_FINDINGS, approvals_texts.PAUSE_TITLE, approvals_texts.READ_TITLE,
        *approvals_texts.NOTE_TITLES.values(), answers_texts.FORM_TITLE, answers_texts.EDIT_TITLE,
        answers_texts.REPLY_TITLE, answers_texts.PUBLISH_TITLE, answers_texts.COMPARE_TITLE,
        answers_texts.READ_TITLE, *answers_texts.NOTE_TITLES.values(),
        drafts_texts.FIX_ALL_TITLE,
        *appeals_texts.TITLES.values(), rules_texts.TITLE, rules_texts.SILENCE_TITLE,
        *(one for each in appeals_texts.ANSWER_TITLES.values() for one in each.values()),
    ]  # fmt: skip
    assert max(map(len, titles)) <= 24
