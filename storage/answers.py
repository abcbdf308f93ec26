"""Remember employees' answers: each once, under its number, whatever message it came in."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any, Final

from sqlmodel import Session, col, func, select

from checks.answer_life import WAITING, AnswerStatus
from checks.types import Group
from checks.workdays import local_day
from storage.answer import Answer, Given, Source, Spot
from storage.answer_rows import answer, columns
from storage.drafts import AT_ONCE
from storage.inserting import insert_new
from storage.tables import AnswerMessageRow, AnswerRow, AnswerVersionRow

__all__ = [
    "Answer",
    "Given",
    "Source",
    "Spot",
    "add",
    "asked_of",
    "at_place",
    "everything",
    "find",
    "get",
    "link",
    "lock",
    "of_question",
    "revise",
    "waiting",
    "write_reply",
]

SUBJECT: Final = "answer:"


def add(  # noqa: PLR0913, PLR0917  an answer is born with all of these
    session: Session,
    given: Given,
    group: Group,
    author: str,
    spot: Spot,
    now: datetime,
    escalate_at: datetime,
    entered_by: str | None = None,
) -> Answer:
    """Store a new answer under the next number of the city's year, to be judged at once."""
    values: dict[str, Any] = {
        **columns(given),
        "group": group,
        "author": author,
        "entered_by": entered_by,
        "status": AnswerStatus.RECEIVED,
        "version": 1,
        "channel": spot.channel,
        "ts": spot.ts,
        "thread_ts": spot.thread,
        "received_at": now,
        "changed_at": now,
        "escalate_at": escalate_at,
        "link": "",
        "judge_at": AT_ONCE,
        "judged_version": 0,
        "findings": [],
        "not_run": [],
    }
    year = local_day(now).year
    ordinal = _last(session, year) + 1
    # Somebody else may take the number meanwhile: the next one is free.
    while not insert_new(
        session, AnswerRow, ("year", "ordinal"), year=year, ordinal=ordinal, **values
    ):
        ordinal += 1
    row = session.exec(
        select(AnswerRow).where(AnswerRow.year == year, AnswerRow.ordinal == ordinal)
    ).one()
    _keep(session, row, author or entered_by or "", now)
    return answer(row)


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
    return (get(session, row.answer_id), row.own) if row else None


def get(session: Session, number: int) -> Answer:
    """Return an answer; raises NoResultFound when it does not exist."""
    return answer(session.get_one(AnswerRow, number))


def find(session: Session, number: int) -> Answer | None:
    """Return an answer, or None when it does not exist."""
    row = session.get(AnswerRow, number)
    return answer(row) if row else None


def lock(session: Session, number: int) -> Answer | None:
    """Return an answer that nobody else changes until this transaction ends, or None."""
    session.exec(select(AnswerRow.id).where(AnswerRow.id == number).with_for_update())
    session.expire_all()
    return find(session, number)


def of_question(session: Session, question: int) -> tuple[Answer, ...]:
    """Return the answers to a question that were not withdrawn, oldest first."""
    query = (
        select(AnswerRow)
        .where(AnswerRow.question_id == question, col(AnswerRow.status) != AnswerStatus.WITHDRAWN)
        .order_by(col(AnswerRow.id))
    )
    return tuple(map(answer, session.exec(query)))


def waiting(session: Session, groups: Iterable[Group], limit: int = 50) -> tuple[Answer, ...]:
    """Return the answers that the team has something to do about: corrections, then the oldest."""
    query = (
        select(AnswerRow)
        .where(col(AnswerRow.status).in_(list(WAITING)), col(AnswerRow.group).in_(list(groups)))
        .order_by(col(AnswerRow.correction).desc(), col(AnswerRow.id))
        .limit(limit)
    )
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


def revise(session: Session, known: Answer, given: Given, by: str, now: datetime) -> Answer:
    """Replace what an answer says by a new version, to be judged at once."""
    row = session.get_one(AnswerRow, known.id)
    changed = given.text != row.text
    row.sqlmodel_update(columns(given))
    row.changed_at = now
    if changed:
        row.version += 1
        row.judge_at, row.judge_claim = AT_ONCE, None
        _keep(session, row, by, now)
    session.add(row)
    session.flush()
    return answer(row)


def write_reply(session: Session, known: Answer, text: str, by: str, now: datetime) -> Answer:
    """Record the words that the team would publish, to be judged at once."""
    row = session.get_one(AnswerRow, known.id)
    row.version += 1
    row.reply, row.reply_version = text, row.version
    row.changed_at, row.judge_at, row.judge_claim = now, AT_ONCE, None
    session.add(row)
    _keep(session, row, by, now, text)
    return answer(row)


def _last(session: Session, year: int) -> int:
    query = select(func.max(AnswerRow.ordinal)).where(AnswerRow.year == year)
    return session.exec(query).one() or 0


def _keep(
    session: Session, row: AnswerRow, by: str, now: datetime, text: str | None = None
) -> None:
    session.add(
        AnswerVersionRow(
            answer_id=row.id or 0,
            version=row.version,
            text=row.text if text is None else text,
            changed_by=by,
            changed_at=now,
        )
    )
    session.flush()
