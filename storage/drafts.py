"""Remember drafts: their words, their versions, the posts they hold."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from typing import Any, Final

from sqlmodel import Session, col, select

from checks.lifecycle import PostStatus, Status
from checks.types import Draft, Group, Picture, PostType
from storage.tables import DraftRow, PostRow, VersionRow


# Judging is due in real time, whatever the city's clock says: an instant long past is « now ».
AT_ONCE: Final = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Content:
    """What approval is bound to: every word and fact that the public would see.

    The accounts are not part of the digest: one may be dropped without touching the others.
    """

    type: PostType
    objective: str
    text: str
    link: str
    picture: Picture | None
    accounts: tuple[str, ...]
    own_texts: dict[str, str]

    def text_of(self, account: str) -> str:
        """Return the words for one account."""
        return self.own_texts.get(account) or self.text

    @property
    def digest(self) -> str:
        """Return the hash that an approval is bound to."""
        words = asdict(self) | {"accounts": None}
        return hashlib.sha256(json.dumps(words, sort_keys=True).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Post:
    """What one account is to publish of a draft, and where it stands."""

    id: int
    draft: int
    account: str
    planned_at: datetime
    wall: str
    status: PostStatus
    link: str
    published_at: datetime | None
    reminders: int


@dataclass(frozen=True, slots=True)
class Stored:
    """One draft as it stands now."""

    id: int
    author: str
    group: Group
    status: Status
    version: int
    content: Content
    posts: tuple[Post, ...]
    created_at: datetime
    changed_at: datetime
    judged_version: int
    complete: bool
    not_run: tuple[tuple[str, str], ...]
    submitted_by: str | None
    submitted_at: datetime | None
    approved_digest: str | None
    nudges: int

    @property
    def number(self) -> str:
        """Return the number that people see."""
        return f"P-{self.created_at.year}-{self.id}"

    @property
    def subject(self) -> str:
        """Return how the journal and the messages name this draft."""
        return f"draft:{self.id}"

    @property
    def judged(self) -> bool:
        """Return whether the last verdict is about the words as they stand."""
        return self.judged_version == self.version

    def post(self, account: str) -> Post | None:
        """Return the post of an account, or None."""
        return next((one for one in self.posts if one.account == account), None)

    def draft_for(self, post: Post) -> Draft:
        """Return what the checks judge of one post."""
        content = self.content
        return Draft(
            text=content.text_of(post.account),
            account=post.account,
            type=content.type,
            link=content.link,
            planned_at=post.planned_at,
            picture=content.picture,
        )


def add(  # noqa: PLR0913  a draft is born with all of these
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
    row = DraftRow(
        author=author,
        group=group,
        status=Status.OPEN,
        **_columns(content),
        version=1,
        digest=content.digest,
        created_at=now,
        changed_at=now,
        copied_from=copied_from,
        judge_at=AT_ONCE,
        not_run=[],
    )
    session.add(row)
    session.flush()
    for account in content.accounts:
        session.add(_post(row.id or 0, content, account, planned_at, planned_wall))
    _keep_version(session, row, content, author, now)
    session.flush()
    return get(session, row.id or 0)


def get(session: Session, draft: int) -> Stored:
    """Return a draft; raises NoResultFound when it does not exist."""
    return _stored(session.get_one(DraftRow, draft), _posts(session, [draft]))


def find(session: Session, draft: int) -> Stored | None:
    """Return a draft, or None when it does not exist."""
    row = session.get(DraftRow, draft)
    return _stored(row, _posts(session, [draft])) if row else None


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
    return _many(session, query)


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
    return _many(session, query)


def revise(  # noqa: PLR0913  a revision says what, who and when
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
    row = session.get_one(DraftRow, draft.id)
    for name, value in _columns(content).items():
        setattr(row, name, value)
    row.version += 1
    row.digest = content.digest
    row.changed_at = now
    row.judge_at, row.judge_claim = AT_ONCE, None
    session.add(row)
    _follow_accounts(session, draft, content, planned)
    _keep_version(session, row, content, by, now)
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


def writers(session: Session, draft: int) -> frozenset[str]:
    """Return everybody who wrote a version of a draft: none of them may approve it."""
    query = select(VersionRow.changed_by).where(VersionRow.draft_id == draft)
    return frozenset(session.exec(query))


def version_of(session: Session, draft: int, version: int) -> Content | None:
    """Return the words of an earlier version, or None."""
    query = select(VersionRow).where(VersionRow.draft_id == draft, VersionRow.version == version)
    row = session.exec(query).first()
    return _content_of(row.content) if row else None


def by_digest(session: Session, draft: int, digest: str) -> Content | None:
    """Return the words that an approval was bound to, or None."""
    query = select(VersionRow).where(VersionRow.draft_id == draft)
    contents = (_content_of(row.content) for row in session.exec(query))
    return next((one for one in contents if one.digest == digest), None)


def _many(session: Session, query: Any) -> tuple[Stored, ...]:  # noqa: ANN401  a select of rows
    rows = session.exec(query).all()
    posts = _posts(session, [row.id or 0 for row in rows])
    return tuple(_stored(row, posts) for row in rows)


def _posts(session: Session, drafts: list[int]) -> list[PostRow]:
    query = select(PostRow).where(col(PostRow.draft_id).in_(drafts)).order_by(col(PostRow.id))
    return list(session.exec(query))


def _post(
    draft: int, content: Content, account: str, planned_at: datetime, planned_wall: str
) -> PostRow:
    return PostRow(
        draft_id=draft,
        account=account,
        own_text=content.own_texts.get(account),
        planned_at=planned_at,
        planned_wall=planned_wall,
        status=PostStatus.PLANNED,
    )


def _follow_accounts(
    session: Session, draft: Stored, content: Content, planned: tuple[datetime, str] | None
) -> None:
    rows = {row.account: row for row in _posts(session, [draft.id])}
    first = next(iter(rows.values()))
    default = planned or (first.planned_at, first.planned_wall)
    for account in content.accounts:
        row = rows.pop(account, None) or _post(draft.id, content, account, *default)
        row.own_text = content.own_texts.get(account)
        if planned:
            row.planned_at, row.planned_wall = planned
        if row.status == PostStatus.DROPPED:
            row.status = PostStatus.PLANNED
        session.add(row)
    for gone in rows.values():
        gone.status, gone.remind_at, gone.own_text = PostStatus.DROPPED, None, None
        session.add(gone)


def _columns(content: Content) -> dict[str, Any]:
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
    }


def _keep_version(
    session: Session, row: DraftRow, content: Content, by: str, now: datetime
) -> None:
    session.add(
        VersionRow(
            draft_id=row.id or 0,
            version=row.version,
            content=asdict(content),
            changed_by=by,
            changed_at=now,
        )
    )


def _content_of(kept: dict[str, Any]) -> Content:
    picture = kept["picture"]
    return Content(
        **{
            **kept,
            "type": PostType(kept["type"]),
            "picture": Picture(**picture) if picture else None,
            "accounts": tuple(kept["accounts"]),
        }
    )


def _stored(row: DraftRow, posts: list[PostRow]) -> Stored:
    mine = [one for one in posts if one.draft_id == row.id]
    kept = [one for one in mine if one.status != PostStatus.DROPPED]
    picture = Picture(row.picture_description, row.picture_origin, row.picture_consent)
    return Stored(
        id=row.id or 0,
        author=row.author,
        group=Group(row.group),
        status=Status(row.status),
        version=row.version,
        content=Content(
            type=PostType(row.type),
            objective=row.objective,
            text=row.text,
            link=row.link,
            picture=picture if row.has_picture else None,
            accounts=tuple(one.account for one in kept),
            own_texts={one.account: one.own_text for one in mine if one.own_text},
        ),
        posts=tuple(_post_value(one) for one in kept),
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


def _post_value(row: PostRow) -> Post:
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


def with_text(content: Content, account: str | None, text: str) -> Content:
    """Return a content with other words: for all accounts, or for those that share one's own."""
    if account is None or account not in content.own_texts:
        return replace(content, text=text)
    same = content.own_texts[account]
    own = {key: text if words == same else words for key, words in content.own_texts.items()}
    return replace(content, own_texts=own)
