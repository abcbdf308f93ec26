"""Remember every version of a draft's words: who wrote it, and what it said."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlmodel import Session, select

from checks.types import Picture, PostType
from storage.draft import Content
from storage.tables import VersionRow


def keep(  # noqa: PLR0913, PLR0917  a version is all of these
    session: Session, draft: int, version: int, content: Content, by: str, now: datetime
) -> None:
    """Keep a version of a draft's words."""
    session.add(
        VersionRow(
            draft_id=draft,
            version=version,
            content=asdict(content),
            changed_by=by,
            changed_at=now,
        )
    )


def writers(session: Session, draft: int) -> frozenset[str]:
    """Return everybody who wrote a version of a draft: none of them may approve it."""
    query = select(VersionRow.changed_by).where(VersionRow.draft_id == draft)
    return frozenset(session.exec(query))


def version_of(session: Session, draft: int, version: int) -> Content | None:
    """Return the words of a version, or None."""
    query = select(VersionRow).where(VersionRow.draft_id == draft, VersionRow.version == version)
    row = session.exec(query).first()
    return _content(row.content) if row else None


def by_digest(session: Session, draft: int, digest: str) -> Content | None:
    """Return the words that an approval was bound to, or None."""
    query = select(VersionRow).where(VersionRow.draft_id == draft)
    contents = (_content(row.content) for row in session.exec(query))
    return next((one for one in contents if one.digest == digest), None)


def _content(kept: dict[str, Any]) -> Content:
    picture = kept["picture"]
    return Content(
        **{
            **kept,
            "type": PostType(kept["type"]),
            "picture": Picture(**picture) if picture else None,
            "accounts": tuple(kept["accounts"]),
        }
    )
