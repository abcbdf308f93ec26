"""``vigie check`` in a process of its own, with the real LanguageTool."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import pytest

FAULTY = "Les employés de la Ville profite de la semaine de relâche."
MODULE = (sys.executable, "-m", "bot", "check")


@pytest.fixture
def process(languagetool: str, tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A ``vigie check --jsonl`` that waits for lines."""
    started = subprocess.Popen(  # noqa: S603  our own command
        [*MODULE, "--jsonl"],
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=variables(languagetool),
    )
    with started:
        yield started
        started.kill()


def variables(languagetool: str) -> dict[str, str]:
    home = Path(__file__).parents[3]
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(home),
        "LANGUAGETOOL_URL": languagetool,
    }


def pipes(process: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    assert process.stdin is not None
    assert process.stdout is not None
    return process.stdin, process.stdout


def ask(process: subprocess.Popen[bytes], **line: Any) -> dict[str, Any]:
    given, answers = pipes(process)
    given.write(json.dumps(line).encode() + b"\n")
    given.flush()
    answer: dict[str, Any] = json.loads(answers.readline())
    return answer


def test_each_answer_comes_before_the_next_line_is_written(
    process: subprocess.Popen[bytes],
) -> None:
    found = ask(process, id=1, text=f"🦊 {FAULTY}")
    (fault,) = [one for one in found["findings"] if one["check"] in {"grammar", "agreement"}]
    assert (fault["start"], fault["excerpt"]) == (27, "profite")
    assert found["not_run"] == []
    assert ask(process, id=2, text=" ")["schema"] == 1
    assert ask(process, id=3, text="La patinoire est ouverte.")["id"] == 3
    given, answers = pipes(process)
    given.close()
    assert answers.read() == b""
    assert process.wait(20) == 0


def test_a_reader_that_goes_away_ends_the_run_quietly(
    process: subprocess.Popen[bytes],
) -> None:
    ask(process, text="Bonjour.")
    given, answers = pipes(process)
    answers.close()
    given.write(b'{"text": "Bonsoir."}\n' * 20)
    given.flush()
    assert process.wait(20) == 1
    assert process.stderr is not None
    said = process.stderr.read()
    assert b"Traceback" not in said
    assert b"judged" not in said


def test_a_person_is_shown_the_fault(languagetool: str, tmp_path: Path) -> None:
    ended = subprocess.run(  # noqa: S603  our own command
        [*MODULE, "-", "--link", "https://ville.example.ca"],
        cwd=tmp_path,
        input=FAULTY.encode(),
        capture_output=True,
        check=False,
        timeout=120,
        env=variables(languagetool),
    )
    page = ended.stdout.decode()
    assert ended.returncode == 1
    assert "«\u00a0profite\u00a0»" in page
    assert "art. 8" in page
