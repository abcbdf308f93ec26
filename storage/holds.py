"""Remember why posts are held: a doubt on an access (art. 12.2), an emergency (art. 10.1)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from sqlalchemy import ColumnElement, and_, delete, insert, or_
from sqlmodel import Session, col, select

from storage.draft import Post
from storage.inserting import insert_new, insert_or_replace
from storage.tables import HoldRow, PassRow

# What a hold on a whole account aims at; one on a post alone aims at its number.
ALL_POSTS: Final = "*"


class Ground(StrEnum):
    """Why posts are held back."""

    DOUBT = "doubt"
    EMERGENCY = "emergency"


@dataclass(frozen=True, slots=True)
class Hold:
    """One reason that holds back an account's posts, or one of them (``post``)."""

    id: int
    ground: Ground
    subject: str
    account: str
    post: int | None
    opened_at: datetime
    by: str


def hold_account(  # noqa: PLR0913, PLR0917  a hold says why, on what, who and when
    session: Session, ground: Ground, subject: str, account: str, by: str, now: datetime
) -> None:
    """Hold back every post of an account, those to come too; ``subject`` is what causes it."""
    _open(session, ground, subject, account, None, by, now)


def hold_post(  # noqa: PLR0913, PLR0917  a hold says why, on what, who and when
    session: Session, ground: Ground, subject: str, post: Post, by: str, now: datetime
) -> None:
    """Hold back one post; ``subject`` is what causes it."""
    _open(session, ground, subject, post.account, post.id, by, now)


def hold_posts(  # noqa: PLR0913, PLR0917  a hold says why, on what, who and when
    session: Session, ground: Ground, subject: str, posts: Iterable[Post], by: str, now: datetime
) -> None:
    """Hold back many posts at once, that nothing of that subject holds yet."""
    values = {"ground": ground, "subject": subject, "opened_at": now, "opened_by": by}
    rows = [
        {**values, "account": one.account, "target": str(one.id), "post_id": one.id}
        for one in posts
    ]
    again = and_(
        col(HoldRow.subject) == subject, col(HoldRow.post_id).in_([row["post_id"] for row in rows])
    )
    session.connection().execute(delete(HoldRow).where(again))
    if rows:
        session.connection().execute(insert(HoldRow), rows)
    session.expire_all()


def release(  # noqa: PLR0913  what to release may be told by account or by post
    session: Session,
    subject: str,
    by: str,
    now: datetime,
    *,
    account: str | None = None,
    post: int | None = None,
) -> tuple[Hold, ...]:
    """End the holds of a subject, all or those of an account or of a post; return them."""
    asked = [col(HoldRow.subject) == subject]
    if account is not None:
        asked.append(col(HoldRow.account) == account)
    if post is not None:
        asked.append(col(HoldRow.post_id) == post)
    rows = _rows(session, asked)
    for row in rows:
        row.released_at, row.released_by = now, by
        session.add(row)
    session.flush()
    return tuple(_hold(row) for row in rows)


def let_pass(session: Session, hold: int, post: int, by: str, now: datetime) -> bool:
    """Let a post go on in spite of a hold; return False when it was let go already."""
    return insert_new(
        session, PassRow, ("hold_id", "post_id"), hold_id=hold, post_id=post, by=by, at=now
    )


def on_post(session: Session, post: Post) -> tuple[Hold, ...]:
    """Return what holds a post back now: on itself or on its account, if nobody let it pass."""
    passed = select(PassRow.hold_id).where(PassRow.post_id == post.id)
    whole = and_(col(HoldRow.account) == post.account, col(HoldRow.target) == ALL_POSTS)
    mine = or_(whole, col(HoldRow.post_id) == post.id)
    return tuple(_hold(row) for row in _rows(session, [mine, col(HoldRow.id).not_in(passed)]))


def on_accounts(session: Session, ground: Ground | None = None) -> tuple[Hold, ...]:
    """Return the holds that stand on whole accounts, of one ground or of all."""
    asked = [col(HoldRow.target) == ALL_POSTS]
    if ground is not None:
        asked.append(col(HoldRow.ground) == ground)
    return tuple(_hold(row) for row in _rows(session, asked))


def of_subject(session: Session, subject: str) -> tuple[Hold, ...]:
    """Return the holds of a subject that still stand."""
    return tuple(_hold(row) for row in _rows(session, [col(HoldRow.subject) == subject]))


def _open(  # noqa: PLR0913, PLR0917  a row is all of these
    session: Session,
    ground: Ground,
    subject: str,
    account: str,
    post: int | None,
    by: str,
    now: datetime,
) -> None:
    insert_or_replace(
        session,
        HoldRow,
        ("subject", "account", "target"),
        ground=ground,
        subject=subject,
        account=account,
        target=ALL_POSTS if post is None else str(post),
        post_id=post,
        opened_at=now,
        opened_by=by,
        released_at=None,
        released_by=None,
    )


def _rows(session: Session, asked: Iterable[ColumnElement[bool]]) -> list[HoldRow]:
    open_ones = select(HoldRow).where(col(HoldRow.released_at).is_(None), *asked)
    return list(session.exec(open_ones.order_by(col(HoldRow.id))))


def _hold(row: HoldRow) -> Hold:
    ground = Ground(row.ground)
    return Hold(
        row.id or 0, ground, row.subject, row.account, row.post_id, row.opened_at, row.opened_by
    )
