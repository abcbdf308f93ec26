"""Remember the requests against a finding, by the two doors out of a block, and their answers."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from storage.findings import Found
from storage.settled import Door, Likeness
from storage.tables import AppealRow, DraftRow

__all__ = ["Appeal", "Door", "answer", "ask", "decided_in", "get", "of_draft"]


@dataclass(frozen=True, slots=True)
class Appeal:
    """One request against a finding, and its answer."""

    id: int
    draft: int
    door: Door
    rule: str
    likeness: Likeness
    category: str
    settles: bool
    asked_by: str
    asked_at: datetime
    note: int | None
    granted: bool | None
    decided_by: str | None
    decided_at: datetime | None
    decision_note: int | None

    @property
    def check(self) -> str:
        """Return the check whose finding it is about."""
        return self.likeness[0]

    @property
    def words(self) -> str:
        """Return the words that the finding is about."""
        return self.likeness[1]

    @property
    def subject(self) -> str:
        """Return how messages name this request."""
        return f"appeal:{self.id}"


def ask(  # noqa: PLR0913  a request says who, what, when, why, by which door
    session: Session,
    draft: int,
    one: Found,
    door: Door,
    *,
    category: str,
    settles: bool,
    by: str,
    now: datetime,
    note: int,
) -> Appeal:
    """Record a request against a finding of the draft as it stands."""
    check, words, sentence = one.likeness
    row = AppealRow(
        draft_id=draft, door=door, check=check, rule=one.finding.rule, words=words,
        sentence=sentence, digest=session.get_one(DraftRow, draft).digest, category=category,
        settles=settles, asked_by=by, asked_at=now, note_id=note,
    )  # fmt: skip
    session.add(row)
    session.flush()
    return _appeal(row)


def get(session: Session, number: int) -> Appeal | None:
    """Return a request, or None."""
    row = session.get(AppealRow, number)
    return _appeal(row) if row else None


def of_draft(session: Session, draft: int) -> tuple[Appeal, ...]:
    """Return the requests about a draft, oldest first."""
    query = select(AppealRow).where(AppealRow.draft_id == draft).order_by(col(AppealRow.id))
    return tuple(_appeal(row) for row in session.exec(query))


def answer(  # noqa: PLR0913  an answer says all of these
    session: Session, number: int, *, granted: bool, by: str, now: datetime, note: int
) -> bool:
    """Record the answer to a request; return False when it had one already."""
    row = session.get_one(AppealRow, number, with_for_update=True)
    if row.granted is not None:
        return False
    row.granted, row.decided_by, row.decided_at, row.decision_note_id = granted, by, now, note
    session.add(row)
    session.flush()
    return True


def decided_in(session: Session, start: datetime, end: datetime) -> tuple[Appeal, ...]:
    """Return the requests that were answered in a stretch, oldest answer first."""
    query = (
        select(AppealRow)
        .where(col(AppealRow.decided_at) >= start, col(AppealRow.decided_at) < end)
        .order_by(col(AppealRow.decided_at), col(AppealRow.id))
    )
    return tuple(_appeal(row) for row in session.exec(query))


def _appeal(row: AppealRow) -> Appeal:
    return Appeal(
        id=row.id or 0,
        draft=row.draft_id,
        door=Door(row.door),
        rule=row.rule,
        likeness=(row.check, row.words, row.sentence),
        category=row.category,
        settles=row.settles,
        asked_by=row.asked_by,
        asked_at=row.asked_at,
        note=row.note_id,
        granted=row.granted,
        decided_by=row.decided_by,
        decided_at=row.decided_at,
        decision_note=row.decision_note_id,
    )
