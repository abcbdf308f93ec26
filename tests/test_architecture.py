"""The import contracts hold, and each of them would see its own injury."""

import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parent.parent
LINT: Final = Path(sys.executable).parent / "lint-imports"
PARTS: Final = ("bot", "handlers", "checks", "storage")


@dataclass(frozen=True)
class Injury:
    """An import that one contract forbids, and no other."""

    contract: str
    file: str
    line: str


INJURIES: Final = (
    Injury("Rooms", "handlers/wording.py", "import bot.clock"),
    Injury("Rooms", "storage/dues.py", "import handlers.texts"),
    Injury("Rooms", "checks/plain.py", "import storage"),
    Injury("Inside checks", "checks/types.py", "import checks.dates"),
    Injury("Inside checks", "checks/dates.py", "import checks.registry"),
    Injury("Inside checks", "checks/timing/spacing.py", "import checks.structure"),
    Injury("One check", "checks/timing/spacing.py", "import checks.timing.planning"),
    Injury("Inside handlers", "handlers/places/texts.py", "import handlers.publication.texts"),
    Injury("Inside handlers", "handlers/judging.py", "import handlers.drafts.texts"),
    Injury("In a workflow", "handlers/drafts/findings_view.py", "import handlers.drafts.views"),
    Injury("In a workflow", "handlers/drafts/listeners.py", "import handlers.drafts.ticks"),
    Injury("Checks and storage", "checks/report.py", "import slack_sdk"),
    Injury("Checks and storage", "storage/notes.py", "import socket"),
    Injury("Checks know", "checks/plain.py", "import sqlmodel"),
    Injury("Flows", "handlers/drafts/flow.py", "import handlers.blocks"),
    Injury("Rows", "handlers/booking.py", "import storage.tables"),
    Injury("Storage knows", "storage/dues.py", "import checks.review"),
)


def lint(root: Path) -> tuple[int, list[str]]:
    """Run the linter on a tree; return its exit code and the contracts that it calls broken."""
    done = subprocess.run(  # noqa: S603  our own linter
        [LINT, "--no-logo", "--no-cache"], cwd=root, capture_output=True, text=True, check=False
    )
    names = {contract: contract.partition(":")[0] for contract in declared()}
    said = " ".join(done.stdout.partition("Contracts:")[0].split())
    return done.returncode, [short for full, short in names.items() if f"{full} BROKEN" in said]


def declared() -> list[str]:
    options = tomllib.loads((ROOT / "pyproject.toml").read_text())
    return [contract["name"] for contract in options["tool"]["importlinter"]["contracts"]]


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the code to injure."""
    copy = tmp_path_factory.mktemp("injured")
    for part in PARTS:
        python_only = shutil.ignore_patterns("__pycache__", "*.js", "*.css", "*.jar")
        shutil.copytree(ROOT / part, copy / part, ignore=python_only)
    (copy / "tests").mkdir()
    for file in ("pyproject.toml", "tests/__init__.py", "tests/contracts.py"):
        shutil.copy(ROOT / file, copy / file)
    return copy


def test_contracts_hold() -> None:
    assert lint(ROOT) == (0, [])


@pytest.mark.parametrize("injury", INJURIES, ids=lambda one: f"{one.file} {one.line}")
def test_injury_breaks_its_contract(tree: Path, injury: Injury) -> None:
    whole = (tree / injury.file).read_text()
    (tree / injury.file).write_text(f"{whole}\n{injury.line}\n")
    try:
        code, broken = lint(tree)
    finally:
        (tree / injury.file).write_text(whole)
    assert code == 1
    assert [name for name in broken if name.startswith(injury.contract)] == broken != []


def test_every_contract_is_proved_by_an_injury() -> None:
    proved = {injury.contract for injury in INJURIES}
    unproved = [one for one in declared() if not any(map(one.startswith, proved))]
    assert unproved == []
