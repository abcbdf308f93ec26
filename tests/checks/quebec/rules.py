"""Read our rules inside LanguageTool, with the examples that stand next to each."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[3]
FOLDER: Final = ROOT / "checks" / "quebec" / "languagetool" / "org" / "languagetool"
ENTRIES: Final = tuple((FOLDER / "rules" / "fr").rglob("*.xml"))
THEMES: Final = FOLDER / "resource" / "fr" / "quebec"
DECLARATION: Final = re.compile(r"^<\?xml.*?\?>")


@dataclass(frozen=True, slots=True)
class Wrong:
    """A text with one fault, where it is, and the corrections that the rule must offer."""

    text: str
    start: int
    end: int
    corrections: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: where it stands, how far it goes, and its examples."""

    id: str
    theme: str
    category: str
    message: str
    wrong: tuple[Wrong, ...]
    right: tuple[str, ...]


@cache
def rules() -> tuple[Rule, ...]:
    """Return every rule of every theme."""
    return tuple(rule for path in sorted(THEMES.glob("*.ent")) for rule in _of(path))


def _of(path: Path) -> Iterator[Rule]:
    inside = DECLARATION.sub("", path.read_text(encoding="utf-8"))
    for category in ET.fromstring(f"<theme>{inside}</theme>"):  # noqa: S314  our own file
        for rule in category.iter("rule"):
            examples = list(rule.iter("example"))
            yield Rule(
                id=rule.get("id", ""),
                theme=path.stem,
                category=category.get("id", ""),
                message="".join(rule.find("message").itertext()),  # type: ignore[union-attr]
                wrong=tuple(_wrong(one) for one in examples if one.get("correction") is not None),
                right=tuple(_whole(one) for one in examples if one.get("correction") is None),
            )


def _wrong(example: ET.Element) -> Wrong:
    marker = example.find("marker")
    assert marker is not None
    start = len(example.text or "")
    corrections = tuple(example.get("correction", "").split("|"))
    return Wrong(_whole(example), start, start + len(_whole(marker)), corrections)


def _whole(element: ET.Element) -> str:
    return "".join(element.itertext())
