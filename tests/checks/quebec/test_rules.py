"""Our rules inside LanguageTool: each proved by its examples, none alarmed by a right text."""

import re
from collections import Counter

import pytest

from checks.types import Match
from tests.checks.quebec.asking import asked
from tests.checks.quebec.rules import ENTRY, THEMES, Rule, Wrong, rules
from tests.checks.quebec.texts import DEVELOPMENT, SEEN, clean
from tests.languagetool import languagetool

__all__ = ["languagetool"]

SURE = {"QC_GRAMMAIRE", "QC_ANGLICISME"}
DOUBTFUL = {"QC_CONSEIL", "QC_ANGLICISME_CONSEIL", "QC_INDICE"}
LONGEST = 140


@pytest.fixture(scope="module")
def said(languagetool: str) -> dict[str, tuple[Match, ...]]:
    """What the server says of every example and of every right text, asked once."""
    texts = [wrong.text for rule in rules() for wrong in rule.wrong]
    texts += [right for rule in rules() for right in rule.right]
    texts += clean(DEVELOPMENT, SEEN)
    once = list(dict.fromkeys(texts))
    return dict(zip(once, asked(languagetool, once), strict=True))


def test_no_two_rules_have_one_name() -> None:
    counts = Counter(rule.id for rule in rules())
    assert [name for name, count in counts.items() if count > 1] == []


def test_every_theme_is_read_by_languagetool() -> None:
    read = re.findall(r"resource/fr/quebec/(\w+)\.ent", ENTRY.read_text(encoding="utf-8"))
    assert sorted(read) == sorted(path.stem for path in THEMES.glob("*.ent"))


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_a_rule_is_whole(rule: Rule) -> None:
    assert rule.id.startswith("QC_")
    assert rule.category in SURE | DOUBTFUL
    assert 0 < len(rule.message) <= LONGEST
    assert rule.message.endswith((".", "»"))
    assert len(rule.wrong) >= 2
    assert len(rule.right) >= 2


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_a_rule_finds_its_wrong_examples(rule: Rule, said: dict[str, tuple[Match, ...]]) -> None:
    assert [one.text for one in rule.wrong if not _found(one, said[one.text])] == []


def _found(wrong: Wrong, matches: tuple[Match, ...]) -> bool:
    """Where two of our rules see one fault, the server names only one of them."""
    return any(
        one.rule.startswith("QC_")
        and (one.start, one.end) == (wrong.start, wrong.end)
        and set(wrong.corrections) & set(one.replacements)
        for one in matches
    )


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_a_rule_leaves_right_texts_alone(rule: Rule, said: dict[str, tuple[Match, ...]]) -> None:
    right = [one for other in rules() for one in other.right] if rule.category in SURE else []
    texts = [*right, *rule.right, *clean(DEVELOPMENT, SEEN)]
    assert [text for text in texts if any(one.rule == rule.id for one in said[text])] == []
