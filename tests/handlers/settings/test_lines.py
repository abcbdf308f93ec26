import tomllib
from typing import Any

import tomlkit
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.settings.lines import Path, lines_of

# A busy machine is slow: time is not what these tests are about.
PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

TEXT = '''# a comment with [brackets] = and "quotes"
title = "un # dans un texte"
a.b = 1

[roles] # after
adviser = [
  "U01", # the first
  "U02",
]
"clé entre guillemets" = \'littéral # ]\'

[hours]
regular = { monday = ["08:00-12:00",
  "13:00-16:30"], friday = [] }
[[hours.season]]
from = "06-15"
[[hours.season]]
from = "12-01"
[hours.season.regular]
monday = []

[[closures]]
day = 2026-12-24
[[closures]]
day = 2026-12-26 08:00:00
note = """
several
= [lines]"""
last = true
'''


def test_every_value_is_found_on_its_line() -> None:
    lines = lines_of(TEXT)
    expected: dict[Path, int] = {
        ("title",): 2,
        ("a",): 3,
        ("a", "b"): 3,
        ("roles",): 5,
        ("roles", "adviser"): 6,
        ("roles", "adviser", 0): 7,
        ("roles", "adviser", 1): 8,
        ("roles", "clé entre guillemets"): 10,
        ("hours", "regular", "monday"): 13,
        ("hours", "regular", "monday", 1): 14,
        ("hours", "regular", "friday"): 14,
        ("hours", "season"): 15,
        ("hours", "season", 0): 15,
        ("hours", "season", 0, "from"): 16,
        ("hours", "season", 1): 17,
        ("hours", "season", 1, "regular", "monday"): 20,
        ("closures", 0, "day"): 23,
        ("closures", 1, "day"): 25,
        ("closures", 1, "note"): 26,
        ("closures", 1, "last"): 29,
    }
    assert {path: lines.get(path) for path in expected} == expected


def test_windows_ends_of_line_count_once() -> None:
    assert lines_of('a = 1\r\n\r\nb = [\r\n"x",\r\n]\r\n')[("b", 0)] == 4


KEYS = st.one_of(st.sampled_from(["a", "b-c", "d_1", "é à", 'g"h', "i.j", "#", "[x]"]))
SCALARS = st.one_of(
    st.text(alphabet="ab \"'#[]{}=,.\n\\é", max_size=12),
    st.integers(),
    st.booleans(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.dates(),
)
VALUES = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=3), max_leaves=6)
TABLES = st.dictionaries(KEYS, VALUES, max_size=4)
DOCUMENTS = st.dictionaries(
    KEYS, st.one_of(VALUES, TABLES, st.lists(TABLES, max_size=3)), max_size=4
)


def paths(value: Any, path: Path = ()) -> set[Path]:
    found = {path} if path else set()
    parts = value.items() if isinstance(value, dict) else enumerate(value)
    for key, one in parts:
        inner: Path = (*path, key)
        found |= paths(one, inner) if isinstance(one, dict | list) else {inner}
    return found


@PATIENT
@given(DOCUMENTS)
def test_every_path_of_any_document_is_found(document: dict[str, Any]) -> None:
    text = tomlkit.dumps(document)
    read = tomllib.loads(text)
    lines = lines_of(text)
    assert set(lines) == paths(read)
    assert all(1 <= line <= text.count("\n") + 1 for line in lines.values())


@PATIENT
@given(st.lists(st.dictionaries(st.sampled_from("xyz"), SCALARS, min_size=1), max_size=4))
def test_a_key_stands_on_the_line_that_is_said(tables: list[dict[str, Any]]) -> None:
    text = tomlkit.dumps({"many": tables})
    written = text.split("\n")
    for path, line in lines_of(text).items():
        if len(path) == 3:
            assert written[line - 1].startswith(f"{path[2]} =")
