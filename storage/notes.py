"""Remember somebody's words beside the journal, so that they can be erased without breaking it."""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from storage.tables import NoteRow


@dataclass(frozen=True, slots=True)
class Note:
    """A stored note: its number, and the keyed digest that the journal may carry."""

    id: int
    digest: str


def write(session: Session, words: str, at: datetime) -> Note:
    """Store words under a key of their own; erasing both leaves a digest that says nothing."""
    key = secrets.token_hex(16)
    row = NoteRow(words=words, key=key, written_at=at)
    session.add(row)
    session.flush()
    digest = hmac.new(key.encode(), words.encode(), hashlib.sha256).hexdigest()
    return Note(row.id or 0, digest)


def words_of(session: Session, note: int | None) -> str:
    """Return the words of a note; an empty string when there is none any more."""
    row = session.get(NoteRow, note) if note is not None else None
    return (row.words or "") if row else ""
