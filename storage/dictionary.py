"""Remember the words of the dictionary: at once for a draft, for the city once accepted."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import update
from sqlmodel import Session, col, select

from storage.tables import WordRow


@dataclass(frozen=True, slots=True)
class Word:
    """One word that somebody proposed; ``decided_by`` said whether the city takes it."""

    id: int
    word: str
    draft: int | None
    proposed_by: str
    accepted: bool
    decided_by: str | None


def propose(session: Session, word: str, draft: int, by: str, at: datetime) -> int | None:
    """Take a word as right in a draft; return its number, or None when it was there."""
    query = select(WordRow).where(WordRow.word == word, WordRow.draft_id == draft)
    if session.exec(query).first():
        return None
    row = WordRow(word=word, draft_id=draft, proposed_by=by, at=at)
    session.add(row)
    session.flush()
    return row.id


def get(session: Session, number: int) -> Word | None:
    """Return a word by its number, or None."""
    row = session.get(WordRow, number)
    if row is None:
        return None
    return Word(number, row.word, row.draft_id, row.proposed_by, row.accepted, row.decided_by)


def decide(session: Session, number: int, *, accepted: bool, by: str) -> bool:
    """Record whether the city takes a word; return False when it was decided before."""
    row = session.get_one(WordRow, number, with_for_update=True)
    if row.decided_by is not None:
        return False
    row.accepted, row.decided_by = accepted, by
    session.add(row)
    session.flush()
    return True


def words_for(session: Session, draft: int) -> frozenset[str]:
    """Return the words that count for a draft: its own, and those accepted for the city."""
    query = select(WordRow.word).where((col(WordRow.draft_id) == draft) | col(WordRow.accepted))
    return frozenset(session.exec(query))


def accepted(session: Session) -> frozenset[str]:
    """Return the words that approvers accepted for the city, one by one."""
    return frozenset(session.exec(select(WordRow.word).where(col(WordRow.accepted))))


def take_back(session: Session, words: Iterable[str]) -> None:
    """Let words that were accepted for the city count no more for it."""
    gone = col(WordRow.word).in_(list(words)) & col(WordRow.accepted)
    session.connection().execute(update(WordRow).where(gone).values(accepted=False))
    session.expire_all()
