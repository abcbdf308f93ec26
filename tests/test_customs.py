"""The customs of the house: where French may stand, and who may read the clock (rule 11)."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = ("bot", "handlers", "checks", "storage")
FRENCH_LETTERS = frozenset("àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ")


def modules() -> Iterator[Path]:
    for room in ROOMS:
        yield from (ROOT / room).rglob("*.py")


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def may_speak_french(path: Path) -> bool:
    """Rules and what they read are French; so are the texts, and the wording of sentences."""
    return (
        named(path).startswith("checks/")
        or path.name == "texts.py"
        or named(path) == "handlers/wording.py"
    )


def literals(path: Path) -> Iterator[str]:
    """Yield the strings of a module that are not docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        text = node.value if isinstance(node, ast.Constant) and id(node) not in told else None
        if isinstance(text, str):
            yield text


SILENT = [path for path in modules() if not may_speak_french(path)]


@pytest.mark.parametrize("path", SILENT, ids=named)
def test_no_french_outside_the_texts(path: Path) -> None:
    assert [words for words in literals(path) if FRENCH_LETTERS & set(words)] == []


def test_the_texts_are_where_french_is() -> None:
    texts = [path for path in modules() if path.name == "texts.py"]
    assert any(FRENCH_LETTERS & set(words) for path in texts for words in literals(path))


def reads_the_clock(path: Path) -> bool:
    """Say whether a module asks the machine what time or day it is; a clock passed in is not it."""
    return any(
        isinstance(node, ast.Attribute)
        and node.attr in {"now", "today", "utcnow"}
        and ast.unparse(node.value).split(".")[-1] in {"datetime", "date"}
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    )


def test_only_the_clock_reads_the_time() -> None:
    assert [named(path) for path in modules() if reads_the_clock(path)] == ["bot/clock.py"]
