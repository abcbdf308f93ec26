"""Tell what people have settled in a draft: findings ignored, excepted, lifted."""

from collections.abc import Mapping
from enum import StrEnum

from sqlmodel import Session, col, select

from storage.tables import AppealRow, IgnoredRow

Likeness = tuple[str, str, str]
"""What a finding is remembered by: check, words, sentence."""


class State(StrEnum):
    """What became of a finding."""

    OPEN = "open"
    IGNORED = "ignored"
    EXCEPTED = "excepted"
    LIFTED = "lifted"


class Door(StrEnum):
    """The two doors out of a block: the directive's own exception, or a rule that is wrong."""

    EXCEPTION = "exception"
    MISTAKE = "mistake"


STATES = {Door.EXCEPTION: State.EXCEPTED, Door.MISTAKE: State.LIFTED}


def why_ignored(session: Session, draft: int) -> dict[Likeness, int | None]:
    """Return the notes that explain what was ignored, by check, words and sentence."""
    query = select(IgnoredRow).where(IgnoredRow.draft_id == draft)
    return {(row.check, row.words, row.sentence): row.note_id for row in session.exec(query)}


def granted(session: Session, draft: int, digest: str) -> dict[Likeness, State]:
    """Return what approvers let pass in a draft, by check, words and sentence.

    Without a sentence: what passes in all its places, or as a whole, for that very content only.
    """
    query = select(AppealRow).where(
        AppealRow.draft_id == draft, col(AppealRow.granted).is_(True), col(AppealRow.settles)
    )
    passed: dict[Likeness, State] = {}
    for row in session.exec(query):
        sentences = {row.sentence} - {""} | ({""} if row.digest == digest else set())
        for sentence in sentences:
            passed[row.check, row.words, sentence] = STATES[Door(row.door)]
    return passed


def state_of(passed: Mapping[Likeness, State], likeness: Likeness) -> State | None:
    """Return the state of a finding that approvers let pass, or None."""
    check, words, _ = likeness
    return passed.get(likeness) or passed.get((check, words, ""))
