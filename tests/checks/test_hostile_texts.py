"""No pattern of the checks is slow on a text made to slow it."""

import ast
import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from time import process_time

import pytest

import checks

LONGEST = 5000
MOST_SECONDS = 0.020
ATTEMPTS = 3
PIECES = (
    *(" ", "\n", "\u00a0", "a", "A", "é", "1", "-", ".", "!", "#", "@", "«", "'", "•", "🎉", "/"),
    *("a ", "A ", "1 ", "a.", "a@", "a-", "1-", "1.", "- ", "« ", "Aa ", "Aa-", "a' ", "\n ", " ;"),
    *("le ", "la ville ", "12 3", "999 ", "mot de passe ", "rue ", "chez ", "et ", "www.", "a,"),
)
WORDS = re.compile(r"[a-zA-Zà-ÿ]{2,}")


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    for info in pkgutil.walk_packages(checks.__path__, "checks."):
        for name, value in vars(import_module(info.name)).items():
            for number, found in enumerate(held(value)):
                yield f"{info.name}.{name}.{number}", found


def held(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from held(one)
    elif isinstance(value, tuple | list | frozenset):
        for one in value:
            yield from held(one)


def hostile(pattern: re.Pattern[str]) -> Iterator[str]:
    words = WORDS.findall(pattern.pattern)[:24]
    for piece in (*PIECES, *(f"{word} " for word in words), " ".join(words) + " "):
        yield (piece * LONGEST)[:LONGEST]


def seconds(pattern: re.Pattern[str], text: str) -> float:
    best = float("inf")
    for _ in range(ATTEMPTS):
        begun = process_time()
        for _found in pattern.finditer(text):
            pass
        best = min(best, process_time() - begun)
        if best <= MOST_SECONDS:
            break
    return best


FOUND = dict(patterns())


def inline(module: Path) -> Iterator[str]:
    """Yield the patterns that a module writes where it uses them, out of this test's reach."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
            and (node.func.value.id, node.func.attr != "compile") == ("re", True)
            and node.args
            and isinstance(node.args[0], ast.Constant)
        ):
            yield f"{module.name}, line {node.lineno}"


def test_every_pattern_of_the_checks_is_a_constant_that_is_fed_hostile_texts() -> None:
    modules = Path(checks.__path__[0]).rglob("*.py")
    assert [place for module in modules for place in inline(module)] == []


def test_the_patterns_of_the_checks_are_found() -> None:
    assert len(FOUND) > 100


@pytest.mark.parametrize("name", FOUND)
def test_a_pattern_is_quick_on_hostile_texts(name: str) -> None:
    slow = {
        text[:20]: round(taken * 1000, 1)
        for text in hostile(FOUND[name])
        if (taken := seconds(FOUND[name], text)) > MOST_SECONDS
    }
    assert slow == {}
