"""Drafts for the tests of storage, with defaults for everything that a test does not say."""

from datetime import UTC, datetime, timedelta
from typing import Any, Final

from sqlmodel import Session

from checks.lifecycle import Status
from checks.types import Finding, Group, PostType, Severity
from storage import drafts
from storage.draft import Content, Stored
from storage.findings import Found

NOW: Final = datetime(2026, 11, 10, 14, 0, tzinfo=UTC)
PLANNED: Final = datetime(2026, 11, 12, 15, 0, tzinfo=UTC)
WALL: Final = "2026-11-12T10:00:00"
LATER: Final = PLANNED + timedelta(days=1)
LATER_WALL: Final = "2026-11-13T10:00:00"
FACEBOOK: Final = "facebook-ville"
TIKTOK: Final = "tiktok-ville"
CAMILLE: Final = "U01"
MEHDI: Final = "U02"


def content(**fields: Any) -> Content:
    defaults: dict[str, Any] = {
        "type": PostType.OTHER,
        "objective": "inform",
        "text": "La patinoire ouvre samedi.",
        "link": "",
        "picture": None,
        "accounts": (FACEBOOK,),
        "own_texts": {},
    }
    return Content(**defaults | fields)


def a_draft(
    session: Session, author: str = CAMILLE, group: Group = Group.CITY, **fields: Any
) -> Stored:
    return drafts.add(session, content(**fields), group, author, PLANNED, WALL, NOW)


def in_review(session: Session, **fields: Any) -> Stored:
    draft = a_draft(session, **fields)
    drafts.set_status(session, draft.id, Status.IN_REVIEW, NOW)
    return drafts.get(session, draft.id)


def found(words: str = "patinoire", severity: Severity = Severity.WARNING, **fields: Any) -> Found:
    finding = Finding(
        check="grammar", article="8", severity=severity, message="Faute.", span=(3, 12),
        excerpt=words, suggestions=("arena",), rule="R1",
    )  # fmt: skip
    return Found(finding, (FACEBOOK,), "La patinoire ouvre samedi.", **fields)
