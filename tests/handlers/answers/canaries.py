"""Texts that tell about persons, each detail marked, and where such a detail could be left."""

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).parents[2] / "data" / "answers"
# Those of the directive's checks that are about persons, and our own.
SETS: Final = ("directive", "personal")
MARKED: Final = re.compile("⟦(.*?)⟧")
ESCAPED: Final = re.compile(r"\\u([0-9a-fA-F]{4})")


def marked(*names: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each text of some sets, of all by default, with the details that it holds."""
    for name in names or SETS:
        for line in (HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines():
            text = line.replace("\\n", "\n")
            yield MARKED.sub(r"\1", text), tuple(MARKED.findall(text))


def bare(words: str) -> str:
    """Return the letters and digits of a text, its JSON and HTML escapes undone."""
    undone = ESCAPED.sub(lambda one: chr(int(one[1], 16)), words).replace("&amp;", "&")
    return re.sub(r"[\W_]", "", undone).lower()


def kept_in(database: Path) -> str:
    """Return all that a database holds: its files as they are, and every row, read."""
    files = [database.with_name(database.name + end) for end in ("", "-wal", "-shm")]
    raw = [one.read_bytes().decode("utf-8", "ignore") for one in files if one.exists()]
    with sqlite3.connect(database) as connection:
        names = "SELECT name FROM sqlite_master WHERE type = 'table'"
        tables = [name for (name,) in connection.execute(names)]
        rows = [
            str(row)
            for name in tables
            for row in connection.execute(f'SELECT * FROM "{name}"')  # noqa: S608  our own tables
        ]
    return "\n".join([*raw, *rows])


def left(canaries: Iterator[str] | list[str], where: str) -> list[str]:
    """Return the details that are still found somewhere."""
    searched = bare(where)
    return [one for one in canaries if bare(one) in searched]
