"""Find the line where each value of a TOML text is written; the text itself must be valid."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

Path = tuple[str | int, ...]

TOKEN: Final = re.compile(
    r"(?P<comment>#[^\n]*)|(?P<newline>\r?\n)|(?P<space>[ \t]+)"
    r'|(?P<string>"""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:\\.|[^"\\])*"|\'[^\']*\')'
    r'|(?P<mark>[\[\]{}=,.])|(?P<bare>[^\s\[\]{}=,.#"\']+)',
    re.DOTALL,
)
SILENT: Final = frozenset({"comment", "space"})


@dataclass(frozen=True, slots=True)
class Token:
    """One mark, word, string or end of line, and the line where it begins."""

    kind: str
    words: str
    line: int


@dataclass(slots=True)
class Reader:
    """Where the reading of a text stands, and what it found so far."""

    tokens: list[Token]
    at: int = 0
    found: dict[Path, int] = field(default_factory=dict)
    counts: dict[Path, int] = field(default_factory=dict)

    def peek(self, words: str, ahead: int = 0) -> bool:
        """Return whether the token at hand is this mark or this end of line."""
        at = self.at + ahead
        return at < len(self.tokens) and self.tokens[at].words == words

    def take(self) -> Token:
        """Return the token at hand and go past it."""
        token = self.tokens[self.at]
        self.at += 1
        return token

    def skip_newlines(self) -> None:
        """Go past the ends of lines."""
        while self.at < len(self.tokens) and self.tokens[self.at].kind == "newline":
            self.at += 1

    def note(self, path: Path, line: int) -> None:
        """Remember the first line of a value and of the tables that hold it."""
        for length in range(1, len(path) + 1):
            self.found.setdefault(path[:length], line)


def lines_of(text: str) -> dict[Path, int]:
    """Return the line, from 1, of every table, key and element of a valid TOML text."""
    reader = Reader(list(_tokens(text)))
    table: Path = ()
    reader.skip_newlines()
    while reader.at < len(reader.tokens):
        if reader.peek("["):
            table = _header(reader)
        else:
            _pair(reader, table)
        reader.skip_newlines()
    return reader.found


def _tokens(text: str) -> Iterator[Token]:
    line = 1
    for match in TOKEN.finditer(text):
        kind = match.lastgroup or ""
        if kind not in SILENT:
            yield Token(kind, match[0], line)
        line += match[0].count("\n")


def _header(reader: Reader) -> Path:
    line = reader.take().line
    array = reader.peek("[")
    reader.at += array
    path: Path = ()
    keys = _keys(reader)
    for key in keys[:-1]:
        path = _within(reader, (*path, key))
    path = (*path, keys[-1])
    if array:
        reader.note(path, line)
        reader.counts[path] = reader.counts.get(path, -1) + 1
    reader.at += 1 + array
    path = _within(reader, path)
    reader.note(path, line)
    return path


def _within(reader: Reader, path: Path) -> Path:
    count = reader.counts.get(path)
    return path if count is None else (*path, count)


def _keys(reader: Reader) -> list[str]:
    keys = [_key(reader.take())]
    while reader.peek("."):
        reader.at += 1
        keys.append(_key(reader.take()))
    return keys


def _key(token: Token) -> str:
    if token.kind == "string":
        return str(tomllib.loads(f"key = {token.words}")["key"])
    return token.words


def _pair(reader: Reader, table: Path) -> None:
    line = reader.tokens[reader.at].line
    path = (*table, *_keys(reader))
    reader.at += 1
    reader.note(path, line)
    _value(reader, path)


def _value(reader: Reader, path: Path) -> None:
    if reader.peek("["):
        _array(reader, path)
    elif reader.peek("{"):
        _inline(reader, path)
    else:
        while reader.at < len(reader.tokens) and not _ends_value(reader.tokens[reader.at]):
            reader.at += 1


def _ends_value(token: Token) -> bool:
    return token.kind == "newline" or token.words in {",", "]", "}"}


def _array(reader: Reader, path: Path) -> None:
    reader.at += 1
    reader.skip_newlines()
    index = 0
    while not reader.peek("]"):
        reader.note((*path, index), reader.tokens[reader.at].line)
        _value(reader, (*path, index))
        reader.skip_newlines()
        reader.at += reader.peek(",")
        reader.skip_newlines()
        index += 1
    reader.at += 1


def _inline(reader: Reader, path: Path) -> None:
    reader.at += 1
    reader.skip_newlines()
    while not reader.peek("}"):
        _pair(reader, path)
        reader.skip_newlines()
        reader.at += reader.peek(",")
        reader.skip_newlines()
    reader.at += 1
