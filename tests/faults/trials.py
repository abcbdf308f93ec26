"""What the trials of faults share: a real Vigie beside a pretended Slack, and what is counted."""

import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Engine
from sqlmodel import select

from bot.sandbox import seed
from bot.sandbox.slack import PretendedSlack
from bot.sandbox.strictness import Strictness
from storage import inbox, journal, outbox
from storage.engine import open_engine, reading
from storage.tables import OutboxRow
from tests.faults import served
from tests.faults.served import Served
from tests.sandbox import BOT_TOKEN, SIGNING_SECRET
from tests.watching import eventually

NOWHERE: Final = "http://127.0.0.1:9"
EVENTS: Final = "/slack/events"
PATIENT: Final = Strictness(retry_delays=(2.0, 6.0, 12.0), limited=False)
"""Slack delivers again while Vigie starts anew."""


@dataclass
class Trial:
    """One Slack, one database, and the environment of the processes that serve them."""

    slack: PretendedSlack
    database: str
    folder: Path
    more: dict[str, str] = field(default_factory=dict)
    engines: list[Engine] = field(default_factory=list)

    def environment(self) -> dict[str, str]:
        settings = self.folder / "ville.toml"
        settings.write_text(seed.settings_toml(), encoding="utf-8")
        return {
            "SLACK_BOT_TOKEN": BOT_TOKEN,
            "SLACK_SIGNING_SECRET": SIGNING_SECRET,
            "SLACK_API_URL": f"{self.slack.public_url}/api/",
            "DATABASE_URL": self.database,
            "VIGIE_SETTINGS": str(settings),
            "VIGIE_EPHEMERAL": "allowed",
            "LANGUAGETOOL_URL": NOWHERE,
            "PORT": "0",
            **self.more,
        }

    @contextmanager
    def serving(self, role: str = "all", **more: str) -> Iterator[Served]:
        """Run one real Vigie; Slack delivers to it."""
        with served.serving(self.environment() | more, role, self.folder) as one:
            assert one.url or role == "worker", one.errors.read_text()
            if one.url:
                self.slack.aim(f"{one.url}{EVENTS}")
            yield one

    def owed(self) -> int:
        """Return how much waits to be acted on or to be sent."""
        with self.read() as session:
            return inbox.pending(session) + outbox.pending(session)

    def actions(self, action: str) -> int:
        """Return how many lines of the journal tell an action."""
        with self.read() as session:
            return sum(line.action == action for line in journal.lines(session))

    def broken_at(self) -> int | None:
        with self.read() as session:
            return journal.broken_at(session)

    @contextmanager
    def read(self) -> Iterator[Any]:
        if not self.engines:
            self.engines.append(open_engine(self.database))
        with reading(self.engines[0])() as session:
            yield session

    def settled(self, happened: Callable[[], object], seconds: float) -> float | None:
        """Wait until something happened and nothing is owed; return in how many seconds."""
        begun = time.monotonic()
        done = eventually(lambda: bool(happened()) and self.owed() == 0, seconds)
        return time.monotonic() - begun if done else None

    def settled_in(self, happened: Callable[[], bool], seconds: float) -> bool:
        """Wait until something happened; return whether it did in time."""
        return eventually(happened, seconds)

    def places(self, letter: str) -> list[tuple[str | None, str | None]]:
        """Return where each message of a kind stands that was ever owed; none for one to send."""
        with self.read() as session:
            query = select(OutboxRow.channel, OutboxRow.ts).where(OutboxRow.letter == letter)
            return [(channel, ts) for channel, ts in session.exec(query)]

    def posted(self) -> Counter[str]:
        """Return how often Slack has each message of Vigie's, by the key that Vigie gave it."""
        every = list(self.slack.workspace.state.messages.values())
        return Counter(
            one["metadata"]["event_payload"]["key"]
            for messages in every
            for one in list(messages)
            if one.get("metadata")
        )

    def twice(self) -> int:
        """Return how many messages Slack has more than once."""
        return sum(count - 1 for count in self.posted().values())

    def said(self, *letters: str) -> bool:
        """Return whether each of some kinds stands in Slack, in one place for all its edits."""
        return all(self._stands(set(self.places(one))) for one in letters)

    def _stands(self, places: set[tuple[str | None, str | None]]) -> bool:
        every = self.slack.workspace.state.messages
        return len(places) == 1 and all(
            any(one["ts"] == ts for one in list(every.get(str(channel), ())))
            for channel, ts in places
        )
