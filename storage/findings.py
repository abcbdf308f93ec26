"""Remember what the checks found in a draft, and what people decided about it."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import delete
from sqlmodel import Session, col, select

from checks.types import Finding, Omission, Severity
from storage.inserting import insert_new
from storage.settled import Likeness, State, granted, state_of, why_ignored
from storage.tables import DraftRow, FindingRow, IgnoredRow

__all__ = ["Found", "State", "get", "ignore", "of_draft", "record", "settle", "why_ignored"]


@dataclass(frozen=True, slots=True)
class Found:
    """One finding of the last verdict, for the accounts that share the words it is about."""

    finding: Finding
    accounts: tuple[str, ...]
    sentence: str = ""
    state: State = State.OPEN
    id: int = 0
    version: int = 0

    @property
    def words(self) -> str:
        """Return what tells this finding from another of the same check in the same sentence."""
        return self.finding.excerpt or self.finding.rule or self.finding.message

    @property
    def likeness(self) -> Likeness:
        """Return what a settled finding is remembered by: check, words, sentence."""
        return self.finding.check, self.words, self.sentence

    @property
    def key(self) -> str:
        """Return the name of this finding in buttons: the same at each judgement of the words.

        It says where the words are, to find again what another check now says of them.
        """
        start = self.finding.span[0] if self.finding.span else None
        parts = (*self.likeness, start, *self.accounts)
        digest = hashlib.sha256(repr(parts).encode()).hexdigest()[:12]
        return "-".join((digest, *(str(at) for at in self.finding.span or ())))


def record(  # noqa: PLR0913, PLR0917  a verdict has all of these
    session: Session,
    draft: int,
    version: int,
    found: Iterable[Found],
    not_run: Iterable[Omission],
    judge_again_at: datetime | None,
) -> bool:
    """Replace a draft's verdict by that of a version; False when the draft has moved on since."""
    row = session.get_one(DraftRow, draft, with_for_update=True)
    if row.version != version:
        return False
    session.connection().execute(delete(FindingRow).where(col(FindingRow.draft_id) == draft))
    passed = granted(session, draft, row.digest)
    ignored = frozenset(why_ignored(session, draft))
    for one in found:
        state = state_of(passed, one.likeness) or _state(one, ignored)
        session.add(_row(draft, version, one, state))
    row.not_run = [[omission.check, omission.reason] for omission in not_run]
    row.complete = not row.not_run
    row.judged_version = version
    row.judge_at, row.judge_claim = judge_again_at, None
    session.add(row)
    session.flush()
    return True


def of_draft(session: Session, draft: int) -> tuple[Found, ...]:
    """Return the findings of a draft's last verdict, in the order of the verdict."""
    query = select(FindingRow).where(FindingRow.draft_id == draft).order_by(col(FindingRow.id))
    return tuple(_found(row) for row in session.exec(query))


def of_drafts(session: Session, drafts: Iterable[int]) -> dict[int, tuple[Found, ...]]:
    """Return the findings of some drafts' last verdicts; one without any is absent."""
    query = (
        select(FindingRow)
        .where(col(FindingRow.draft_id).in_(list(drafts)))
        .order_by(col(FindingRow.id))
    )
    found: dict[int, tuple[Found, ...]] = {}
    for row in session.exec(query):
        found[row.draft_id] = (*found.get(row.draft_id, ()), _found(row))
    return found


def get(session: Session, draft: int, key: str) -> Found | None:
    """Return one finding of a draft's last verdict by its key, or None when it is gone."""
    return next((one for one in of_draft(session, draft) if one.key == key), None)


def ignore(  # noqa: PLR0913, PLR0917  who, what, when, why
    session: Session, draft: int, one: Found, by: str, at: datetime, note: int | None
) -> None:
    """Remember that a finding and its like are ignored, by check, words and sentence."""
    insert_new(
        session,
        IgnoredRow,
        ("draft_id", "check", "words", "sentence"),
        draft_id=draft,
        check=one.finding.check,
        words=one.words,
        sentence=one.sentence,
        by=by,
        at=at,
        note_id=note,
    )
    settle(session, draft, one.likeness, State.IGNORED)


def settle(session: Session, draft: int, likeness: Likeness, state: State) -> None:
    """Give a finding of the last verdict, and its like, another state."""
    for like in of_draft(session, draft):
        if like.likeness == likeness:
            row = session.get_one(FindingRow, like.id)
            row.state = state
            session.add(row)
    session.flush()


def _state(one: Found, ignored: frozenset[Likeness]) -> State:
    """Return the state that a memory of what was ignored gives; a block is never ignored."""
    known = one.likeness in ignored and one.finding.severity is not Severity.BLOCKING
    return State.IGNORED if known else State.OPEN


def _row(draft: int, version: int, one: Found, state: State) -> FindingRow:
    finding = one.finding
    start, end = finding.span or (None, None)
    return FindingRow(
        draft_id=draft,
        version=version,
        accounts=list(one.accounts),
        check=finding.check,
        rule=finding.rule,
        article=finding.article,
        severity=finding.severity,
        message=finding.message,
        start=start,
        end=end,
        excerpt=finding.excerpt,
        sentence=one.sentence,
        suggestions=list(finding.suggestions),
        state=state,
    )


def _found(row: FindingRow) -> Found:
    span = None if row.start is None or row.end is None else (row.start, row.end)
    finding = Finding(
        check=row.check,
        article=row.article,
        severity=Severity(row.severity),
        message=row.message,
        span=span,
        excerpt=row.excerpt,
        suggestions=tuple(row.suggestions),
        rule=row.rule,
    )
    found = Found(finding, tuple(row.accounts), row.sentence or "")
    return replace(found, state=State(row.state), id=row.id or 0, version=row.version)
