"""Gather how Vigie is, as its parts last said. Knows no Slack."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlmodel import Session

from checks.permissions import Permission
from handlers.people import Person
from handlers.refusals import Refused, Why
from handlers.services import Services
from storage import heartbeats, inbox, journal, outbox

WORKER: Final = "worker"
FRESH: Final = timedelta(seconds=30)


@dataclass(frozen=True, slots=True)
class Health:
    """How Vigie is: how long ago the worker spoke, its engines, what waits, what is kept."""

    silence: timedelta | None
    engines: Mapping[str, str]
    owed: int
    stuck: int
    heard: int
    lines: int
    head: str
    saved_at: datetime | None
    now: datetime

    @property
    def alive(self) -> bool:
        """Return whether the worker spoke lately."""
        return self.silence is not None and self.silence < FRESH


def gather(session: Session, services: Services, user: str) -> Health | Refused:
    """Return how Vigie is, to somebody who looks after it."""
    if not Person(user, services.city(session)).may(Permission.SEE_HEALTH):
        return Refused(Why.NOT_ALLOWED)
    beats = heartbeats.all_of(session)
    beat, saved = beats.get(WORKER), beats.get(heartbeats.BACKUP)
    return Health(
        silence=services.real() - beat.at if beat else None,
        engines=beat.state if beat else {},
        owed=outbox.pending(session),
        stuck=len(outbox.stuck(session)),
        heard=inbox.pending(session),
        lines=journal.count(session),
        head=journal.head(session),
        saved_at=saved.at if saved else None,
        now=services.real(),
    )
