"""Small files, small functions: what cannot be read at once is cut in two."""

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Final

ROOT: Final = Path(__file__).parents[1]
ROOMS: Final = ("bot", "handlers", "checks", "storage")
LINES_OF_A_FILE: Final = 200
LINES_OF_A_FUNCTION: Final = 30
MEDIAN_OF_FUNCTIONS: Final = 10


def modules() -> Iterator[Path]:
    """Yield the modules that people write; a migration is written by Alembic."""
    for room in ROOMS:
        for path in (ROOT / room).rglob("*.py"):
            if "versions" not in path.parts:
                yield path


def functions() -> Iterator[tuple[str, int]]:
    """Yield each function with its number of lines."""
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or 0) - node.lineno + 1
                yield f"{path.relative_to(ROOT)}:{node.name}", lines


def test_no_file_is_long() -> None:
    counts = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in modules()}
    long = {str(path.relative_to(ROOT)): n for path, n in counts.items() if n > LINES_OF_A_FILE}
    assert long == {}


def test_no_function_is_long() -> None:
    assert [one for one in functions() if one[1] > LINES_OF_A_FUNCTION] == []


def test_most_functions_are_short() -> None:
    assert median(lines for _, lines in functions()) <= MEDIAN_OF_FUNCTIONS
