"""Nothing is trusted that was not pinned, and nothing is fetched twice."""

import hashlib
import re
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Response

from bot.language.languagetool.jars import LOCK, FetchError, Jar, locked, prepare, sound

GOOD = b"PK one jar, byte for byte"


def jar(name: str, content: bytes = GOOD) -> Jar:
    digest = hashlib.sha256(content).hexdigest()
    return Jar("org.example", name, "1.0", digest, len(content))


JARS = (jar("one"), jar("two"))


@pytest.fixture
def mirror(httpserver: HTTPServer) -> str:
    for one in JARS:
        httpserver.expect_request(f"/{one.path}").respond_with_data(GOOD)
    return httpserver.url_for("").rstrip("/")


def fetched(server: HTTPServer) -> list[str]:
    return sorted(Path(ask.path).name for ask, _ in server.log if ask.path.endswith(".jar"))


def test_missing_jars_are_fetched_and_progress_is_told(
    tmp_path: Path, mirror: str, httpserver: HTTPServer
) -> None:
    told: list[tuple[int, int]] = []
    path = prepare(tmp_path, lambda *one: told.append(one), jars=JARS, mirror=mirror)
    assert [one.read_bytes() for one in path] == [GOOD, GOOD]
    assert fetched(httpserver) == ["one-1.0.jar", "two-1.0.jar"]
    assert told[0] == (0, 2 * len(GOOD))
    assert told[-1] == (2 * len(GOOD), 2 * len(GOOD))


def test_nothing_is_fetched_twice(tmp_path: Path, mirror: str, httpserver: HTTPServer) -> None:
    first = prepare(tmp_path, jars=JARS, mirror=mirror)
    httpserver.clear_log()
    assert prepare(tmp_path, jars=JARS, mirror=mirror) == first
    assert len(httpserver.log) == 0


def test_what_was_fetched_serves_without_a_network(tmp_path: Path, mirror: str) -> None:
    first = prepare(tmp_path, jars=JARS, mirror=mirror)
    assert prepare(tmp_path, jars=JARS, mirror="http://127.0.0.1:1") == first


@pytest.mark.parametrize("damage", [b"", GOOD[:-1], GOOD[:-1] + b"?"])
def test_a_damaged_jar_is_fetched_again_alone(
    tmp_path: Path, mirror: str, httpserver: HTTPServer, damage: bytes
) -> None:
    path = prepare(tmp_path, jars=JARS, mirror=mirror)
    path[1].write_bytes(damage)
    httpserver.clear_log()
    assert prepare(tmp_path, jars=JARS, mirror=mirror)[1].read_bytes() == GOOD
    assert fetched(httpserver) == ["two-1.0.jar"]


def test_a_jar_that_is_not_the_one_pinned_is_refused(
    tmp_path: Path, mirror: str, httpserver: HTTPServer
) -> None:
    evil = jar("three", b"what was reviewed")
    httpserver.expect_request(f"/{evil.path}").respond_with_data(b"something else..")
    with pytest.raises(FetchError):
        prepare(tmp_path, jars=(evil,), mirror=mirror)
    assert not (tmp_path / "repository" / evil.path).exists()


def test_a_download_cut_short_is_refused_and_leaves_nothing(
    tmp_path: Path, mirror: str, httpserver: HTTPServer
) -> None:
    cut = jar("cut")
    answer = Response(GOOD[:5], headers={"Content-Length": str(len(GOOD))})
    httpserver.expect_request(f"/{cut.path}").respond_with_response(answer)
    with pytest.raises(FetchError):
        prepare(tmp_path, jars=(cut,), mirror=mirror)
    assert not sound(cut, tmp_path / "repository")


def test_nobody_to_fetch_from(tmp_path: Path) -> None:
    with pytest.raises(FetchError):
        prepare(tmp_path, jars=JARS, mirror="http://127.0.0.1:1")


def test_the_lock_pins_every_jar_and_names_no_host() -> None:
    assert len(locked()) > 100
    assert all(re.fullmatch(r"[0-9a-f]{64}", one.sha256) and one.size > 0 for one in locked())
    assert "://" not in LOCK.read_text(encoding="utf-8")
    versions = {one.version for one in locked() if one.group == "org.languagetool"}
    assert "6.8" in versions
