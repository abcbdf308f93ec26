"""A restart keeps the conversation, and a broken file is set aside."""

from pathlib import Path

from bot.sandbox.slack import PretendedSlack
from tests.bot.sandbox.example_bot import TEAM
from tests.sandbox import MovableClock, Sandbox


def opened(sandbox: Sandbox, path: Path) -> PretendedSlack:
    return sandbox.slack(state_file=path)


def test_a_restart_keeps_the_conversation(sandbox: Sandbox, tmp_path: Path) -> None:
    path = tmp_path / "var" / "sandbox.json"
    before = opened(sandbox, path)
    said = before.person("U0CAMILLE").say(TEAM, "Avant l'arrêt")
    seen, seq = before.person("U0CAMILLE").messages(TEAM), before.workspace.changes.seq("U0CAMILLE")
    after = opened(sandbox, path)
    assert after.person("U0CAMILLE").messages(TEAM) == seen
    assert after.workspace.changes.seq("U0CAMILLE") >= seq
    assert float(after.workspace.stamp()) > float(said["ts"])


def test_a_broken_file_is_set_aside(sandbox: Sandbox, tmp_path: Path) -> None:
    path = tmp_path / "sandbox.json"
    for broken in ("{", "[]", '{"schema": 2}', '{"unknown": 1}'):
        path.write_text(broken, encoding="utf-8")
        slack = opened(sandbox, path)
        assert slack.person("U0CAMILLE").messages(TEAM)
        assert path.with_suffix(".unreadable").read_text(encoding="utf-8") == broken


def test_stamps_increase_even_when_the_clock_stands_still(sandbox: Sandbox) -> None:
    clock = MovableClock()
    slack = sandbox.slack(clock)
    stamps = [slack.workspace.stamp() for _ in range(100)]
    assert stamps == sorted(set(stamps))
    assert all(len(stamp.partition(".")[2]) == 6 for stamp in stamps)
    assert float(stamps[0]) >= clock.instant.timestamp()
