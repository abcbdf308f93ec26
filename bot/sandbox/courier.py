"""Carry one signed request to Vigie and bring its answer back, or say that it came too late.

https://docs.slack.dev/authentication/verifying-requests-from-slack
"""

import hashlib
import hmac
from collections.abc import Callable
from concurrent.futures import CancelledError, ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from http.client import HTTPConnection, HTTPException
from typing import Final
from urllib.parse import urlsplit

FORM: Final = "application/x-www-form-urlencoded"
LATE: Final = "late"
UNREACHABLE: Final = "unreachable"


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back: a status and a body, or the reason why nothing did; `ms` as measured."""

    status: int
    body: str
    ms: float
    trouble: str | None = None

    @property
    def acknowledged(self) -> bool:
        """Tell whether Slack takes it as an acknowledgment: any 2xx in time."""
        return self.trouble is None and 200 <= self.status < 300  # noqa: PLR2004 -- the 2xx class


@dataclass(slots=True)
class Courier:
    """The way to Vigie: its address, the shared secret, and how long Slack waits."""

    target_url: str
    secret: str
    wall: Callable[[], datetime]
    steady: Callable[[], float]
    seconds: float
    _pool: ThreadPoolExecutor = field(
        default_factory=lambda: ThreadPoolExecutor(32, thread_name_prefix="sandbox-courier")
    )

    def send(self, body: str, content_type: str, more: dict[str, str] | None = None) -> Reply:
        """Post a body, signed as of now, and wait no longer than Slack does."""
        started = self.steady()
        headers = {"Content-Type": content_type, **self.signed(body), **(more or {})}
        try:
            status, answer = self._pool.submit(self._exchange, body, headers).result(self.seconds)
        except TimeoutError:
            return Reply(0, "", self._since(started), LATE)
        except (OSError, HTTPException, CancelledError, RuntimeError):
            return Reply(0, "", self._since(started), UNREACHABLE)
        return Reply(status, answer, self._since(started))

    def signed(self, body: str) -> dict[str, str]:
        """Return the headers that prove who sends a body."""
        timestamp = str(int(self.wall().timestamp()))
        base = f"v0:{timestamp}:{body}".encode()
        digest = hmac.new(self.secret.encode(), base, hashlib.sha256).hexdigest()
        return {"X-Slack-Request-Timestamp": timestamp, "X-Slack-Signature": f"v0={digest}"}

    def close(self) -> None:
        """Wait for nothing more."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _exchange(self, body: str, headers: dict[str, str]) -> tuple[int, str]:
        """Post a body and read the whole answer."""
        target = urlsplit(self.target_url)
        connection = HTTPConnection(target.hostname or "", target.port, timeout=self.seconds)
        try:
            connection.request("POST", target.path, body.encode(), headers)
            response = connection.getresponse()
            return response.status, response.read().decode("utf-8", "replace")
        finally:
            connection.close()

    def _since(self, started: float) -> float:
        """Return the milliseconds since an instant."""
        return round((self.steady() - started) * 1000, 1)
