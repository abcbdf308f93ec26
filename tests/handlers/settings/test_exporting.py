import tomllib
from pathlib import Path
from typing import Any

import pytest

from checks import directive
from handlers.settings.building import city
from handlers.settings.exporting import to_toml
from handlers.settings.importing import read_toml
from handlers.settings.schema import Document

LAW = directive.load()
TOWN = Path("tests/data/ville.toml").read_text(encoding="utf-8")
AWKWARD = """
[city]
name = 'Ville « à » l\\"ancienne # [1]'
[[accounts]]
key = "a"
platform = "youtube"
title = 'L''autre "page"'
[dictionary]
words = ["Saint-Rédempteur", "a\\\\b", "emoji 🦊", "x",
  "un mot très long pour forcer une liste sur plusieurs lignes"]
[hours]
regular = { monday = ["13:00-16:30", "08:00-12:00"] }
[[hours.season]]
from = "12-15"
to = "01-10"
regular = { monday = [] }
[hours.account.a]
regular = { sunday = ["00:00-23:59"] }
[[hours.account.a.season]]
from = "12-15"
to = "01-10"
regular = { sunday = [] }
""".replace("L''autre", "L autre")


def read(text: str) -> dict[str, Any]:
    sections = read_toml(text, LAW)
    assert isinstance(sections, dict), sections
    return sections


@pytest.mark.parametrize("text", ["", TOWN, AWKWARD])
def test_an_export_taken_back_is_exported_in_the_same_bytes(text: str) -> None:
    first = to_toml(read(text), LAW)
    assert to_toml(read(first), LAW) == first
    assert city(read(first), LAW) == city(read(text), LAW)


def test_an_export_is_complete() -> None:
    assert set(tomllib.loads(to_toml({}, LAW))) == set(Document.model_fields)
    assert set(tomllib.loads(to_toml(read(TOWN), LAW))) == set(Document.model_fields)


def test_an_export_erases_what_another_city_had() -> None:
    default = read(to_toml({}, LAW))
    assert {**read(TOWN), **default}["elections"] == []


def test_every_section_of_an_export_is_explained() -> None:
    for part in to_toml(read(TOWN), LAW).split("\n\n"):
        assert part.startswith(("# ", "[[", "[hours")), part
