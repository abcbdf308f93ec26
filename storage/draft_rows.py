"""Turn a draft's rows into its values, and back. Private to storage, as rows are."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from checks.lifecycle import PostStatus, Status
from checks.types import Group, Picture, PostType
from storage.draft import Content, Post, Stored
from storage.tables import DraftRow, PostRow


def columns(content: Content) -> dict[str, Any]:
    """Return what a draft's row holds of its content."""
    picture = content.picture or Picture()
    return {
        "type": content.type,
        "objective": content.objective,
        "text": content.text,
        "link": content.link,
        "has_picture": content.picture is not None,
        "picture_description": picture.description,
        "picture_origin": picture.origin,
        "picture_consent": picture.consent,
        "honorary_presidency": content.honorary_presidency,
        "secret_denied": content.secret_denied,
        "digest": content.digest,
    }


def new_post(
    draft: int, content: Content, account: str, planned_at: datetime, planned_wall: str
) -> PostRow:
    """Return the row of a post that nothing has happened to yet."""
    return PostRow(
        draft_id=draft,
        account=account,
        own_text=content.own_texts.get(account),
        planned_at=planned_at,
        planned_wall=planned_wall,
        status=PostStatus.PLANNED,
    )


def stored(row: DraftRow, posts: Iterable[PostRow]) -> Stored:
    """Return the draft of a row; ``posts`` may hold those of other drafts."""
    mine = [one for one in posts if one.draft_id == row.id]
    kept = [one for one in mine if one.status != PostStatus.DROPPED]
    return Stored(
        id=row.id or 0,
        author=row.author,
        group=Group(row.group),
        status=Status(row.status),
        version=row.version,
        content=_content(row, mine, kept),
        posts=tuple(post_of(one) for one in kept),
        created_at=row.created_at,
        changed_at=row.changed_at,
        judged_version=row.judged_version,
        complete=row.complete,
        not_run=tuple((check, reason) for check, reason in row.not_run),
        submitted_by=row.submitted_by,
        submitted_at=row.submitted_at,
        approved_digest=row.approved_digest,
        nudges=row.nudges,
    )


def _content(row: DraftRow, posts: list[PostRow], kept: list[PostRow]) -> Content:
    """Return a draft's words; those of a dropped post stay, so that their digest stays too."""
    picture = Picture(row.picture_description, row.picture_origin, row.picture_consent)
    return Content(
        type=PostType(row.type),
        objective=row.objective,
        text=row.text,
        link=row.link,
        picture=picture if row.has_picture else None,
        accounts=tuple(one.account for one in kept),
        own_texts={one.account: one.own_text for one in posts if one.own_text},
        honorary_presidency=row.honorary_presidency,
        secret_denied=row.secret_denied,
    )


def post_of(row: PostRow) -> Post:
    """Return the post of a row."""
    return Post(
        id=row.id or 0,
        draft=row.draft_id,
        account=row.account,
        planned_at=row.planned_at,
        wall=row.planned_wall,
        status=PostStatus(row.status),
        link=row.link,
        published_at=row.published_at,
        reminders=row.reminders,
    )
