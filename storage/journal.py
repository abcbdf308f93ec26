"""Remember what happened: who, what, when. Lines are only ever added, each sealed to the last."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import text
from sqlmodel import Session, col, func, select

from storage.tables import JournalRow

GENESIS: Final = "0" * 64
# Any number will do, provided that nobody else locks it: one writer at a time extends the chain.
CHAIN_LOCK: Final = 0x56494749


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the journal; ``facts`` holds identifiers and codes only."""

    id: int
    at: datetime
    actor: str
    action: str
    subject: str
    facts: dict[str, Any]
    prev: str
    hash: str


def write(
    session: Session,
    at: datetime,
    actor: str,
    action: str,
    subject: str,
    **facts: Any,  # noqa: ANN401
) -> None:
    """Add a line; call it last, since it holds the chain until the transaction ends."""
    if session.connection().dialect.name == "postgresql":
        session.connection().execute(
            text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": CHAIN_LOCK}
        )
    prev = head(session)
    seal = _seal(prev, at, actor, action, subject, facts)
    session.add(
        JournalRow(
            at=at, actor=actor, action=action, subject=subject, facts=facts, prev=prev, hash=seal
        )
    )
    session.flush()


def head(session: Session) -> str:
    """Return the seal of the last line."""
    query = select(JournalRow.hash).order_by(col(JournalRow.id).desc()).limit(1)
    return session.exec(query).first() or GENESIS


def holds(session: Session, seal: str) -> bool:
    """Return whether a line has a seal, or begins with the part of one that was noted outside."""
    query = select(JournalRow.id).where(col(JournalRow.hash).startswith(seal, autoescape=True))
    return session.exec(query).first() is not None


def count(session: Session) -> int:
    """Return how many lines there are."""
    return session.exec(select(func.count()).select_from(JournalRow)).one()


def lines(session: Session, subject: str | None = None) -> Iterator[Line]:
    """Yield the lines, oldest first, of one subject or of all."""
    query = select(JournalRow).order_by(col(JournalRow.id))
    if subject is not None:
        query = query.where(JournalRow.subject == subject)
    for row in session.exec(query):
        yield Line(
            row.id or 0, row.at, row.actor, row.action, row.subject, row.facts, row.prev, row.hash
        )


def broken_at(session: Session) -> int | None:
    """Return the first line whose seal does not hold, or None when the chain is whole."""
    prev = GENESIS
    for line in lines(session):
        seal = _seal(prev, line.at, line.actor, line.action, line.subject, line.facts)
        if (line.prev, line.hash) != (prev, seal):
            return line.id
        prev = line.hash
    return None


def _seal(  # noqa: PLR0913, PLR0917  a seal covers every part of a line
    prev: str, at: datetime, actor: str, action: str, subject: str, facts: dict[str, Any]
) -> str:
    moment = at.astimezone(UTC).isoformat(timespec="microseconds")
    content = json.dumps([prev, moment, actor, action, subject, facts], sort_keys=True)
    return hashlib.sha256(content.encode()).hexdigest()
