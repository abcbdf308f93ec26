"""Remember employees' answers: each once, under its number, whatever message it came in."""

from collections import Counter
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlmodel import Session, func, select

from checks.answer_life import AnswerStatus
from checks.types import Group
from checks.workdays import local_day
from storage.answer import Answer, Given, Source, Spot
from storage.answer_finding import asked_of, at_place, everything, link, of_question, waiting
from storage.answer_rows import answer, columns, expire_at
from storage.drafts import AT_ONCE
from storage.inserting import insert_new
from storage.tables import AnswerRow, AnswerVersionRow

__all__ = [
    "Answer",
    "Given",
    "Source",
    "Spot",
    "add",
    "add_words",
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
    values = {**columns(given), **_born(spot, now), "group": group, "author": author}
    values |= {"entered_by": entered_by, "escalate_at": escalate_at, "year": local_day(now).year}
    values |= {"expire_at": expire_at(given, now)}
    ordinal = _last(session, values["year"]) + 1
    # Somebody else may take the number meanwhile: the next one is free.
    while not insert_new(session, AnswerRow, ("year", "ordinal"), ordinal=ordinal, **values):
        ordinal += 1
    numbered = select(AnswerRow).where(
        AnswerRow.year == values["year"], AnswerRow.ordinal == ordinal
    )
    row = session.exec(numbered).one()
    _keep(session, row, author or entered_by or "", now)
    return answer(row)


def _born(spot: Spot, now: datetime) -> dict[str, Any]:
    """Return what every answer begins with."""
    return {
        "status": AnswerStatus.RECEIVED,
        "version": 1,
        "channel": spot.channel,
        "ts": spot.ts,
        "thread_ts": spot.thread,
        "received_at": now,
        "changed_at": now,
        "link": "",
        "judge_at": AT_ONCE,
        "judged_version": 0,
        "findings": [],
        "not_run": [],
    }


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


def revise(session: Session, known: Answer, given: Given, by: str, now: datetime) -> Answer:
    """Replace what an answer says by a new version, to be judged at once."""
    row = session.get_one(AnswerRow, known.id)
    changed = given.text != row.text
    row.sqlmodel_update(columns(given))
    row.changed_at, row.expire_at = now, expire_at(given, now)
    if changed:
        row.version += 1
        row.judge_at, row.judge_claim = AT_ONCE, None
        _keep(session, row, by, now)
    session.add(row)
    session.flush()
    return answer(row)


def add_words(  # noqa: PLR0913, PLR0917  a precision says all of these
    session: Session,
    known: Answer,
    words: str,
    files: tuple[str, ...],
    hidden: tuple[tuple[str, int], ...],
    by: str,
    now: datetime,
) -> Answer:
    """Add to an answer the precision that its author gave, as a new version."""
    given = known.given
    more = replace(
        given,
        text="\n\n".join(one for one in (given.text, words) if one),
        files=(*given.files, *files),
        hidden=tuple(sorted((Counter(dict(given.hidden)) + Counter(dict(hidden))).items())),
    )
    return revise(session, known, more, by, now)


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
