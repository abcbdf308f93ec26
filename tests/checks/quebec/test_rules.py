"""Our rules inside LanguageTool: each proved by its examples, none alarmed by a right text."""

import re
from collections import Counter

import pytest

from checks.types import Match
from tests.checks.quebec.asking import asked
from tests.checks.quebec.rules import ENTRIES, THEMES, Rule, Wrong, rules
from tests.checks.quebec.texts import DEVELOPMENT, SEEN, clean
from tests.languagetool import languagetool

__all__ = ["languagetool"]

SURE = {"QC_GRAMMAIRE", "QC_ANGLICISME"}
DOUBTFUL = {"QC_CONSEIL", "QC_ANGLICISME_CONSEIL", "QC_INDICE"}
LONGEST = 140
# The right texts are asked a part at a time, each once, whatever the number of workers.
PARTS = 16


def test_no_two_rules_have_one_name() -> None:
    counts = Counter(rule.id for rule in rules())
    assert [name for name, count in counts.items() if count > 1] == []


def test_every_theme_is_read_by_languagetool() -> None:
    told = "".join(entry.read_text(encoding="utf-8") for entry in ENTRIES)
    read = re.findall(r"&(\w+);", told)
    assert sorted(read) == sorted(path.stem for path in THEMES.glob("*.ent"))


def test_every_rule_is_whole() -> None:
    assert [rule.id for rule in rules() if not whole(rule)] == []


def whole(rule: Rule) -> bool:
    """Tell whether a rule has its name, its kind, a message of one line and its examples."""
    named = rule.id.startswith("QC_") and rule.category in SURE | DOUBTFUL
    told = 0 < len(rule.message) <= LONGEST and rule.message.endswith((".", "»"))
    return named and told and len(rule.wrong) >= 2 and len(rule.right) >= 2


@pytest.mark.parametrize("theme", sorted({rule.theme for rule in rules()}))
def test_each_rule_of_a_theme_finds_its_wrong_examples(theme: str, languagetool: str) -> None:
    wrong = [(rule.id, one) for rule in rules() if rule.theme == theme for one in rule.wrong]
    said = asked(languagetool, [one.text for _, one in wrong])
    missed = [
        (name, one.text)
        for (name, one), matches in zip(wrong, said, strict=True)
        if not _found(one, matches)
    ]
    assert missed == []


def _found(wrong: Wrong, matches: tuple[Match, ...]) -> bool:
    """Where two of our rules see one fault, the server names only one of them."""
    return any(
        one.rule.startswith("QC_")
        and (one.start, one.end) == (wrong.start, wrong.end)
        and set(wrong.corrections) & set(one.replacements)
        for one in matches
    )


@pytest.mark.parametrize("part", range(PARTS))
def test_no_rule_alarms_a_right_text(part: int, languagetool: str) -> None:
    """A rule that only advises may see something in another's examples, never in its own."""
    posts = set(clean(DEVELOPMENT, SEEN))
    own = {rule.id: {*rule.right, *posts} for rule in rules()}
    sure = {rule.id for rule in rules() if rule.category in SURE}
    texts = sorted({right for rule in rules() for right in rule.right} | posts)[part::PARTS]
    alarms = [
        (one.rule, text)
        for text, matches in zip(texts, asked(languagetool, texts), strict=True)
        for one in matches
        if one.rule in sure or text in own.get(one.rule, ())
    ]
    assert alarms == []
