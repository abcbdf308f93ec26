"""One LanguageTool a machine: owned, followed, watched; said in French all along."""

import json
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.language import texts
from bot.language.languagetool import machine
from bot.language.languagetool.machine import Note
from bot.language.languagetool.supervisor import Supervisor
from bot.language.states import Status
from tests.bot.language.bad_servers import answering, bad_server
from tests.languagetool import CACHE
from tests.watching import eventually, runs

PLANTED = {
    "message": "Accord",
    "offset": 25,
    "length": 7,
    "replacements": [],
    "context": {"text": "", "offset": 0},
    "rule": {"id": "R", "category": {"id": "C"}, "issueType": "grammar"},
}
SOUND = answering(json.dumps({"matches": [PLANTED]}).encode())
BLIND = answering(b'{"matches": []}')


@contextmanager
def supervised(
    folder: Path, *, cache: Path = CACHE, url: str | None = None
) -> Iterator[Supervisor]:
    supervisor = Supervisor(cache, folder, url=url)
    supervisor.start()
    try:
        yield supervisor
    finally:
        supervisor.close()


def java(folder: Path) -> int:
    note = machine.read(folder)
    return (note and note.java) or 0


def test_the_owner_notes_its_server_and_ends_it(tmp_path: Path) -> None:
    with supervised(tmp_path) as supervisor:
        assert eventually(lambda: java(tmp_path) > 0)
        pid = java(tmp_path)
        assert supervisor.owns
        assert supervisor.state().status is Status.PREPARING
        assert supervisor.address() is None
    assert not runs(pid)
    assert machine.read(tmp_path) is None
    assert supervisor.state().status is Status.DOWN


def test_a_second_process_follows_and_takes_over(tmp_path: Path) -> None:
    with supervised(tmp_path) as second_to_end:
        assert eventually(lambda: java(tmp_path) > 0)
        with supervised(tmp_path) as follower:
            assert eventually(lambda: follower.state().detail == second_to_end.state().detail)
            assert not follower.owns
            first = java(tmp_path)
            second_to_end.close()
            assert not runs(first)
            assert eventually(lambda: follower.owns and java(tmp_path) not in {0, first})


def test_a_server_that_dies_is_started_again(tmp_path: Path) -> None:
    with supervised(tmp_path) as supervisor:
        assert eventually(lambda: java(tmp_path) > 0)
        first = java(tmp_path)
        os.kill(first, signal.SIGKILL)
        assert eventually(lambda: supervisor.state().status is Status.DOWN)
        assert "nouvel essai" in supervisor.state().detail
        assert eventually(lambda: java(tmp_path) not in {0, first})


def test_a_follower_repeats_what_the_owner_notes(tmp_path: Path) -> None:
    held = machine.claim(tmp_path)
    assert held
    with held, supervised(tmp_path) as follower:
        assert eventually(lambda: follower.state().detail == texts.WAITING)
        machine.write(tmp_path, Note(Status.WARM, texts.WARM, "http://127.0.0.1:9"))
        assert eventually(lambda: follower.address() == "http://127.0.0.1:9")
        assert follower.wait_warm(0)
        machine.write(tmp_path, Note(Status.DOWN, "s’est arrêté"))
        assert eventually(lambda: follower.address() is None)


@pytest.mark.parametrize("nonsense", ["", "{", "[]", '{"x": 1}', "null"])
def test_a_spoiled_note_is_no_note(tmp_path: Path, nonsense: str) -> None:
    (tmp_path / machine.NOTE).write_text(nonsense)
    assert machine.read(tmp_path) is None


def test_jars_that_cannot_be_had_are_said_and_tried_again(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    cache.write_text("a file where a folder should be")
    with supervised(tmp_path / "state", cache=cache) as supervisor:
        assert eventually(lambda: supervisor.state().status is Status.DOWN)
        assert supervisor.state().detail.startswith("téléchargement impossible")
        assert eventually(lambda: supervisor.state().detail.endswith("2 s"))  # the second failure


def test_a_given_server_is_proved_not_merely_reached(tmp_path: Path) -> None:
    with bad_server(BLIND) as server, supervised(tmp_path, url=server.url) as supervisor:
        assert eventually(lambda: supervisor.state().status is Status.DOWN)
        assert supervisor.address() is None
        assert not (tmp_path / machine.LOCK).exists()
        server.behaviour = SOUND
        assert supervisor.wait_warm(15)
        assert supervisor.address() == server.url


def test_a_given_server_without_our_rules_is_said(tmp_path: Path) -> None:
    with bad_server(SOUND) as server, supervised(tmp_path, url=server.url) as supervisor:
        assert supervisor.wait_warm(15)
        assert not supervisor.ruled
        assert supervisor.state().detail == texts.UNRULED


def test_a_given_server_with_our_rules_is_known_by_a_fault_that_they_alone_see(
    languagetool: str, tmp_path: Path
) -> None:
    with supervised(tmp_path, url=languagetool) as supervisor:
        assert supervisor.wait_warm(60)
        assert supervisor.ruled


def test_closing_does_not_wait_for_a_server_that_hangs(tmp_path: Path) -> None:
    with supervised(tmp_path) as supervisor:
        assert eventually(lambda: java(tmp_path) > 0)
        os.kill(java(tmp_path), signal.SIGSTOP)
    assert supervisor.state().status is Status.DOWN
