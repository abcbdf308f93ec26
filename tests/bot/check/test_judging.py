import json
import logging
from typing import Any

import pytest

from bot.check.judging import judge_line
from bot.check.stream import LONGEST
from checks.types import Readings
from tests.bot.check.benches import SILENT, Told, bench

KEYS = {"schema", "id", "verdict", "findings", "not_run", "directive"}
FINDING = {"check", "article", "severity", "start", "end", "excerpt", "message", "suggestions"}


def answer(engines: Told | None = None, **line: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(judge_line(bench(engines), json.dumps(line).encode()))
    return found


def test_a_verdict_has_the_form_that_others_hold_on_to() -> None:
    found = answer(
        id="a1", text="La patinoire est ouverte.", facts={"booked": 2}, account="tiktok-ville"
    )
    assert set(found) == KEYS
    assert (found["schema"], found["id"], found["directive"]) == (1, "a1", "2024-07-04")
    assert found["findings"]
    assert all(set(one) == FINDING for one in found["findings"])


def test_a_full_day_blocks() -> None:
    found = answer(text="Bonjour.", account="facebook-ville", facts={"booked": 2})
    assert found["verdict"] == "blocked"
    (cap,) = [one for one in found["findings"] if one["check"] == "daily_cap"]
    assert (cap["article"], cap["severity"], cap["start"], cap["end"]) == (
        "9",
        "blocking",
        None,
        None,
    )


def test_an_unknown_account_is_a_finding_and_not_an_error() -> None:
    found = answer(text="Bonjour.", account="threads-ville")
    assert "account" in [one["check"] for one in found["findings"]]


def test_positions_are_code_points_of_the_text() -> None:
    text = "🦊🦊 Suivez-nous sur Threads!"
    found = answer(text=text)
    placed = [one for one in found["findings"] if one["start"] is not None]
    assert placed
    assert all(text[one["start"] : one["end"]] == one["excerpt"] for one in placed)


def test_silent_engines_make_a_verdict_incomplete_never_ready() -> None:
    found = answer(Told(lambda _: SILENT), text="Bonjour.")
    needing = {one["check"] for one in found["not_run"]}
    assert needing or found["verdict"] == "ready"
    assert found["verdict"] != "ready" or not needing


def test_an_engine_that_breaks_costs_one_line_and_never_shows_the_text(
    caplog: pytest.LogCaptureFixture,
) -> None:
    def break_on(text: str) -> Readings:
        raise RuntimeError(text)

    with caplog.at_level(logging.DEBUG):
        found = answer(Told(break_on), text="canari secret")
    assert set(found) == {"schema", "error"}
    assert "canari" not in caplog.text + json.dumps(found)


def test_a_text_too_long_is_not_sent_to_the_engines() -> None:
    engines = Told()
    assert set(answer(engines, text="a" * 5_001)) == {"schema", "error"}
    assert engines.asked == []


@pytest.mark.parametrize("identifier", [None, 3, "x", ["a", {"b": 1.5}], True])
def test_any_identifier_comes_back(identifier: Any) -> None:
    assert answer(text="Bonjour.", id=identifier)["id"] == identifier


def test_an_identifier_that_json_cannot_hold_is_an_error_line() -> None:
    found = json.loads(judge_line(bench(), b'{"text": "Bonjour.", "id": NaN}'))
    assert set(found) == {"schema", "error"}


def test_a_line_too_long_to_keep_is_an_error_line() -> None:
    assert str(LONGEST) in json.loads(judge_line(bench(), None))["error"]


def test_an_answer_is_one_line_for_every_reader() -> None:
    line = judge_line(bench(), json.dumps({"text": "a", "id": "\u2028\u2029\x85\x1c\r\n"}).encode())
    assert line.splitlines() == [line]
    assert json.loads(line)["id"] == "\u2028\u2029\x85\x1c\r\n"
