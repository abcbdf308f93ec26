"""What Vigie is made of: pinned by hashes, from no named place, and nothing left undone."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[1]
LOCKS: Final = ("requirements.lock", "requirements-dev.lock")
FOLDERS: Final = ("bot", "handlers", "checks", "storage", "tests", "docs", ".ci")
# Written in two halves, so that this file does not hold what it looks for.
HOSTS: Final = re.compile(
    "|".join(
        left + right
        for left, right in (
            ("pypi", r"\.org"),
            ("python", r"hosted\.org"),
            ("npm", r"js\.(org|com)"),
            ("maven", r"\.(org|apache)"),
            ("sona", "type"),
            ("crates", r"\.io"),
            ("(docker|ghcr|quay)", r"\.io"),
        )
    )
)
UNDONE: Final = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X)\b")


def files() -> Iterator[Path]:
    """Yield the text files of the project."""
    yield from (path for path in ROOT.iterdir() if path.is_file() and path.name != ".env")
    for folder in FOLDERS:
        for path in (ROOT / folder).rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts and path.suffix != ".png":
                yield path


def holding(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{path.relative_to(ROOT)}: {found[0]}"
        for path in files()
        if (found := pattern.search(path.read_text(encoding="utf-8", errors="replace")))
    ]


def pinned(lock: str) -> dict[str, str]:
    """Return what a lock says of each package."""
    blocks = re.split(r"^(?=\S)", (ROOT / lock).read_text(), flags=re.MULTILINE)
    return {one.partition("==")[0]: one for one in blocks if "==" in one.partition("\n")[0]}


def declared(*groups: str) -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    asked = [*project["project"]["dependencies"]]
    for group in groups:
        asked += project["dependency-groups"][group]
    return {re.split(r"[\[<>=~! ;]", one)[0].lower().replace("_", "-") for one in asked}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_has_its_hashes(lock: str) -> None:
    without = [name for name, said in pinned(lock).items() if "--hash=sha256:" not in said]
    assert without == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_address(lock: str) -> None:
    assert re.findall(r"https?://|--(?:extra-)?index-url", (ROOT / lock).read_text()) == []


@pytest.mark.parametrize(("lock", "groups"), [(LOCKS[0], ("build",)), (LOCKS[1], ("build", "dev"))])
def test_a_lock_holds_all_that_is_declared(lock: str, groups: tuple[str, ...]) -> None:
    assert declared(*groups) - set(pinned(lock)) == set()


def test_both_locks_agree() -> None:
    both = [pinned(lock) for lock in LOCKS]
    versions = [{name: said.split()[0] for name, said in one.items()} for one in both]
    assert {name: versions[1].get(name) for name in versions[0]} == versions[0]


def test_no_registry_is_named() -> None:
    assert holding(HOSTS) == []


def test_nothing_is_left_undone() -> None:
    assert holding(UNDONE) == []
