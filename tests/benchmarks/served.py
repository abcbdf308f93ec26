"""Start a real Vigie before a pretended Slack, and deliver to it what Slack would."""

import json
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from http.client import HTTPConnection
from pathlib import Path
from typing import Final
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import urlopen

from slack_sdk.signature import SignatureVerifier

from bot.sandbox import seed
from bot.sandbox.slack import PretendedSlack
from tests.processes import running
from tests.sandbox import BOT_TOKEN, SIGNING_SECRET, Sandbox

ANSWERS: Final = "C0REPONSES"
PATIENCE: Final = 60
SEAL: Final = SignatureVerifier(SIGNING_SECRET)
NOWHERE: Final = "http://127.0.0.1:9"


class Client:
    """One kept connection that delivers messages of the answers channel, as Slack signs them."""

    def __init__(self, url: str) -> None:
        where = urlsplit(url)
        self._connection = HTTPConnection(where.hostname or "", where.port, timeout=30)

    def deliver(self, body: bytes) -> float:
        """Return how many milliseconds a delivery takes."""
        begun = time.perf_counter()
        stamp = str(int(time.time()))
        headers = {
            "Content-Type": "application/json",
            "X-Slack-Request-Timestamp": stamp,
            "X-Slack-Signature": SEAL.generate_signature(timestamp=stamp, body=body) or "",
        }
        self._connection.request("POST", "/slack/events", body, headers)
        answer = self._connection.getresponse()
        answer.read()
        assert answer.status == 200, answer.status
        return (time.perf_counter() - begun) * 1000


def message(number: int, text: str = "La piscine ouvre à midi.", forwarded: str = "") -> bytes:
    """Return a message that nobody has delivered yet; what it forwards is an employee's answer."""
    stamp = f"{1_790_000_000 + number}.{uuid.uuid4().int % 1_000_000:06}"
    share = {"is_share": True, "channel_id": "C0TRAVAUX", "ts": stamp, "text": forwarded}
    event = {
        "type": "message",
        "channel": ANSWERS,
        "channel_type": "channel",
        "user": "U0DENIS",
        "text": text,
        "ts": stamp,
        "attachments": [share] if forwarded else [],
    }
    envelope = {
        "type": "event_callback",
        "team_id": "T0ERABLES",
        "event_id": f"Ev{uuid.uuid4().hex}",
    }
    return json.dumps({**envelope, "event": event}).encode()


@contextmanager
def vigie(
    role: str, database: str, languagetool: str = NOWHERE, slack: PretendedSlack | None = None
) -> Iterator[tuple[int, str]]:
    """Start Vigie in front of a pretended Slack; yield its process and its address."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        slack = slack or Sandbox(stack).slack()
        settings = folder / "ville.toml"
        settings.write_text(seed.settings_toml(), encoding="utf-8")
        variables = {
            "SLACK_BOT_TOKEN": BOT_TOKEN,
            "SLACK_SIGNING_SECRET": SIGNING_SECRET,
            "SLACK_API_URL": f"{slack.public_url}/api/",
            "DATABASE_URL": database,
            "VIGIE_SETTINGS": str(settings),
            "VIGIE_EPHEMERAL": "allowed",
            "LANGUAGETOOL_URL": languagetool,
            "PORT": "0",
        }
        started = running("bot", "serve", "--role", role, **variables)
        process, url = stack.enter_context(started)
        yield process.pid, url


def wait_warm(url: str, engines: int = 3) -> None:
    """Wait until so many engines answer, all by default: the steady state is what is measured."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with suppress(HTTPError), urlopen(f"{url}/readyz") as said:  # noqa: S310  our own
            states = json.load(said)["engines"].values()
            if sum(one.startswith("warm") for one in states) >= engines:
                return
        time.sleep(0.2)
    raise TimeoutError
