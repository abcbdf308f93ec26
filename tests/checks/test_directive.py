"""The directive as data: every article, its own figures, words that are ours."""

import hashlib
import re
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from checks import directive
from checks.city import Role
from checks.decisions import Choice, Decisions
from checks.report import markdown
from checks.types import Group, Platform, PostType

ROOT = Path(__file__).parents[2]
DIGESTS = ROOT / "tests" / "data" / "directive" / "digests.txt"
RUN = 9
"""Words in a row that must not be the directive's."""

ARTICLES = {
    *(str(number) for number in range(1, 17)),
    *("1.1", "2.1", "3.1", "10.1", "11.1", "11.1.1", "annexe-1", "annexe-2"),
    *(f"5.{number}" for number in range(1, 8)),
    *(f"12.{number}" for number in range(1, 5)),
}
ITEMS = {"3": 7, "11.1.1": 10, "12.2": 5, "12.3": 2, "annexe-1": 12, "annexe-2": 10}


def raw() -> dict[str, Any]:
    return tomllib.loads((ROOT / "checks" / "directive.toml").read_text(encoding="utf-8"))


def test_every_article_and_every_item_is_there_and_nothing_else() -> None:
    items = {f"{article}-{n}" for article, most in ITEMS.items() for n in range(1, most + 1)}
    assert set(directive.load().articles) == ARTICLES | items


def test_an_article_has_a_title_a_rule_and_somebody_who_honours_it() -> None:
    for one in directive.load().articles.values():
        assert one.title, one.number
        assert one.rule.endswith("."), one.number
        assert one.honoured_by, one.number


def test_the_directive_is_the_one_in_force() -> None:
    loaded = directive.load()
    assert loaded.version == loaded.adopted.isoformat() == "2024-07-04"


@pytest.mark.parametrize(
    ("name", "value", "article"),
    [
        ("daily_cap", 2, "9"),
        ("reply_target_hours", 24, "10"),
        ("reply_limit_hours", 72, "10"),
        ("rotation_days", 60, "12.2-4"),
        ("password_length", 12, "12.2-4"),
        ("password_classes", 3, "12.2-4"),
        ("password_classes_known", 4, "12.2-4"),
        ("press_release_sentences", 2, "5.2"),
        ("advertisements_before_ban", 3, "5.6"),
    ],
)
def test_a_figure_is_the_directives_own(name: str, value: int, article: str) -> None:
    figure: directive.Figure = getattr(directive.load().figures, name)
    assert (figure.value, figure.article) == (value, article)
    assert figure.unit
    assert figure.label


def test_every_figure_has_its_test_and_an_article_that_exists() -> None:
    figures = directive.load().figures
    for field in fields(figures):
        assert getattr(figures, field.name).article in directive.load().articles


def test_every_decision_has_words_for_the_city() -> None:
    named = {field.name for field in fields(Decisions)} - {"labels"}
    assert set(directive.load().decisions.labels) == named


def test_the_lists_agree_with_the_nouns_of_the_code() -> None:
    decisions = directive.load().decisions
    assert [one.key for one in decisions.post_types] == [one.value for one in PostType]
    assert {one.key for one in decisions.roles} == {one.value for one in Role}
    assert {one.platform for one in decisions.accounts} == {one.value for one in Platform}
    assert {one.group for one in decisions.accounts} == {one.value for one in Group}
    assert set(decisions.approvals) <= {"default", "police", *(one.value for one in PostType)}


def test_a_reason_to_moderate_is_an_article() -> None:
    for one in directive.load().decisions.moderation_reasons:
        assert one.key in directive.load().articles


def test_the_keys_of_a_list_are_unique() -> None:
    decisions = directive.load().decisions
    for field in fields(decisions):
        value = getattr(decisions, field.name)
        if isinstance(value, tuple) and value and isinstance(value[0], Choice):
            keys = [one.key for one in value]
            assert len(keys) == len(set(keys)), field.name


def test_a_missing_or_unknown_decision_is_refused_by_name() -> None:
    document = raw()
    del document["decisions"]["text_limit"]
    document["decisions"]["text_limits"] = 5
    with pytest.raises(KeyError, match="text_limit, text_limits"):
        directive.parse(document)


def test_a_mistyped_decision_is_refused_by_name() -> None:
    document = raw()
    document["decisions"]["free_slots"] = "three"
    with pytest.raises(TypeError, match="free_slots"):
        directive.parse(document)


def test_an_unknown_way_to_honour_is_refused() -> None:
    document = raw()
    document["articles"]["9"]["honoured_by"] = ["magic:daily_cap"]
    with pytest.raises(ValueError, match="magic"):
        directive.parse(document)


def words_of(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.findall(r"[a-z0-9]+", plain)


def strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from strings(one)


def copied(text: str, known: frozenset[str]) -> list[str]:
    words = words_of(text)
    runs = [" ".join(words[start : start + RUN]) for start in range(len(words) - RUN + 1)]
    return [
        run for run in runs if hashlib.blake2s(run.encode(), digest_size=4).hexdigest() in known
    ]


def test_no_sentence_is_the_directives() -> None:
    known = frozenset(DIGESTS.read_text(encoding="utf-8").split())
    assert [run for text in (*strings(raw()), markdown()) for run in copied(text, known)] == []


def test_a_copied_sentence_would_be_seen() -> None:
    run = " ".join(words_of("Une phrase de neuf mots exactement, pour voir clair."))
    assert copied(run, frozenset({hashlib.blake2s(run.encode(), digest_size=4).hexdigest()}))
