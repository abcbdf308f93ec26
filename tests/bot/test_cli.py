import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.check import run
from bot.cli import app
from bot.config import VARIABLES
from checks.types import Readings
from tests.bot.check.benches import Told

HOME = Path(__file__).parents[2]


@dataclass
class Ended:
    """What a person sees when a command ends."""

    code: int
    out: str
    err: str


Vigie = Callable[..., Ended]


@pytest.fixture
def vigie(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Vigie:
    """Run the command in an empty folder, with nothing of this machine's environment."""
    monkeypatch.chdir(tmp_path)
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)

    def run_it(*arguments: str, given: bytes = b"") -> Ended:
        done = CliRunner().invoke(app, arguments, input=given, prog_name="vigie")
        return Ended(done.exit_code, done.stdout, done.stderr)

    return run_it


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


REFUSED = [
    (b"", [], "texte est vide"),
    (b"a" * 5_001, [], "5001 caractères"),
    ("é".encode() * 40_000, [], "40000 caractères"),
    (b"\xff\xfe", [], "UTF-8"),
    (b"Bonjour.", ["--type", "poem"], "press_release"),
    (b"Bonjour.", ["--surface", "fax"], "draft, answer, reply"),
    (b"Bonjour.", ["--now", "2026-11-10T09:00:00"], "fuseau horaire"),
    (b"Bonjour.", ["--facts", "absent.json"], "absent.json"),
    (b"", ["absent.txt"], "absent.txt"),
    (b"", ["."], "n’est pas lisible"),
    (b"Bonjour.", ["--city"], "vigie migrate"),
    (b"", ["--jsonl", "absent.jsonl"], "absent.jsonl"),
]


@pytest.mark.parametrize(("given", "arguments", "words"), REFUSED)
def test_what_cannot_be_judged_ends_with_2_and_a_sentence(
    vigie: Vigie, given: bytes, arguments: list[str], words: str
) -> None:
    ended = vigie("check", *arguments, given=given)
    assert ended.code == 2, ended
    sentence = ended.err.replace("\u00a0", " ")
    assert words in sentence
    assert len(sentence.splitlines()) == 1
    assert ended.out == ""


def test_facts_must_be_a_known_object(vigie: Vigie, tmp_path: Path) -> None:
    for content, words in (
        (b"[1]", "objet JSON"),
        (b"{", "objet JSON"),
        (b'{"bookd": 1}', "bookd"),
    ):
        (tmp_path / "facts.json").write_bytes(content)
        ended = vigie("check", "--facts", "facts.json", given=b"Bonjour.")
        assert ended.code == 2
        assert words in ended.err


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


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Told:
    """Replace the engines of a run by ones that need no LanguageTool."""
    engines = Told(lambda _: Readings())

    @contextmanager
    def ready(_url: str | None, _say: object) -> Iterator[Told]:
        yield engines

    monkeypatch.setattr(run, "engines_for_a_run", ready)
    monkeypatch.chdir(tmp_path)
    return engines


@pytest.mark.usefixtures("told")
def test_a_verdict_is_one_json_object(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "texte.txt").write_text("Bonjour.\n", encoding="utf-8")
    (tmp_path / "facts.json").write_text('{"booked": 2}', encoding="utf-8")
    code = run.one(
        "texte.txt", {"account": "facebook-ville"}, "facts.json", city=False, as_json=True
    )
    found = json.loads(capsys.readouterr().out)
    assert (code, found["verdict"]) == (1, "blocked")


def test_the_end_of_the_last_line_is_not_judged(told: Told, tmp_path: Path) -> None:
    (tmp_path / "texte.txt").write_bytes("Bonjour.\r\nÀ lundi.\r\n".encode())
    run.one("texte.txt", {}, None, city=False, as_json=True)
    assert told.asked == ["Bonjour.\r\nÀ lundi."]


@pytest.mark.usefixtures("told")
def test_each_line_has_its_answer_in_order(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    lines = [json.dumps({"id": number, "text": "Bonjour."}).encode() for number in range(50)]
    lines[7:7] = [b"", b"\xff", b"[]", json.dumps({"text": "a" * 5_001}).encode()]
    (tmp_path / "texts.jsonl").write_bytes(b"\n".join(lines))
    assert run.many("texts.jsonl", city=False) == 0
    answers = [json.loads(line) for line in capsysbinary.readouterr().out.splitlines()]
    assert [one.get("id", "error") for one in answers] == [
        *range(7),
        *["error"] * 4,
        *range(7, 50),
    ]


@pytest.mark.usefixtures("told")
def test_the_citys_own_settings_count_when_asked(
    vigie: Vigie, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    vigie("migrate")
    account = '[[accounts]]\nkey = "threads"\nplatform = "facebook"\ntitle = "Autre"\n'
    ended = vigie("settings", "import", "-", given=account.encode())
    assert ended.code == 0, ended.err
    (tmp_path / "texte.txt").write_text("Bonjour.", encoding="utf-8")
    for city, known in ((True, True), (False, False)):
        run.one("texte.txt", {"account": "threads"}, None, city=city, as_json=True)
        found = json.loads(capsys.readouterr().out)
        assert ("account" not in [one["check"] for one in found["findings"]]) is known


def test_help_is_shown_fast() -> None:
    spent = []
    for _ in range(3):
        start = time.perf_counter()
        assert started("-m", "bot", "--help").returncode == 0
        spent.append(time.perf_counter() - start)
    # The aim is 0.3 s on an idle machine; twice that still tells a heavy import.
    assert statistics.median(spent) < 0.6
