"""What Slack would show to a person when the app misbehaves, and what a test can assert.

https://docs.slack.dev/interactivity/handling-user-interaction#acknowledgment_response
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass

from bot.sandbox import texts
from bot.sandbox.courier import LATE, UNREACHABLE, Reply


@dataclass(frozen=True, slots=True)
class Failure:
    """One misbehaviour: who saw it, what kind it is, the sentence in French."""

    user: str
    kind: str
    sentence: str


class Failures:
    """Every failure so far; each person reads theirs once."""

    def __init__(self, seconds: float, tell: Callable[[list[str]], None]) -> None:
        """Start with none; `seconds` is what is said of lateness, `tell` wakes who reads it."""
        self._tell = tell
        self._seconds = f"{seconds:g}"
        self._all: list[Failure] = []
        self._unread: dict[str, list[str]] = {}
        self._lock = threading.Lock()

    def add(self, user: str, kind: str, sentence: str) -> None:
        """Record a failure."""
        with self._lock:
            self._all.append(Failure(user, kind, sentence))
            self._unread.setdefault(user, []).append(sentence)
        self._tell([user])

    def of_reply(self, user: str, what: str, reply: Reply) -> bool:
        """Record what is wrong with an answer to a person's act; tell whether anything is."""
        if reply.acknowledged:
            return False
        forms = {LATE: texts.LATE, UNREACHABLE: texts.UNREACHABLE}
        form = forms.get(reply.trouble or "", texts.REFUSED)
        kind = reply.trouble or "refused"
        self.add(user, kind, form.format(what=what, seconds=self._seconds, status=reply.status))
        return True

    def all(self) -> tuple[Failure, ...]:
        """Return every failure so far."""
        with self._lock:
            return tuple(self._all)

    def read(self, user: str) -> list[str]:
        """Return the sentences that a person has not read, and count them as read."""
        with self._lock:
            return self._unread.pop(user, [])
