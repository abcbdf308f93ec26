"""The files of the page: small, safe, French in one place, all loaded at once."""

import json
import re
from pathlib import Path

import pytest

from bot.sandbox.files import PAGE
from tests.test_fullness import SNAPSHOTS, surfaces

SCRIPTS = sorted(PAGE.rglob("*.js"))
FILES = [*SCRIPTS, *sorted(PAGE.rglob("*.css")), PAGE / "index.html"]
LONGEST = 200
UNSAFE = re.compile(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function")
ELSEWHERE = re.compile(r"(?:https?:)?//[\w.-]+\.\w+/")


def name(path: Path) -> str:
    return str(path.relative_to(PAGE))


@pytest.mark.parametrize("path", FILES, ids=name)
def test_a_file_is_small(path: Path) -> None:
    assert len(path.read_text().splitlines()) <= LONGEST


@pytest.mark.parametrize("path", SCRIPTS, ids=name)
def test_data_has_no_way_to_become_markup(path: Path) -> None:
    assert UNSAFE.findall(path.read_text()) == []


@pytest.mark.parametrize(
    "path", [path for path in SCRIPTS if not path.name.startswith("texts")], ids=name
)
def test_french_stands_in_the_texts_only(path: Path) -> None:
    code = re.sub(r"^\s*//.*$", "", path.read_text(), flags=re.MULTILINE)
    assert re.findall(r"\b\w*[à-öø-ÿœ]\w*", code) == []


def test_every_script_is_asked_for_at_once() -> None:
    index = (PAGE / "index.html").read_text()
    preloaded = re.findall(r'rel="modulepreload" href="/static/([^"]+)"', index)
    assert preloaded == sorted(name(path) for path in SCRIPTS if path.name != "main.js")


def test_every_style_is_used() -> None:
    index = (PAGE / "index.html").read_text()
    used = re.findall(r'rel="stylesheet" href="/static/([^"]+)"', index)
    assert sorted(used) == sorted(name(path) for path in PAGE.rglob("*.css"))


def test_nothing_comes_from_elsewhere() -> None:
    index = (PAGE / "index.html").read_text()
    assert ELSEWHERE.findall(index) == []
    assert "default-src 'none'" in index
    assert "'unsafe" not in index


def test_every_block_that_vigie_shows_is_drawn() -> None:
    drawn = {
        name
        for folder in ("blocks", "controls")
        for name in re.findall(
            r"^  (\w+)[:,]", (PAGE / folder / "index.js").read_text(), re.MULTILINE
        )
    }
    shown = {
        part["type"]
        for path in SNAPSHOTS
        for surface in surfaces(json.loads(path.read_text()))
        for block in surface["blocks"]
        for part in (block, block.get("accessory"), block.get("element"))
        if part
    }
    assert {"section", "data_visualization", "data_table", "static_select"} <= shown
    assert shown <= drawn
