"""Remember what each part of Vigie last said of itself, and how far the clock was moved."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlmodel import Session, select

from storage.inserting import insert_or_replace
from storage.tables import ClockRow, HeartbeatRow

# What the command that copies the database says of itself.
BACKUP: Final = "backup"


@dataclass(frozen=True, slots=True)
class Heartbeat:
    """What a part said, and when."""

    name: str
    at: datetime
    state: dict[str, Any]


def beat(session: Session, name: str, at: datetime, state: dict[str, Any]) -> None:
    """Record what a part says of itself now."""
    insert_or_replace(session, HeartbeatRow, ("name",), name=name, at=at, state=state)


def all_of(session: Session) -> dict[str, Heartbeat]:
    """Return the last heartbeat of each part, by name."""
    rows = session.exec(select(HeartbeatRow))
    return {row.name: Heartbeat(row.name, row.at, dict(row.state)) for row in rows}


def offset_seconds(session: Session) -> int:
    """Return how far the city's clock was moved from the real one, in seconds."""
    row = session.get(ClockRow, 1)
    return row.offset_seconds if row else 0


def move_clock(session: Session, seconds: int) -> None:
    """Move the city's clock; for the sandbox and the tests only."""
    row = session.get(ClockRow, 1) or ClockRow(id=1, offset_seconds=0)
    row.offset_seconds = seconds
    session.add(row)
