"""Erase the public's names and words once their time has come; what happened stays counted.

Rows stay, without what could tell a person: the journal, which holds identifiers only, still holds
together, and every figure is the same. What is still open, or held, is left alone.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, update
from sqlmodel import Session, SQLModel, col, select

from storage import legal_holds
from storage.inbox import GIVE_UP_AFTER
from storage.reports import Kind
from storage.tables import (
    AnswerRow,
    BanRow,
    CommentRow,
    InboxRow,
    ModerationRow,
    NoteRow,
    QuestionRow,
    ReplyRow,
    ReportRow,
    SubscriptionRow,
)


@dataclass(frozen=True, slots=True)
class Limits:
    """Before which instants things are erased: words, records of a tally, undelivered bodies."""

    words: datetime
    tally: datetime
    bodies: datetime


@dataclass(frozen=True, slots=True)
class _Rule:
    """Which rows of a table have had their time, and what then stands instead of their words."""

    name: str
    table: type[SQLModel]
    due: ColumnElement[bool]
    instead: Mapping[str, Any]


def plan(session: Session, limits: Limits) -> dict[str, int]:
    """Return how many rows of each kind would be erased now."""
    return {
        rule.name: session.exec(select(func.count()).select_from(rule.table).where(rule.due)).one()
        for rule in _rules(session, limits)
    }


def erase(session: Session, limits: Limits) -> dict[str, int]:
    """Erase what has had its time; return how many rows of each kind."""
    done = {
        rule.name: session.connection()
        .execute(update(rule.table).where(rule.due).values(**rule.instead))
        .rowcount
        for rule in _rules(session, limits)
    }
    session.expire_all()
    return done


def _rules(session: Session, limits: Limits) -> Iterator[_Rule]:
    held = _Held({one.subject for one in legal_holds.standing(session)})
    if held.everything:
        return
    yield from _comments(held, limits)
    yield from _records(held, limits)
    yield from _questions(held, limits)
    yield _notes(session, held, limits)
    given_up = and_(
        col(InboxRow.done_at).is_(None),
        col(InboxRow.attempts) >= GIVE_UP_AFTER,
        col(InboxRow.received_at) < limits.bodies,
        col(InboxRow.body).is_not(None),
    )
    yield _Rule("inbox", InboxRow, given_up, {"body": None})


def _comments(held: "_Held", limits: Limits) -> Iterator[_Rule]:
    old = (
        col(CommentRow.closed_at) < limits.words,
        col(CommentRow.id).not_in(held.numbers("comment")),
    )
    gone = {"excerpt": "", "handle": "", "person": "", "link": "", "key": None}
    due = and_(*old, _says(CommentRow, "excerpt", "handle", "link"))
    yield _Rule("comment", CommentRow, due, gone)
    theirs = col(ReplyRow.comment_id).in_(select(CommentRow.id).where(*old))
    replied = and_(theirs, _says(ReplyRow, "text"))
    yield _Rule("reply", ReplyRow, replied, {"text": "", "findings": []})


def _questions(held: "_Held", limits: Limits) -> Iterator[_Rule]:
    """Return the rules of questions: each repeats its comment's words, and is held with it."""
    kept = select(QuestionRow.id).where(
        or_(
            col(QuestionRow.id).in_(held.numbers("question")),
            col(QuestionRow.comment_id).in_(held.numbers("comment")),
        )
    )
    asked = and_(
        col(QuestionRow.closed_at) < limits.words,
        col(QuestionRow.id).not_in(kept),
        _says(QuestionRow, "text"),
    )
    yield _Rule("question", QuestionRow, asked, {"text": ""})
    answered = and_(
        func.coalesce(AnswerRow.published_at, AnswerRow.gone_at) < limits.words,
        col(AnswerRow.id).not_in(held.numbers("answer")),
        or_(col(AnswerRow.question_id).is_(None), col(AnswerRow.question_id).not_in(kept)),
        _says(AnswerRow, "question"),
    )
    yield _Rule("answer", AnswerRow, answered, {"question": ""})


def _records(held: "_Held", limits: Limits) -> Iterator[_Rule]:
    """Moderation counts over its own months; a request that waits is not touched."""
    removed = and_(
        col(ModerationRow.at) < min(limits.words, limits.tally),
        col(ModerationRow.id).not_in(held.numbers("moderation")),
        or_(
            col(ModerationRow.comment_id).is_(None),
            col(ModerationRow.comment_id).not_in(held.numbers("comment")),
        ),
        _says(ModerationRow, "handle", "excerpt", "capture"),
    )
    nobody = {"handle": "", "person": ""}
    yield _Rule("moderation", ModerationRow, removed, {**nobody, "excerpt": "", "capture": ""})
    banned = and_(
        col(BanRow.decided_at) < min(limits.words, limits.tally),
        col(BanRow.id).not_in(held.numbers("ban")),
        _says(BanRow, "handle", "person"),
    )
    yield _Rule("ban", BanRow, banned, nobody)


def _notes(session: Session, held: "_Held", limits: Limits) -> _Rule:
    """Return the rule of notes, but for those of what is open or held, and of incidents.

    They go with their key. The register of privacy incidents has its own, longer time.
    """
    kept = set(legal_holds.reasons(session))
    for report in session.exec(select(ReportRow)):
        if report.kind == Kind.INCIDENT or report.id in held.numbers(report.kind):
            kept |= set(report.notes.values())
    followed = select(SubscriptionRow).where(col(SubscriptionRow.review_at).is_not(None))
    for one in session.exec(followed):
        kept |= {number for number in (one.reason_id, one.decision_id) if number}
    open_or_held = or_(
        col(CommentRow.closed_at).is_(None), col(CommentRow.id).in_(held.numbers("comment"))
    )
    with_note = select(CommentRow.note_id).where(open_or_held, col(CommentRow.note_id).is_not(None))
    due = and_(
        col(NoteRow.written_at) < limits.words,
        col(NoteRow.id).not_in(kept),
        col(NoteRow.id).not_in(with_note),
        col(NoteRow.key).is_not(None),
    )
    return _Rule("note", NoteRow, due, {"words": None, "key": None})


def _says(table: type[SQLModel], *columns: str) -> ColumnElement[bool]:
    """Say whether a row still has any of these words: what is erased is not erased again."""
    return or_(*(getattr(table, name) != "" for name in columns))


@dataclass(frozen=True, slots=True)
class _Held:
    """What is held: subjects such as « comment:12 », or everything."""

    subjects: set[str]

    @property
    def everything(self) -> bool:
        return legal_holds.EVERYTHING in self.subjects

    def numbers(self, kind: str) -> list[int]:
        """Return the numbers of a kind that are held."""
        found = (one.removeprefix(f"{kind}:") for one in self.subjects if one.startswith(kind))
        return [int(one) for one in found if one.isdecimal()]
