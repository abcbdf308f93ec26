"""The child process: one line in, one line out, whatever happens; absent or dead, it is said."""

import io
import json
import os
import signal
from collections.abc import Sequence
from dataclasses import replace

from bot.language import texts
from bot.language.child import Row, serve
from bot.language.companion import Companion
from bot.language.states import Status
from bot.language.trades import PARSING
from checks.types import NotRun, Token
from tests.watching import eventually, runs

ABSENT = replace(PARSING, module="absent")
SHORT = "Les équipes travaillent."


def broken(text: str) -> Sequence[Row]:
    if text == "bad":
        raise ValueError(text)
    return [(0, len(text))]


def test_a_question_that_breaks_the_reader_silences_no_other() -> None:
    asked = "".join(
        json.dumps({"id": n, "text": t}) + "\n" for n, t in enumerate(("a", "bad", "b"))
    )
    answers = io.StringIO()
    serve(io.StringIO(asked), answers, broken)
    assert [json.loads(line) for line in answers.getvalue().splitlines()] == [
        {"id": 0, "rows": [[0, 1]]},
        {"id": 1, "rows": None},
        {"id": 2, "rows": [[0, 1]]},
    ]


def test_an_engine_that_is_not_installed_is_said() -> None:
    child = Companion(ABSENT)
    child.start()
    try:
        assert eventually(lambda: child.state().status is Status.DOWN)
        assert child.ask(SHORT) == NotRun(texts.PARSE_FAILED)
        assert child.state().name == texts.PARSE
        assert not child.wait_warm(0)
    finally:
        child.close()


def test_a_text_read_already_needs_no_child() -> None:
    child: Companion[Token] = Companion(PARSING, silence=0.2)
    child.start()
    try:
        assert child.wait_warm(120)
        first = child.ask(SHORT, 60)
        assert not isinstance(first, NotRun)
        stopped = child.pid
        os.kill(stopped, signal.SIGSTOP)
        assert child.ask(SHORT, 0.3) == first
        assert child.ask(f"{SHORT} Encore.", 0.3) == NotRun(texts.PARSE_LATE)
        assert eventually(lambda: not runs(stopped))
    finally:
        child.close()
