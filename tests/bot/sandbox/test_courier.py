"""What leaves for Vigie is signed and written as Slack does."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import parse_qs

import pytest
from slack_sdk.signature import SignatureVerifier

from bot.sandbox.slack import PretendedSlack
from tests.bot.sandbox.example_bot import TEAM
from tests.sandbox import SIGNING_SECRET, Sandbox

Heard = list[tuple[bytes, dict[str, str]]]


@pytest.fixture
def heard(slack: PretendedSlack, sandbox: Sandbox) -> Heard:
    """Attach a plain WSGI application that only listens."""
    kept: Heard = []

    def listen(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        body = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
        headers = {
            name: environ[f"HTTP_X_SLACK_{name}"] for name in ("SIGNATURE", "REQUEST_TIMESTAMP")
        }
        kept.append((body, headers | {"type": environ["CONTENT_TYPE"]}))
        start_response("200 OK", [("Content-Length", "0")])
        return []

    sandbox.attach(slack, listen)
    return kept


def test_every_request_is_signed(slack: PretendedSlack, heard: Heard) -> None:
    slack.person("U0CAMILLE").command("/draft")
    slack.person("U0CAMILLE").say(TEAM, "Été")
    assert slack.settle()
    judge = SignatureVerifier(SIGNING_SECRET)
    assert len(heard) == 2
    for body, headers in heard:
        signed = (headers["REQUEST_TIMESTAMP"], headers["SIGNATURE"])
        assert judge.is_valid(body, *signed)
        assert not judge.is_valid(body + b" ", *signed)


def test_commands_and_acts_are_forms_and_events_are_json(
    slack: PretendedSlack, heard: Heard
) -> None:
    camille = slack.person("U0CAMILLE")
    camille.command("/draft à venir")
    camille.global_shortcut("drafts.new")
    camille.say(TEAM, "Été")
    assert slack.settle()
    assert [headers["type"] for _, headers in heard] == [
        "application/x-www-form-urlencoded",
        "application/x-www-form-urlencoded",
        "application/json",
    ]
    assert parse_qs(heard[0][0].decode())["text"] == ["à venir"]
    assert set(parse_qs(heard[1][0].decode())) == {"payload"}


def test_accents_and_slashes_leave_escaped(slack: PretendedSlack, heard: Heard) -> None:
    slack.person("U0CAMILLE").say(TEAM, "Été https://x.org")
    assert slack.settle()
    assert rb"\u00c9t\u00e9 <https:\/\/x.org>" in heard[0][0]
