import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.bot.terminal import Vigie

HOME = Path(__file__).parents[2]


def started(*arguments: str, **variables: str) -> subprocess.CompletedProcess[bytes]:
    """Run a new interpreter, with these variables only."""
    return subprocess.run(  # noqa: S603  our own interpreter
        [sys.executable, *arguments],
        cwd=HOME,
        input=b"Bonjour.",
        capture_output=True,
        check=False,
        timeout=60,
        env={"PATH": os.environ["PATH"], **variables},
    )


def test_help_is_french_and_names_every_command(vigie: Vigie) -> None:
    shown = vigie("--help").out
    for command in ("check", "doctor", "serve", "sandbox", "settings", "migrate", "languagetool"):
        assert f"  {command} " in shown
    assert "Montrer cette aide." in shown
    assert vigie("settings").out.startswith("Usage: vigie settings")


def test_nothing_heavy_is_imported_to_show_help() -> None:
    loaded = started("-c", "import sys, bot.cli; print(*sorted(sys.modules))").stdout.split()
    assert b"typer" in loaded
    heavy = {b"sqlalchemy", b"sqlmodel", b"pydantic", b"slack_sdk", b"holidays", b"rich", b"spacy"}
    assert heavy.isdisjoint(loaded)


@pytest.mark.parametrize(
    "arguments",
    [
        ["dance"],
        ["check", "--colour"],
        ["check", "a", "b"],
        ["settings", "import"],
        ["doctor", "x"],
    ],
)
def test_a_mistyped_command_gets_one_french_sentence(vigie: Vigie, arguments: list[str]) -> None:
    ended = vigie(*arguments)
    assert ended.code == 2
    sentence = ended.err
    assert "--help" in sentence
    assert len(sentence.splitlines()) == 1


@pytest.mark.parametrize("arguments", [[], ["check", "-"], ["serve"], ["settings", "show"]])
def test_a_wrong_variable_is_said_without_traceback(arguments: list[str]) -> None:
    ended = started("-m", "bot", *arguments, PORT="canari")
    assert ended.returncode == 2
    assert b"PORT" in ended.stderr
    assert b"canari" not in ended.stderr + ended.stdout
    assert len(ended.stderr.splitlines()) == 1


def test_settings_are_exported_edited_and_imported(vigie: Vigie, tmp_path: Path) -> None:
    assert vigie("settings", "show").code == 2
    assert vigie("migrate").code == 0
    assert vigie("settings", "export", "ville.toml").code == 0
    file = tmp_path / "ville.toml"
    file.write_text(
        file.read_text(encoding="utf-8").replace('name = "La Ville"', 'name = "Ville d’Essai"'),
        encoding="utf-8",
    )
    assert vigie("settings", "import", "ville.toml").code == 0
    shown = vigie("settings", "show")
    assert shown.out == file.read_text(encoding="utf-8")


def test_settings_are_refused_with_each_line(vigie: Vigie, tmp_path: Path) -> None:
    vigie("migrate")
    (tmp_path / "ville.toml").write_text("[city]\nname = 3\n[zoo]\n", encoding="utf-8")
    ended = vigie("settings", "import", "ville.toml")
    lines = ended.err.splitlines()
    assert ended.code == 2
    assert [line.split("\u00a0: ")[0] for line in lines[:2]] == [
        "ville.toml, ligne 2",
        "ville.toml, ligne 3",
    ]
    assert lines[2] == "Rien n’a été changé."


def test_help_is_shown_fast() -> None:
    spent = []
    for _ in range(3):
        start = time.perf_counter()
        assert started("-m", "bot", "--help").returncode == 0
        spent.append(time.perf_counter() - start)
    # The aim is 0.3 s on an idle machine; twice that still tells a heavy import.
    assert statistics.median(spent) < 0.6
