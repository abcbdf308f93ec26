"""Whatever the server does, a call gives a value in the time said."""

import json
import time

import pytest

from bot.language import texts
from bot.language.client import Client
from checks.types import NotRun
from tests.bot.language import bad_servers
from tests.bot.language.bad_servers import EMPTY, Behaviour, answering, bad_server

TEXT = "Les employés de la Ville profite de la relâche."
LATE = 0.3
SLACK = 0.3  # what a busy machine may add


def match(offset: object, length: object) -> bytes:
    one = {
        "message": "Accord",
        "offset": offset,
        "length": length,
        "replacements": [{"value": "profitent"}],
        "context": {"text": "", "offset": 0},
        "rule": {"id": "R", "category": {"id": "C"}, "issueType": "grammar"},
    }
    return json.dumps({"matches": [one]}).encode()


BAD: dict[str, tuple[Behaviour, str]] = {
    "500": (answering(b"Error: the text was secret", b"500 Oops"), texts.NONSENSE),
    "404": (answering(b"{}", b"404 Not Found"), texts.NONSENSE),
    "html": (answering(b"<html>Sign in</html>"), texts.NONSENSE),
    "not utf-8": (answering(b'{"matches": ["\xff"]}'), texts.NONSENSE),
    "null": (answering(b"null"), texts.NONSENSE),
    "a list": (answering(b"[1]"), texts.NONSENSE),
    "no matches": (answering(b'{"software": {}}'), texts.NONSENSE),
    "matches of nothing": (answering(b'{"matches": [{}]}'), texts.NONSENSE),
    "a match outside": (answering(match(900, 5)), texts.NONSENSE),
    "a negative match": (answering(match(-4, 5)), texts.NONSENSE),
    "words for numbers": (answering(match("x", None)), texts.NONSENSE),
    "deep": (answering(b"[" * 20000), texts.NONSENSE),
    "not http": (bad_servers.speaking_ssh, texts.NONSENSE),
    "hanging": (bad_servers.hanging, texts.LATE),
    "trickling": (bad_servers.trickling, texts.LATE),
    "trickling head": (bad_servers.trickling_head, texts.LATE),
    "resetting": (bad_servers.resetting, texts.UNREACHABLE),
    "closing": (bad_servers.silent, texts.UNREACHABLE),
    "endless": (bad_servers.endless, texts.NONSENSE),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_server_gives_a_reason_in_time(name: str) -> None:
    behaviour, reason = BAD[name]
    with bad_server(behaviour) as server:
        client = Client(lambda: server.url)
        began = time.monotonic()
        answer = client.check(TEXT, LATE)
        took = time.monotonic() - began
        client.close()
    assert answer == NotRun(reason)
    assert took < LATE + SLACK


def test_nobody_at_the_address() -> None:
    client = Client(lambda: "http://127.0.0.1:1")
    assert client.check(TEXT, LATE) == NotRun(texts.UNREACHABLE)


def test_no_address_yet() -> None:
    assert Client(lambda: None).check(TEXT) == NotRun(texts.PREPARING)


def test_a_closed_client_says_so() -> None:
    client = Client(lambda: "http://127.0.0.1:1")
    client.close()
    assert client.check(TEXT) == NotRun(texts.CLOSED)


def test_a_trickling_server_does_not_keep_the_threads() -> None:
    with bad_server(bad_servers.trickling) as server:
        client = Client(lambda: server.url, failures=100)
        for number in range(12):  # three times the threads of the pool
            assert client.check(f"{TEXT} {number}", 0.05) == NotRun(texts.LATE)
        server.behaviour = answering(EMPTY)
        assert client.check(TEXT, 2.0) == ()


def test_failures_in_a_row_open_the_breaker_and_one_success_closes_it() -> None:
    with bad_server(answering(b"", b"500 Oops")) as server:
        client = Client(lambda: server.url, failures=3, rest=0.2)
        for number in range(3):
            assert client.check(f"{TEXT} {number}") == NotRun(texts.NONSENSE)
        assert client.resting()
        before = server.served
        assert client.check(TEXT) == NotRun(texts.RESTING)
        assert server.served == before
        server.behaviour = answering(EMPTY)
        end = time.monotonic() + 5
        while (answer := client.check(TEXT)) == NotRun(texts.RESTING):
            assert time.monotonic() < end
        assert answer == ()
        assert not client.resting()


def test_the_same_text_is_asked_once() -> None:
    with bad_server(answering(match(25, 7))) as server:
        client = Client(lambda: server.url)
        first = client.check(TEXT)
        assert client.check(TEXT) == first
        assert server.served == 1
        assert not isinstance(first, NotRun)
        assert TEXT[first[0].start : first[0].end] == "profite"


def test_a_failure_is_not_remembered() -> None:
    with bad_server(answering(b"", b"500 Oops")) as server:
        client = Client(lambda: server.url)
        assert client.check(TEXT) == NotRun(texts.NONSENSE)
        server.behaviour = answering(EMPTY)
        assert client.check(TEXT) == ()


@pytest.mark.parametrize("text", ["", " \n\t", "\u00a0", "🎉", "12 $", "\x00"])
def test_a_text_without_a_letter_is_not_asked(text: str) -> None:
    assert Client(lambda: "http://127.0.0.1:1").check(text) == ()


def test_a_reason_never_quotes_the_text(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    with bad_server(answering(TEXT.encode(), b"500 Oops")) as server:
        answer = Client(lambda: server.url).check(TEXT)
    assert isinstance(answer, NotRun)
    assert "profite" not in answer.reason
    assert "profite" not in caplog.text
