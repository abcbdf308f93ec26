"""A postman at work: what is owed, the client, the pretended Slack."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import Session

from bot.sandbox.slack import PretendedSlack
from handlers.messages import Message, Render
from handlers.postman import deliver
from handlers.services import Services
from storage import outbox
from storage.outbox import Letter, Owed
from tests.handlers.desk import Desk
from tests.handlers.misfortunes import (
    UnluckyClient,
    unlucky,
)
from tests.sandbox import BOT_TOKEN

TEAM, CAMILLE = "C0MEDIAS", "U0CAMILLE"


SECOND = timedelta(seconds=1)


class Office:
    """A postman at work: what is owed, the client, the pretended Slack."""

    def __init__(self, desk: Desk, slack: PretendedSlack, client: UnluckyClient) -> None:
        self.desk, self.slack, self.client = desk, slack, client
        self.made: Callable[[Owed], Message | None] = lambda owed: Message(owed.facts["words"])
        self.letters: dict[Letter, Render] = dict.fromkeys(Letter, self._render)

    def _render(self, _session: Session, _services: Services, owed: Owed) -> Message | None:
        return self.made(owed)

    def owe(self, *words: str, to: str = TEAM, letter: Letter = Letter.DRAFT_REPLY) -> None:
        with self.desk.services.transaction() as session:
            for one in words:
                outbox.put(session, letter, "draft:1", to, facts={"words": one})

    def send(self) -> bool:
        return deliver(self.client, self.desk.services, self.letters)

    def send_all(self, minutes: int = 60) -> None:
        """Let an hour pass, second by second, sending what can be sent."""
        for _ in range(minutes * 60):
            while self.send():
                pass
            with self.desk.services.reading() as session:
                if not outbox.pending(session):
                    return
            self.desk.real += SECOND

    def read(self, channel: str = TEAM) -> list[str]:
        everything = self.slack.workspace.state.messages[channel]
        return [one["text"] for one in everything if one["user"] == "UVIGIE"]

    def stuck(self) -> list[tuple[str, str]]:
        with self.desk.services.reading() as session:
            return [(one.recipient, one.reason) for one in outbox.stuck(session)]


Opened = Callable[..., Office]


@pytest.fixture
def office(desk: Desk, slack: PretendedSlack) -> Opened:
    def opened(**coming: Any) -> Office:
        client = unlucky(BOT_TOKEN, f"{slack.public_url}/api/", **coming)
        return Office(desk, slack, client)

    return opened
