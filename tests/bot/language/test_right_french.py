"""Right French is left alone by all the checks on French together, whatever its turns."""

from dataclasses import replace

from bot.language.companion import Companion
from checks.catalog import all_checks
from checks.registry import EXAMPLE_FACTS
from checks.review import review
from checks.types import Draft, NotRun, Readings, Severity, Token
from tests.checks.quebec.asking import asked
from tests.checks.quebec.texts import DATA
from tests.languagetool import languagetool

__all__ = ["languagetool"]

FRENCH = {"grammar", "agreement", "anglicism", "typography", "tone"}


def test_right_french_is_left_alone(languagetool: str, parser: Companion[Token]) -> None:
    texts = (DATA / "right.txt").read_text(encoding="utf-8").splitlines()
    checks = tuple(one for one in all_checks() if one.name in FRENCH)
    told = {}
    for text, matches in zip(texts, asked(languagetool, texts), strict=True):
        parse = parser.ask(text, 60)
        assert not isinstance(parse, NotRun)
        facts = replace(EXAMPLE_FACTS, readings=Readings(matches=matches, parse=parse))
        findings = review(Draft(text), facts, checks).findings
        told[text] = [one.excerpt for one in findings if one.severity is not Severity.ADVICE]
    assert {text: found for text, found in told.items() if found} == {}
