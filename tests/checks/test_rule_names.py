"""Every rule that people may see has a name in French, and LanguageTool's are what it ships."""

import html
import re
import zipfile
from typing import Final

from checks.anglicisms import table
from checks.rule_names import _listed, rule_name
from tests.checks.quebec.rules import rules
from tests.languagetool import CACHE

FILES: Final = ("grammar", "style")
TAG: Final = re.compile(r"<(?:rule|rulegroup)\b([^>]*)>")
ATTRIBUTE: Final = re.compile(r'(\w+)="([^"]*)"')


def shipped() -> dict[str, str]:
    """Return the names that LanguageTool gives to its French rules."""
    jar = next(CACHE.glob("repository/org/languagetool/language-fr/*/language-fr-*.jar"))
    names: dict[str, str] = {}
    with zipfile.ZipFile(jar) as inside:
        for file in FILES:
            text = inside.read(f"org/languagetool/rules/fr/{file}.xml").decode()
            for tag in TAG.finditer(text):
                told = dict(ATTRIBUTE.findall(tag[1]))
                name = " ".join(html.unescape(told.get("name", "")).split())
                if "id" in told and name:
                    names.setdefault(told["id"], name)
    return names


def test_the_table_says_what_languagetool_says() -> None:
    known = _listed()
    assert {rule: name for rule, name in shipped().items() if known.get(rule) != name} == {}


def test_each_of_our_rules_is_named() -> None:
    assert [rule.id for rule in rules() if len(rule_name(rule.id)) < 4] == []


def test_each_borrowing_is_named_by_its_words() -> None:
    assert rule_name("breuvage") == "«\u00a0un breuvage\u00a0» → «\u00a0une boisson\u00a0»"
    assert [row.name for row in table() if "→" not in rule_name(row.name)] == []


def test_a_rule_made_for_one_word_has_the_name_of_its_family() -> None:
    assert rule_name("FR_SIMPLE_REPLACE_SIMPLE_CA") == rule_name("FR_SIMPLE_REPLACE")
    assert rule_name("FR_SPELLING_RULE") == "Mot inconnu du dictionnaire"


def test_a_rule_that_nobody_named_has_no_name() -> None:
    assert rule_name("AGREEMENT_*") == ""
    assert rule_name("") == ""
