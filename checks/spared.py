"""Tell a reproach that a rule of LanguageTool makes of words that are right where they stand."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Final

from checks.types import Match

DATA: Final = Path(__file__).with_name("grammar.toml")
EVERY: Final = "*"


@cache
def _patterns() -> dict[str, tuple[re.Pattern[str], ...]]:
    """Return, by rule, what it is wrong about; under a star, what every rule is wrong about."""
    rows = tomllib.loads(DATA.read_text(encoding="utf-8"))["spared"]
    return {row["rule"]: tuple(re.compile(one) for one in row["words"]) for row in rows}


def spared(text: str, match: Match) -> bool:
    """Return whether the words at fault lie in what their rule is known to be wrong about."""
    if {text[match.start : match.end]} == set(match.replacements):
        return True
    known = (*_patterns().get(match.rule, ()), *_patterns()[EVERY])
    return any(
        found.start() <= match.start and match.end <= found.end()
        for pattern in known
        for found in pattern.finditer(text)
    )
