"""Say in French what a rule looks for, where its own name is only a code.

The names of LanguageTool's rules are its own (LGPL 2.1 or later), kept in a table that a test
compares with what it ships.
"""

import csv
import html
import re
from functools import cache
from pathlib import Path
from typing import Final

from checks.anglicisms import table, uses
from checks.notation import titles as notations
from checks.regimes import titles

DATA: Final = Path(__file__).parent / "quebec"
NAMES: Final = DATA / "rule_names.tsv"
THEMES: Final = DATA / "languagetool" / "org" / "languagetool" / "resource" / "fr" / "quebec"
OWN: Final = re.compile(r'<rule id="(?P<rule>\w+)" name="(?P<name>[^"]+)"')
LONGEST: Final = 120
WORDS: Final = {
    "verbe": "Verbe qui ne s’accorde pas avec son sujet",
    "attribut": "Attribut ou participe qui ne s’accorde pas avec le sujet",
    "objet": "Participe qui ne s’accorde pas avec son complément placé avant",
    "épithète": "Adjectif qui ne s’accorde pas avec son nom",
    "personne": "Verbe ou participe qui ne convient pas à son sujet",
    "mode": "Mode du verbe après « que » ou « si »",
    "consigne": "Consigne à l’infinitif dans un texte qui dit « vous »",
    "relatif": "Pronom relatif que son verbe ou son nom n’admet pas",
    "avant-le-francais": "Autre langue placée avant le français",
    "sans-regles": "LanguageTool sans les règles québécoises",
}


def rule_name(rule: str) -> str:
    """Return what a rule looks for, in a few words, or nothing when nobody named it."""
    found = (
        WORDS.get(rule)
        or _own().get(rule)
        or titles().get(rule)
        or notations().get(rule)
        or _borrowed(rule)
        or _theirs(rule)
    )
    return found[:1].upper() + found[1:LONGEST]


@cache
def _own() -> dict[str, str]:
    """Return the names of our own rules inside LanguageTool."""
    texts = (path.read_text(encoding="utf-8") for path in sorted(THEMES.glob("*.ent")))
    return {one["rule"]: html.unescape(one["name"]) for text in texts for one in OWN.finditer(text)}


@cache
def _borrowed(rule: str) -> str:
    """Return the words that a row of the table of anglicisms is about, and what replaces them."""
    row = next((one for one in table() if one.name == rule), None)
    if row is None:
        return ""
    text = row.wrong[0]
    use = next(one for one in uses(text) if one.anglicism is row)
    wrong, better = text[slice(*use.span)].lower(), use.suggestions[0].lower()
    return f"«\u00a0{wrong}\u00a0» → «\u00a0{better}\u00a0»"


def _theirs(rule: str) -> str:
    """Return LanguageTool's own name; a rule made for one word has that of its family."""
    known = _listed()
    while rule not in known and "_" in rule:
        rule = rule.rpartition("_")[0]
    return known.get(rule, "")


@cache
def _listed() -> dict[str, str]:
    with NAMES.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {row["rule"]: row["name"] for row in rows}
