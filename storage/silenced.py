"""Remember the rules that an administrator silenced, for everybody."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete
from sqlmodel import Session, col, select

from storage.inserting import insert_new
from storage.tables import SilencedRow


@dataclass(frozen=True, slots=True)
class Silenced:
    """One rule that says nothing any more: by whom, since when, and the note that says why."""

    check: str
    rule: str
    by: str
    at: datetime
    note: int | None


def silence(  # noqa: PLR0913, PLR0917  what, who, when, why
    session: Session, check: str, rule: str, by: str, at: datetime, note: int | None
) -> bool:
    """Silence a rule; return False when it was already."""
    return insert_new(
        session, SilencedRow, ("check", "rule"), check=check, rule=rule, by=by, at=at, note_id=note
    )


def restore(session: Session, check: str, rule: str) -> bool:
    """Let a rule speak again; return False when it was not silenced."""
    gone = delete(SilencedRow).where(col(SilencedRow.check) == check, col(SilencedRow.rule) == rule)
    done = session.connection().execute(gone.returning(col(SilencedRow.id))).first()
    session.expire_all()
    return done is not None


def silenced(session: Session) -> tuple[Silenced, ...]:
    """Return the rules that are silenced, the last one first."""
    query = select(SilencedRow).order_by(col(SilencedRow.at).desc(), col(SilencedRow.id).desc())
    return tuple(
        Silenced(row.check, row.rule, row.by, row.at, row.note_id) for row in session.exec(query)
    )


def names(session: Session) -> frozenset[tuple[str, str]]:
    """Return the check and the rule of each that is silenced."""
    return frozenset((one.check, one.rule) for one in silenced(session))
