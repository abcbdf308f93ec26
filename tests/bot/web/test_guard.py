"""What is let in is what Slack signed, lately, in a shape that can be routed; nothing else."""

import hashlib
import hmac
import json
from typing import Any
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.web.guard import FORM, JSON, LARGEST, Rejected, judge_body, judge_head

SECRET = "0123456789abcdef"
NOW = 1_790_000_000.0
COMMAND = {"command": "/draft", "user_id": "U1", "channel_id": "C1", "trigger_id": "1.1"}
EVENT = {"type": "event_callback", "event": {"type": "message"}}


def signed(body: bytes, kind: str = FORM, at: float = NOW, secret: str = SECRET) -> dict[str, str]:
    stamp = str(int(at))
    seal = hmac.new(secret.encode(), b"v0:" + stamp.encode() + b":" + body, hashlib.sha256)
    return {
        "content-type": kind,
        "x-slack-request-timestamp": stamp,
        "x-slack-signature": f"v0={seal.hexdigest()}",
    }


def judged(body: bytes, kind: str = FORM) -> Any:
    return judge_body(signed(body, kind), body, SECRET, NOW)


def interaction(payload: object) -> bytes:
    return urlencode({"payload": json.dumps(payload)}).encode()


@pytest.mark.parametrize(
    ("body", "kind", "payload"),
    [
        (urlencode(COMMAND).encode(), FORM, COMMAND),
        (json.dumps(EVENT).encode(), JSON, EVENT),
        (json.dumps(EVENT).encode(), "application/json; charset=utf-8", EVENT),
        (
            interaction({"type": "block_actions", "user": {"id": "U1"}}),
            FORM,
            {"type": "block_actions", "user": {"id": "U1"}},
        ),
        (b"ssl_check=1", FORM, {"ssl_check": "1"}),
        (b'{"type": "url_verification"}', JSON, {"type": "url_verification"}),
    ],
)
def test_what_slack_signs_is_let_in(body: bytes, kind: str, payload: object) -> None:
    assert judged(body, kind) == payload


@pytest.mark.parametrize(
    ("method", "headers", "status"),
    [
        ("GET", {}, 405),
        ("POST", {}, 415),
        ("POST", {"content-type": "text/plain"}, 415),
        ("POST", {"content-type": FORM}, 411),
        ("POST", {"content-type": FORM, "content-length": "-1"}, 411),
        ("POST", {"content-type": JSON, "content-length": str(LARGEST + 1)}, 413),
    ],
)
def test_the_head_alone_is_enough_to_refuse(
    method: str, headers: dict[str, str], status: int
) -> None:
    assert judge_head(method, headers) == Rejected(status)


@pytest.mark.parametrize("age", [-301, 301, 3600, 86_400])
def test_an_old_request_is_refused_however_well_signed(age: int) -> None:
    body = urlencode(COMMAND).encode()
    assert judge_body(signed(body, at=NOW - age), body, SECRET, NOW) == Rejected(401)


def test_another_secret_another_body_or_no_signature_are_refused() -> None:
    body = urlencode(COMMAND).encode()
    assert judge_body(signed(body, secret="autre"), body, SECRET, NOW) == Rejected(401)
    assert judge_body(signed(body), body + b"&text=x", SECRET, NOW) == Rejected(401)
    assert judge_body({"content-type": FORM}, body, SECRET, NOW) == Rejected(401)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", FORM),
        (b"\xff\xfe", FORM),
        (b"payload=%7B", FORM),
        (b"payload=3", FORM),
        (b"command=/draft", FORM),
        (b"{", JSON),
        (b"[" * 100_000, JSON),
        (b"null", JSON),
        (b'{"type": "event_callback", "event": {"type": 3}}', JSON),
        (interaction({"type": "block_actions", "user": "U1"}), FORM),
        (interaction({"type": "unheard_of", "user": {"id": "U1"}}), FORM),
    ],
)
def test_what_cannot_be_routed_is_refused(body: bytes, kind: str) -> None:
    assert judged(body, kind) == Rejected(400)


@given(st.binary(max_size=400), st.sampled_from([FORM, JSON]))
def test_no_body_breaks_the_guard(body: bytes, kind: str) -> None:
    found = judged(body, kind)
    assert isinstance(found, Rejected | dict)


@given(st.dictionaries(st.text(max_size=30), st.text(max_size=30), max_size=6))
def test_no_header_breaks_the_guard(headers: dict[str, str]) -> None:
    assert isinstance(judge_body(headers, b"{}", SECRET, NOW), Rejected)
