"""Count what becomes of each rule: shown, followed, ignored, wrong. By month, without words."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import update
from sqlmodel import Session, col, select

from storage.findings import Found
from storage.inserting import insert_new
from storage.tables import RuleCountRow, SightingRow

Mark = tuple[str, str, str]
"""What tells a counted finding from another of the same draft: check, rule, digest of words."""


class Outcome(StrEnum):
    """How a finding ended: each is counted once, but what was only judged otherwise."""

    FOLLOWED = "followed"
    IGNORED = "ignored"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Counted:
    """What became of one rule's findings in one month."""

    check: str
    rule: str
    shown: int
    followed: int
    ignored: int
    false_alarms: int


def note(  # noqa: PLR0913, PLR0917  a verdict, and when it was given
    session: Session,
    draft: int,
    version: int,
    found: Iterable[Found],
    not_run: Iterable[str],
    month: str,
) -> None:
    """Count what a verdict shows for the first time, and what a revision made disappear.

    The draft must be held. What is gone from the same words was judged otherwise: not followed.
    """
    known = _sightings(session, draft)
    seen = {_mark(one) for one in found}
    for check, rule, words in sorted(seen - set(known)):
        _see(session, draft, version, (check, rule, words))
        _add(session, month, check, rule, "shown")
    silent = set(not_run)
    for mark, row in sorted(known.items(), key=lambda pair: pair[0]):
        if mark in seen:
            row.version = version
            row.outcome = None if row.outcome == Outcome.GONE else row.outcome
        elif row.outcome is None and row.check not in silent:
            row.outcome = Outcome.FOLLOWED if version > row.version else Outcome.GONE
            if row.outcome is Outcome.FOLLOWED:
                _add(session, month, row.check, row.rule, "followed")
        session.add(row)
    session.flush()


def _see(session: Session, draft: int, version: int, mark: Mark) -> None:
    check, rule, words = mark
    session.add(SightingRow(draft_id=draft, check=check, rule=rule, words=words, version=version))


def ignored(session: Session, draft: int, one: Found, month: str) -> None:
    """Count that somebody chose to ignore a finding, once for the same words of a draft."""
    row = _sightings(session, draft).get(_mark(one))
    if row is not None and row.outcome is None:
        row.outcome = Outcome.IGNORED
        session.add(row)
        _add(session, month, row.check, row.rule, "ignored")


def false_alarm(session: Session, check: str, rule: str, month: str) -> None:
    """Count that a rule was wrong."""
    _add(session, month, check, rule, "false_alarms")


def of_month(session: Session, month: str) -> tuple[Counted, ...]:
    """Return what became of each rule in a month, as 2026-11; the most shown first."""
    query = (
        select(RuleCountRow)
        .where(RuleCountRow.month == month)
        .order_by(col(RuleCountRow.shown).desc(), col(RuleCountRow.check), col(RuleCountRow.rule))
        .execution_options(populate_existing=True)
    )
    return tuple(_counted(row) for row in session.exec(query))


def most_ignored(session: Session, month: str, limit: int = 5) -> tuple[Counted, ...]:
    """Return the rules that people ignored most in a month, those never ignored left out."""
    all_of_them = [one for one in of_month(session, month) if one.ignored]
    all_of_them.sort(key=lambda one: (-one.ignored, one.shown, one.check, one.rule))
    return tuple(all_of_them[:limit])


def is_known(session: Session, check: str, rule: str) -> bool:
    """Return whether a rule was ever shown to somebody."""
    query = select(RuleCountRow.id).where(RuleCountRow.check == check, RuleCountRow.rule == rule)
    return session.exec(query).first() is not None


def _counted(row: RuleCountRow) -> Counted:
    return Counted(row.check, row.rule, row.shown, row.followed, row.ignored, row.false_alarms)


def _sightings(session: Session, draft: int) -> dict[Mark, SightingRow]:
    query = select(SightingRow).where(SightingRow.draft_id == draft)
    return {(row.check, row.rule, row.words): row for row in session.exec(query)}


def _mark(one: Found) -> Mark:
    words = hashlib.sha256(one.words.encode()).hexdigest()[:16]
    return one.finding.check, one.finding.rule, words


def _add(session: Session, month: str, check: str, rule: str, what: str) -> None:
    """Add one to a count, whoever else adds to it at this moment."""
    nothing = dict.fromkeys(("shown", "followed", "ignored", "false_alarms"), 0)
    key = {"month": month, "check": check, "rule": rule}
    insert_new(session, RuleCountRow, tuple(key), **key, **nothing)
    one = update(RuleCountRow).where(
        col(RuleCountRow.month) == month,
        col(RuleCountRow.check) == check,
        col(RuleCountRow.rule) == rule,
    )
    session.connection().execute(one.values({what: getattr(RuleCountRow, what) + 1}))
