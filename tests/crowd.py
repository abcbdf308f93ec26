"""A city with far too much of everything, and with the worst words: for limits and benchmarks."""

from datetime import date, datetime, timedelta
from typing import Any, Final

from sqlmodel import Session, insert

from storage.tables import (
    AccessRow,
    AnswerRow,
    CommentRow,
    DepartureRow,
    DraftRow,
    FindingRow,
    PostRow,
    SlotRow,
    VersionRow,
)
from tests.sandbox import TUESDAY

NASTY: Final = '&<>*_~`"' * 60
CHUNK: Final = 500


def fill(session: Session, size: int, user: str, accounts: tuple[str, ...]) -> None:
    """Add so many drafts, posts, comments, answers, accesses and departures."""
    _rows(session, DraftRow, [_draft(n, user) for n in range(1, 2 * size + 1)])
    _rows(session, VersionRow, [_version(n, user, size) for n in range(1, 2 * size + 1)])
    posts = [_post(n, accounts) for n in range(1, 2 * size + 1)]
    _rows(session, PostRow, posts)
    _rows(session, SlotRow, [_slot(n, one) for n, one in enumerate(posts) if n % 2 == 0])
    _rows(session, FindingRow, [_finding(n) for n in range(1, 2 * size + 1)])
    _rows(session, CommentRow, [_comment(n, accounts) for n in range(size)])
    _rows(session, AnswerRow, [_answer(n) for n in range(size)])
    _rows(session, AccessRow, [_access(n, user, accounts) for n in range(size)])
    _rows(session, DepartureRow, [_departure(n) for n in range(size // 20)])


def _rows(session: Session, table: Any, rows: list[dict[str, Any]]) -> None:
    for n in range(0, len(rows), CHUNK):
        session.connection().execute(insert(table), rows[n : n + CHUNK])


def _draft(n: int, user: str) -> dict[str, Any]:
    mine = n % 2 == 0
    return {
        "author": user if mine else "U0NADIA",
        "group": "city",
        "status": "open" if mine else "in_review",
        "type": "awareness",
        "objective": "promote",
        "text": NASTY,
        "link": "",
        "has_picture": False,
        "picture_description": "",
        "picture_origin": "",
        "picture_consent": False,
        "honorary_presidency": False,
        "secret_denied": False,
        "version": 1,
        "digest": "",
        "created_at": TUESDAY,
        "changed_at": TUESDAY - timedelta(minutes=n),
        "submitted_at": None if mine else TUESDAY - timedelta(minutes=n),
        "judged_version": 1,
        "complete": True,
        "not_run": [],
        "nudges": 0,
    }


def _version(n: int, user: str, size: int) -> dict[str, Any]:
    by = user if n % 2 == 0 or n > size else "U0NADIA"
    return {"draft_id": n, "version": 1, "content": {}, "changed_by": by, "changed_at": TUESDAY}


def _post(n: int, accounts: tuple[str, ...]) -> dict[str, Any]:
    # Two a day on six accounts, for years.
    at: datetime = TUESDAY + timedelta(hours=2 * n - 1000)
    booked = n % 3 == 0
    return {
        "draft_id": n,
        "account": accounts[n % len(accounts)],
        "planned_wall": f"{at:%Y-%m-%dT%H:%M}",
        "planned_at": at,
        "status": "booked" if booked else "planned",
        "reminders": 0,
        "link": "",
    }


def _slot(n: int, post: dict[str, Any]) -> dict[str, Any]:
    return {
        "counted": post["account"],
        "day": post["planned_at"].date(),
        "ordinal": n + 1,
        "cap": 2,
        "ground": "excess",
        "post_id": n + 1,
        "taken_by": "U0NADIA",
        "taken_at": TUESDAY,
    }


def _finding(n: int) -> dict[str, Any]:
    return {
        "draft_id": n, "version": 1, "accounts": [], "check": "grammar", "rule": "R",
        "severity": "warning", "message": NASTY, "suggestions": [], "state": "open",
    }  # fmt: skip


def _comment(n: int, accounts: tuple[str, ...]) -> dict[str, Any]:
    at = TUESDAY - timedelta(hours=n % 90)
    return {
        "link": f"https://example.org/{n}", "key": f"k{n}", "excerpt": NASTY, "handle": NASTY,
        "person": NASTY, "account": accounts[n % len(accounts)], "nature": "question",
        "proposed_nature": "question", "state": "new", "received_at": at, "captured_at": at,
        "captured_by": "U0NADIA", "starts_at": at, "target_at": at, "limit_at": at,
        "reckoned_by": "x", "department": "", "planned": [], "nudges": 0,
        "told_director": False, "reply_link": "", "reason": "",
    }  # fmt: skip


def _answer(n: int) -> dict[str, Any]:
    return {
        "year": 2026, "ordinal": n + 1, "group": "city", "author": "U0DENIS", "source": "thread",
        "status": "received", "question": NASTY, "text": NASTY, "remark": "", "origin": NASTY,
        "correction": n % 2 == 0, "may_name": False, "files": [], "hidden": {}, "version": 1,
        "channel": "", "ts": "", "thread_ts": "", "received_at": TUESDAY, "changed_at": TUESDAY,
        "link": "", "judged_version": 0, "findings": [], "not_run": [],
    }  # fmt: skip


def _access(n: int, user: str, accounts: tuple[str, ...]) -> dict[str, Any]:
    return {
        "account": f"{accounts[n % len(accounts)]}-{n}",
        "custodian": user if n % 500 == 0 else "U1",
        "kind": "personal_access", "mfa": "yes", "last_changed_on": date(2026, 9, 1),
        "declared_by": user, "declared_at": TUESDAY, "due_on": date(2026, 10, 31),
    }  # fmt: skip


def _departure(n: int) -> dict[str, Any]:
    return {
        "user": f"U0GONE{n}", "accounts": [], "declared_by": "vigie", "left_at": TUESDAY,
    }  # fmt: skip
