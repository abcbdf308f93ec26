"""Take the places of a draft's posts under the cap: the one act that several workflows share."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from sqlmodel import Session

from checks.city import City
from checks.lifecycle import PostStatus
from checks.workdays import local_day
from handlers.refusals import Refused, Why
from handlers.services import Services
from handlers.wording import day, ordinal
from storage import approvals, posts, slots
from storage.drafts import Post, Stored


@dataclass(frozen=True, slots=True)
class Booked:
    """The posts that have their place, and those whose day is full."""

    placed: tuple[Post, ...]
    full: tuple[Post, ...]


def book(  # noqa: PLR0913, PLR0917  what a booking depends on
    session: Session, services: Services, city: City, draft: Stored, wanted: Iterable[Post], by: str
) -> Booked:
    """Give each post its place on its city day; a post whose day is full is left as it is."""
    placed: list[Post] = []
    full: list[Post] = []
    asked = approvals.exceptions_of(session, draft.id)
    for post in wanted:
        excepted = any(one.post == post.id and one.granted for one in asked)
        ground = slots.Ground.EXCEPTION if excepted else None
        (placed if _take(session, services, city, post, ground, by) else full).append(post)
    return Booked(tuple(placed), tuple(full))


def full_day(session: Session, city: City, post: Post) -> Refused:
    """Return why a post has no place: who took the last one of its day."""
    account = city.account(post.account)
    of = local_day(post.planned_at)
    held = slots.held_on(session, city.counted(account), of) if account else ()
    title = account.title if account else post.account
    facts = {"account": title, "day": day(of), "count": len(held)}
    if not held:
        return Refused(Why.FULL, facts)
    last = held[-1]
    return Refused(
        Why.TAKEN, {**facts, "ordinal": ordinal(last.ordinal), "person": f"<@{last.taken_by}>"}
    )


def _take(  # noqa: PLR0913, PLR0917  see book()
    session: Session,
    services: Services,
    city: City,
    post: Post,
    ground: slots.Ground | None,
    by: str,
) -> bool:
    account = city.account(post.account)
    if account is None:
        return False
    taken = slots.take(
        session,
        city.counted(account),
        local_day(post.planned_at),
        post.id,
        cap=services.directive.figures.daily_cap,
        ground=ground,
        by=by,
        now=services.now(),
    )
    if taken is None:
        return False
    early = timedelta(minutes=services.directive.decisions.publish_reminder_minutes)
    posts.set_status(session, post.id, PostStatus.BOOKED, post.planned_at - early)
    return True
