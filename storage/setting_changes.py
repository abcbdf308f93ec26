"""Remember each change of the settings: what a section held before and after, as erasable notes."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import update
from sqlmodel import Session, col, select

from storage import notes
from storage.tables import SettingChangeRow


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a section."""

    id: int
    section: str
    before: int | None
    after: int | None
    why: int | None
    changed_by: str
    changed_at: datetime
    undone_by: str | None = None
    undone_at: datetime | None = None

    @property
    def subject(self) -> str:
        """Return how the journal names what was changed."""
        return f"settings:{self.section}"

    @property
    def by_somebody(self) -> bool:
        """Return whether a person of Slack made it, and not a file."""
        return self.changed_by.startswith(("U", "W"))


class ErasedError(Exception):
    """What a section held was erased since: it cannot be put back."""


def record(  # noqa: PLR0913, PLR0917  a change says what, from what, to what, who, when, why
    session: Session,
    section: str,
    before: object,
    after: object,
    by: str,
    at: datetime,
    why: str = "",
) -> tuple[Change, dict[str, str]]:
    """Record a change; return it with the digests of its notes. None stands for the default."""
    said = {"before": _words(before), "after": _words(after), "why": why or None}
    written = {
        name: notes.write(session, words, at) for name, words in said.items() if words is not None
    }
    row = SettingChangeRow(
        section=section,
        before_id=written["before"].id if "before" in written else None,
        after_id=written["after"].id if "after" in written else None,
        why_id=written["why"].id if "why" in written else None,
        changed_by=by,
        changed_at=at,
    )
    session.add(row)
    session.flush()
    return _change(row), {name: note.digest for name, note in written.items()}


def find(session: Session, number: int) -> Change | None:
    """Return a change, or None."""
    row = session.get(SettingChangeRow, number, populate_existing=True)
    return _change(row) if row else None


def recent(session: Session, limit: int, offset: int = 0) -> tuple[Change, ...]:
    """Return the changes, the last first."""
    query = select(SettingChangeRow).order_by(col(SettingChangeRow.id).desc())
    return tuple(_change(row) for row in session.exec(query.limit(limit).offset(offset)))


def held(session: Session, note: int | None) -> Any:  # noqa: ANN401  JSON values
    """Return what a section held, None for its default; raises ErasedError when it was erased."""
    if note is None:
        return None
    words = notes.words_of(session, note)
    if not words:
        raise ErasedError
    return json.loads(words)


def undone(session: Session, change: Change, by: str, at: datetime) -> bool:
    """Record that a change was undone; False when it was already."""
    done = (
        update(SettingChangeRow)
        .where(col(SettingChangeRow.id) == change.id, col(SettingChangeRow.undone_at).is_(None))
        .values(undone_by=by, undone_at=at)
    )
    return bool(session.connection().execute(done).rowcount)


def _words(content: object) -> str | None:
    return None if content is None else json.dumps(content, ensure_ascii=False, sort_keys=True)


def _change(row: SettingChangeRow) -> Change:
    return Change(
        row.id or 0,
        row.section,
        row.before_id,
        row.after_id,
        row.why_id,
        row.changed_by,
        row.changed_at,
        row.undone_by,
        row.undone_at,
    )
