"""A monitor asks how Vigie is, at the address of the sandbox as at the bot's own."""

import json
import time
import urllib.error
import urllib.request
from collections.abc import Iterator

import pytest

from tests.processes import running

NOWHERE = "http://127.0.0.1:9"
PATIENCE = 30.0


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("sandbox")
    with running("tests.playground", str(folder), PORT="0", LANGUAGETOOL_URL=NOWHERE) as (_, url):
        yield url


def ask(url: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(url, timeout=10) as answer:  # noqa: S310  our own address
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as refused:
        return refused.code, refused.read().decode()


def test_the_process_says_that_it_lives(address: str) -> None:
    assert ask(f"{address}/healthz") == (200, "ok\n")


def test_it_is_ready_without_languagetool_and_says_so(address: str) -> None:
    ends = time.monotonic() + PATIENCE
    while (told := ask(f"{address}/readyz"))[0] != 200:
        assert time.monotonic() < ends, told
    state = json.loads(told[1])
    assert state["database"] == "ok"
    assert state["worker"] == "ok"
    assert not state["engines"]["LanguageTool"].startswith("warm")


def test_it_counts_what_is_owed(address: str) -> None:
    status, figures = ask(f"{address}/metrics")
    assert status == 200
    assert "vigie_outbox_pending" in figures
    assert "vigie_inbox_pending" in figures


def test_an_unsigned_delivery_is_refused(address: str) -> None:
    request = urllib.request.Request(f"{address}/slack/events", data=b"{}")  # noqa: S310
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(request, timeout=10)  # noqa: S310
    assert 400 <= refused.value.code < 500


def test_the_page_is_still_there(address: str) -> None:
    status, page = ask(address)
    assert status == 200
    assert "Vigie" in page
    assert ask(f"{address}/nothing")[0] == 404
