"""Years of a city's work that is done: closed drafts, posts, comments and answers, and journal."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from typing import Any, Final

from sqlmodel import Session, insert

from storage.tables import (
    AnswerRow,
    CommentRow,
    DraftRow,
    FindingRow,
    JournalRow,
    PostRow,
    SlotRow,
    VersionRow,
)

CHUNK: Final = 2000
A_DAY: Final = 2
BY: Final = "U0SYLVIE"
ACTIONS: Final = ("draft.verified", "draft.submitted", "draft.approved", "post.published")
Rows = Iterator[dict[str, Any]]


@dataclass(frozen=True)
class Past:
    """So many posts, as many comments and answers, and lines of the journal, until an instant.

    ``first`` is the first number that no draft and no answer has yet.
    """

    size: int
    lines: int
    accounts: tuple[str, ...]
    until: datetime
    first: int = 1_000_000

    def write(self, session: Session) -> None:
        """Add everything."""
        makers = {
            DraftRow: self._draft,
            VersionRow: self._version,
            PostRow: self._post,
            SlotRow: self._slot,
            FindingRow: self._finding,
            CommentRow: self._comment,
            AnswerRow: self._answer,
        }
        for table, make in makers.items():
            _add(session, table, (make(n) for n in range(self.size)))
        _add(session, JournalRow, (self._line(n) for n in range(self.lines)))

    def _at(self, n: int) -> datetime:
        """Return when the n-th thing was done: so many a day on each account, back in time."""
        days = 1 + n // (A_DAY * len(self.accounts))
        return self.until - timedelta(days=days, minutes=n % 600)

    def _account(self, n: int) -> str:
        return self.accounts[n % len(self.accounts)]

    def _draft(self, n: int) -> dict[str, Any]:
        at = self._at(n)
        return {
            "id": self.first + n, "author": BY, "group": "city", "status": "approved",
            "type": "awareness", "objective": "promote", "text": f"Texte {n} d’une rue.",
            "link": "", "has_picture": False, "picture_description": "", "picture_origin": "",
            "picture_consent": False, "honorary_presidency": False, "secret_denied": False,
            "version": 1, "digest": f"{n:064x}", "created_at": at, "changed_at": at,
            "submitted_at": at, "judged_version": 1, "complete": True, "not_run": [], "nudges": 0,
        }  # fmt: skip

    def _version(self, n: int) -> dict[str, Any]:
        known = {"draft_id": self.first + n, "version": 1, "content": {}}
        return {**known, "changed_by": BY, "changed_at": self._at(n)}

    def _post(self, n: int) -> dict[str, Any]:
        at = self._at(n)
        return {
            "id": self.first + n, "draft_id": self.first + n, "account": self._account(n),
            "planned_wall": f"{at:%Y-%m-%dT%H:%M}", "planned_at": at, "status": "published",
            "reminders": 0, "link": "", "published_at": at, "published_by": BY,
        }  # fmt: skip

    def _slot(self, n: int) -> dict[str, Any]:
        at, turn = self._at(n), n // len(self.accounts)
        return {
            "counted": self._account(n), "day": at.date(), "ordinal": self.first + turn,
            "cap": A_DAY, "ground": "excess", "post_id": self.first + n, "taken_by": BY,
            "taken_at": at,
        }  # fmt: skip

    def _finding(self, n: int) -> dict[str, Any]:
        return {
            "draft_id": self.first + n, "version": 1, "accounts": [], "check": "grammar",
            "rule": "R", "severity": "warning", "message": "Accord.", "suggestions": [],
            "state": "fixed",
        }  # fmt: skip

    def _comment(self, n: int) -> dict[str, Any]:
        at = self._at(n)
        return {
            "link": f"https://example.org/past/{n}", "key": f"past{n}", "excerpt": "", "handle": "",
            "person": "", "account": self._account(n), "nature": "question",
            "proposed_nature": "question", "state": "answered", "received_at": at,
            "captured_at": at, "captured_by": BY, "starts_at": at, "target_at": at, "limit_at": at,
            "reckoned_by": "x", "department": "", "planned": [], "nudges": 0,
            "told_director": False, "reply_link": "", "reason": "", "first_reply_at": at,
            "closed_at": at,
        }  # fmt: skip

    def _answer(self, n: int) -> dict[str, Any]:
        at = self._at(n)
        return {
            "year": at.year, "ordinal": self.first + n, "group": "city", "author": "U0DENIS",
            "source": "thread", "status": "published", "question": "", "text": "Oui.", "remark": "",
            "origin": "", "correction": False, "may_name": False, "files": [], "hidden": {},
            "version": 1, "channel": "", "ts": "", "thread_ts": "", "received_at": at,
            "changed_at": at, "published_at": at, "link": "", "judged_version": 1, "findings": [],
            "not_run": [],
        }  # fmt: skip

    def _line(self, n: int) -> dict[str, Any]:
        draft = n % self.size
        return {
            "at": self._at(draft), "actor": BY, "action": ACTIONS[n % len(ACTIONS)],
            "subject": f"draft:{self.first + draft}", "facts": {}, "prev": f"{n + 1:064x}",
            "hash": f"{n + 2:064x}",
        }  # fmt: skip


def _add(session: Session, table: Any, rows: Rows) -> None:
    while chunk := list(islice(rows, CHUNK)):
        session.connection().execute(insert(table), chunk)
