"""Tell what people have settled in a draft: findings ignored, excepted, lifted."""

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
    """Return what approvers let pass in a draft.

    What is about the whole of a content passes for that very content only.
    """
    query = select(AppealRow).where(
        AppealRow.draft_id == draft, col(AppealRow.granted).is_(True), col(AppealRow.settles)
    )
    return {
        (row.check, row.words, row.sentence): STATES[Door(row.door)]
        for row in session.exec(query)
        if row.sentence or row.digest == digest
    }
