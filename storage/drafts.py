"""Remember drafts: where each stands, and the posts that it holds."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, Final

from sqlmodel import Session, col, select

from checks.lifecycle import PostStatus, Status
from checks.types import Group
from storage import versions
from storage.draft import Content, Post, Stored, with_text
from storage.draft_rows import columns, new_post, stored
from storage.tables import DraftRow, PostRow
from storage.versions import by_digest, version_of, writers

__all__ = [
    "AT_ONCE",
    "Content",
    "Post",
    "Stored",
    "add",
    "by_digest",
    "find",
    "get",
    "lock",
    "of_author",
    "of_status",
    "revise",
    "set_status",
    "version_of",
    "with_text",
    "writers",
]

# Judging is due in real time, whatever the city's clock says: an instant long past is « now ».
AT_ONCE: Final = datetime(2000, 1, 1, tzinfo=UTC)


def add(  # noqa: PLR0913, PLR0917  a draft is born with all of these
    session: Session,
    content: Content,
    group: Group,
    author: str,
    planned_at: datetime,
    planned_wall: str,
    now: datetime,
    copied_from: int | None = None,
) -> Stored:
    """Store a new draft with one post per account, to be judged at once."""
    content = content.kept()
    row = _open_row(content, group, author, now)
    row.copied_from = copied_from
    session.add(row)
    session.flush()
    draft = row.id or 0
    for account in content.accounts:
        session.add(new_post(draft, content, account, planned_at, planned_wall))
    versions.keep(session, draft, 1, content, author, now)
    session.flush()
    return get(session, draft)


def get(session: Session, draft: int) -> Stored:
    """Return a draft; raises NoResultFound when it does not exist."""
    return stored(session.get_one(DraftRow, draft), _posts(session, [draft]))


def find(session: Session, draft: int) -> Stored | None:
    """Return a draft, or None when it does not exist."""
    row = session.get(DraftRow, draft)
    return stored(row, _posts(session, [draft])) if row else None


def lock(session: Session, draft: int) -> Stored | None:
    """Return a draft that nobody else changes until this transaction ends, or None."""
    session.exec(select(DraftRow.id).where(DraftRow.id == draft).with_for_update())
    session.expire_all()
    return find(session, draft)


def of_author(
    session: Session, author: str, statuses: Iterable[Status], limit: int = 20
) -> tuple[Stored, ...]:
    """Return somebody's drafts in these states, the last changed first."""
    query = (
        select(DraftRow)
        .where(DraftRow.author == author, col(DraftRow.status).in_(list(statuses)))
        .order_by(col(DraftRow.changed_at).desc(), col(DraftRow.id).desc())
        .limit(limit)
    )
    return many(session, query)


def of_status(
    session: Session, status: Status, group: Group, limit: int = 20
) -> tuple[Stored, ...]:
    """Return the drafts of a group in one state, the oldest first."""
    query = (
        select(DraftRow)
        .where(DraftRow.status == status, DraftRow.group == group)
        .order_by(col(DraftRow.id))
        .limit(limit)
    )
    return many(session, query)


def revise(  # noqa: PLR0913, PLR0917  a revision says what, who and when
    session: Session,
    draft: Stored,
    content: Content,
    by: str,
    now: datetime,
    planned: tuple[datetime, str] | None = None,
) -> Stored:
    """Replace a draft's words by a new version, to be judged at once; posts follow its accounts.

    The places of posts that go must have been freed before.
    """
    content = content.kept()
    row = session.get_one(DraftRow, draft.id)
    row.sqlmodel_update(columns(content))
    row.version += 1
    row.changed_at = now
    row.judge_at, row.judge_claim = AT_ONCE, None
    session.add(row)
    _follow_accounts(session, draft, content, planned)
    versions.keep(session, draft.id, row.version, content, by, now)
    session.flush()
    return get(session, draft.id)


def set_status(session: Session, draft: int, status: Status, now: datetime) -> None:
    """Record where a draft stands."""
    row = session.get_one(DraftRow, draft)
    row.status = status
    row.changed_at = now
    if status is not Status.IN_REVIEW:
        row.nudge_at = row.expire_at = None
    session.add(row)
    session.flush()


def _open_row(content: Content, group: Group, author: str, now: datetime) -> DraftRow:
    return DraftRow(
        **columns(content),
        author=author,
        group=group,
        status=Status.OPEN,
        version=1,
        created_at=now,
        changed_at=now,
        judge_at=AT_ONCE,
        not_run=[],
    )


def many(session: Session, query: Any) -> tuple[Stored, ...]:  # noqa: ANN401  a select of rows
    """Return the drafts that a query selects, with their posts, in two statements."""
    rows = session.exec(query).all()
    posts = _posts(session, [row.id or 0 for row in rows])
    return tuple(stored(row, posts) for row in rows)


def _posts(session: Session, drafts: list[int]) -> list[PostRow]:
    query = select(PostRow).where(col(PostRow.draft_id).in_(drafts)).order_by(col(PostRow.id))
    return list(session.exec(query))


def _follow_accounts(
    session: Session, draft: Stored, content: Content, planned: tuple[datetime, str] | None
) -> None:
    """Give each account its post: a new one is planned as the others are."""
    rows = {row.account: row for row in _posts(session, [draft.id])}
    like = draft.posts[0].account if draft.posts else next(iter(rows))
    default = planned or (rows[like].planned_at, rows[like].planned_wall)
    for account in content.accounts:
        row = rows.pop(account, None) or new_post(draft.id, content, account, *default)
        row.own_text = content.own_texts.get(account)
        if planned:
            row.planned_at, row.planned_wall = planned
        if row.status == PostStatus.DROPPED:
            row.status = PostStatus.PLANNED
        session.add(row)
    for gone in rows.values():
        gone.status, gone.remind_at, gone.own_text = PostStatus.DROPPED, None, None
        session.add(gone)
