"""Find answers for people: by their message, their question, their author, what is left to do."""

from collections.abc import Iterable, Iterator

from sqlmodel import Session, col, select

from checks.answer_life import WAITING, AnswerStatus
from checks.types import Group
from storage.answer import Answer, Spot
from storage.answer_rows import answer
from storage.inserting import insert_new
from storage.tables import AnswerMessageRow, AnswerRow


def link(session: Session, number: int, spot: Spot, *, own: bool = True) -> bool:
    """Tie a message of Slack to an answer; return False when it is tied to one already.

    ``own``: the answer's words are those of the message, which is followed; another message is
    where they were first said.
    """
    return insert_new(
        session,
        AnswerMessageRow,
        ("channel", "ts"),
        channel=spot.channel,
        ts=spot.ts,
        answer_id=number,
        own=own,
    )


def at_place(session: Session, channel: str, ts: str) -> tuple[Answer, bool] | None:
    """Return the answer that a message of Slack gave, and whether its words are the message's."""
    query = select(AnswerMessageRow).where(
        AnswerMessageRow.channel == channel, AnswerMessageRow.ts == ts
    )
    row = session.exec(query).first()
    return (answer(session.get_one(AnswerRow, row.answer_id)), row.own) if row else None


def of_question(session: Session, question: int) -> tuple[Answer, ...]:
    """Return the answers to a question that were not withdrawn, oldest first."""
    query = (
        select(AnswerRow)
        .where(AnswerRow.question_id == question, col(AnswerRow.status) != AnswerStatus.WITHDRAWN)
        .order_by(col(AnswerRow.id))
    )
    return tuple(map(answer, session.exec(query)))


def waiting(
    session: Session, groups: Iterable[Group], limit: int = 50, offset: int = 0
) -> tuple[Answer, ...]:
    """Return the answers that the team has something to do about: corrections, then the oldest."""
    order = col(AnswerRow.correction).desc(), col(AnswerRow.id)
    # Sorted by their numbers alone: their words are read once it is known which are shown.
    wanted = (
        select(AnswerRow.id)
        .where(col(AnswerRow.status).in_(list(WAITING)), col(AnswerRow.group).in_(list(groups)))
        .order_by(*order)
        .limit(limit)
        .offset(offset)
    )
    numbers = session.exec(wanted).all()
    query = select(AnswerRow).where(col(AnswerRow.id).in_(numbers)).order_by(*order)
    return tuple(map(answer, session.exec(query)))


def asked_of(session: Session, author: str) -> tuple[Answer, ...]:
    """Return the answers of somebody of whom a precision is asked, the last asked first."""
    query = (
        select(AnswerRow)
        .where(AnswerRow.author == author, AnswerRow.status == AnswerStatus.ASKED)
        .order_by(col(AnswerRow.changed_at).desc(), col(AnswerRow.id).desc())
    )
    return tuple(map(answer, session.exec(query)))


def everything(session: Session) -> Iterator[Answer]:
    """Yield every answer ever received, oldest first: the written record of article 12.1."""
    for row in session.exec(select(AnswerRow).order_by(col(AnswerRow.id))):
        yield answer(row)
