"""Remember which drafts belong to an emergency, and which posts wait because of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import exists, update
from sqlmodel import Session, col, func, select

from checks.lifecycle import PostStatus
from checks.types import Group
from storage import emergency, holds
from storage.draft import Post
from storage.draft_rows import post_of
from storage.emergency import Emergency
from storage.inserting import insert_or_replace
from storage.tables import DraftRow, EmergencyDraftRow, HoldRow, PostRow


@dataclass(frozen=True, slots=True)
class Waiting:
    """One post that an emergency concerns, with what tells it from the others."""

    post: Post
    author: str
    group: Group
    words: str


@dataclass(frozen=True, slots=True)
class Link:
    """One draft of an emergency, and whether it is to be reviewed after it went out."""

    draft: int
    emergency: int
    linked_by: str
    review_asked_at: datetime | None
    reviewed_by: str | None


def link(session: Session, number: int, draft: int, by: str, now: datetime) -> None:
    """Have a draft belong to an emergency."""
    values = {"emergency_id": number, "linked_by": by, "linked_at": now}
    insert_or_replace(session, EmergencyDraftRow, ("draft_id",), draft_id=draft, **values)


def unlink(session: Session, draft: int) -> None:
    """Have a draft be an ordinary one again."""
    row = session.get(EmergencyDraftRow, draft)
    if row:
        session.delete(row)
        session.flush()


def link_of(session: Session, draft: int) -> Link | None:
    """Return what links a draft to an emergency, over or not; None when nothing does."""
    row = session.get(EmergencyDraftRow, draft)
    return _link(row) if row else None


def of_draft(session: Session, draft: int) -> Emergency | None:
    """Return the real emergency that a draft belongs to while it goes on, or None."""
    found = link_of(session, draft)
    one = emergency.get(session, found.emergency) if found else None
    return one if one and one.is_real else None


def drafts_of(session: Session, number: int) -> tuple[Link, ...]:
    """Return the drafts of an emergency, the oldest first."""
    query = select(EmergencyDraftRow).where(EmergencyDraftRow.emergency_id == number)
    return tuple(
        _link(row) for row in session.exec(query.order_by(col(EmergencyDraftRow.draft_id)))
    )


def ask_review(session: Session, draft: int, now: datetime) -> None:
    """Record that a draft of an emergency goes out before anybody else has read it."""
    row = session.get_one(EmergencyDraftRow, draft)
    row.review_asked_at, row.reviewed_by, row.reviewed_at = now, None, None
    session.add(row)
    session.flush()


def review(session: Session, draft: int, by: str, now: datetime) -> bool:
    """Record a review after the fact; return False when none is awaited."""
    row = session.get(EmergencyDraftRow, draft, with_for_update=True)
    if row is None or row.review_asked_at is None or row.reviewed_at is not None:
        return False
    row.reviewed_by, row.reviewed_at = by, now
    session.add(row)
    session.flush()
    return True


def to_review(session: Session, groups: Iterable[Group]) -> int:
    """Return how many drafts of these chains went out first and wait for their review."""
    theirs = exists().where(
        col(DraftRow.id) == col(EmergencyDraftRow.draft_id),
        col(DraftRow.group).in_(list(groups)),
    )
    query = (
        select(func.count())
        .select_from(EmergencyDraftRow)
        .where(
            col(EmergencyDraftRow.review_asked_at).is_not(None),
            col(EmergencyDraftRow.reviewed_at).is_(None),
            theirs,
        )
    )
    return session.exec(query).one()


def scheduled(session: Session, groups: Iterable[Group], status: PostStatus) -> tuple[Waiting, ...]:
    """Return the ordinary posts of these chains in a status that nothing holds yet, next first."""
    linked = select(EmergencyDraftRow.draft_id)
    held = select(HoldRow.post_id).where(
        HoldRow.ground == holds.Ground.EMERGENCY,
        col(HoldRow.released_at).is_(None),
        col(HoldRow.post_id).is_not(None),
    )
    query = (
        select(PostRow, DraftRow)
        .join(DraftRow, col(DraftRow.id) == col(PostRow.draft_id))
        .where(
            col(DraftRow.group).in_(list(groups)),
            PostRow.status == status,
            col(PostRow.draft_id).not_in(linked),
            col(PostRow.id).not_in(held),
        )
        .order_by(col(PostRow.planned_at), col(PostRow.id))
    )
    return tuple(_waiting(post, draft) for post, draft in session.exec(query))


def hold(
    session: Session, one: Emergency, waiting: Iterable[Waiting], by: str, now: datetime
) -> None:
    """Hold these posts back, all at once: nobody is recalled to publish them."""
    posts = [each.post for each in waiting]
    holds.hold_posts(session, holds.Ground.EMERGENCY, one.subject, posts, by, now)
    numbers = [post.id for post in posts]
    session.connection().execute(
        update(PostRow).where(col(PostRow.id).in_(numbers)).values(remind_at=None)
    )
    session.expire_all()


def held(session: Session, number: int) -> tuple[Waiting, ...]:
    """Return the posts that an emergency still holds and that wait for a decision, next first."""
    query = (
        select(PostRow, DraftRow)
        .join(DraftRow, col(DraftRow.id) == col(PostRow.draft_id))
        .join(HoldRow, col(HoldRow.post_id) == col(PostRow.id))
        .where(
            HoldRow.subject == f"emergency:{number}",
            col(HoldRow.released_at).is_(None),
            PostRow.status == PostStatus.BOOKED,
        )
        .order_by(col(PostRow.planned_at), col(PostRow.id))
    )
    return tuple(_waiting(post, draft) for post, draft in session.exec(query))


def _waiting(post: PostRow, draft: DraftRow) -> Waiting:
    return Waiting(post_of(post), draft.author, Group(draft.group), post.own_text or draft.text)


def _link(row: EmergencyDraftRow) -> Link:
    return Link(row.draft_id, row.emergency_id, row.linked_by, row.review_asked_at, row.reviewed_by)
