"""Take and give back the places of a draft's posts under the cap (art. 9)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from sqlmodel import Session

from checks.city import City
from checks.lifecycle import PostStatus
from checks.workdays import day_bounds, local_day
from handlers.act import Act
from handlers.holding import is_urgent, settle
from handlers.refusals import Refused, Why
from handlers.wording import day, escape, ordinal, plural
from storage import approvals, neighbours, posts, slots
from storage.approvals import Asked
from storage.drafts import AT_ONCE, Post, Stored


@dataclass(frozen=True, slots=True)
class Booked:
    """The posts that have their place, and those whose day is full."""

    placed: tuple[Post, ...]
    full: tuple[Post, ...]


def book(act: Act, draft: Stored, wanted: Iterable[Post]) -> Booked:
    """Give each post its place on its city day; a post whose day is full is left as it is."""
    placed: list[Post] = []
    full: list[Post] = []
    asked = approvals.exceptions_of(act.session, draft.id)
    urgent = is_urgent(act.session, draft)
    for post in wanted:
        ground = slots.Ground.EXCEPTION if excepted(asked, post) else None
        if urgent:
            ground = slots.Ground.EMERGENCY
        (placed if _take(act, draft, post, ground) else full).append(post)
    stir(act.session, act.city, draft, placed)
    return Booked(tuple(placed), tuple(full))


def excepted(asked: Iterable[Asked], post: Post) -> bool:
    """Return whether a post may stand above the cap on the day that it has now."""
    day = local_day(post.planned_at)
    return any(
        one.post == post.id and one.granted and local_day(one.planned_at) == day for one in asked
    )


def release(act: Act, draft: Stored) -> None:
    """Give back the places of a draft's posts that are not out; the others keep theirs."""
    freed = [post for post in draft.posts if post.status is not PostStatus.PUBLISHED]
    slots.free(act.session, [post.id for post in freed])
    for post in freed:
        posts.set_status(act.session, post.id, PostStatus.PLANNED)
    stir(act.session, act.city, draft, freed)


def stir(session: Session, city: City, draft: Stored, moved: Iterable[Post]) -> None:
    """Have the other drafts of these days judged again: there is more room, or less."""
    for post in moved:
        account = city.account(post.account)
        if account is not None:
            start, end = day_bounds(local_day(post.planned_at))
            neighbours.judge_again(
                session, city.sharing(account), start, end, but=draft.id, at=AT_ONCE
            )


def full_day(session: Session, city: City, post: Post) -> Refused:
    """Return why a post has no place: who took the last one of its day."""
    account = city.account(post.account)
    of = local_day(post.planned_at)
    held = slots.held_on(session, city.counted(account), of) if account else ()
    title = account.title if account else post.account
    counted = plural(len(held), "publication", "publications")
    facts = {"account": escape(title), "day": day(of), "count": counted}
    if not held:
        return Refused(Why.FULL, facts)
    last = held[-1]
    return Refused(
        Why.TAKEN, {**facts, "ordinal": ordinal(last.ordinal), "person": f"<@{last.taken_by}>"}
    )


def _take(act: Act, draft: Stored, post: Post, ground: slots.Ground | None) -> bool:
    account = act.city.account(post.account)
    if account is None:
        return False
    taken = slots.take(
        act.session,
        act.city.counted(account),
        local_day(post.planned_at),
        post.id,
        cap=act.services.directive.figures.daily_cap,
        ground=ground,
        by=act.user,
        now=act.now,
    )
    if taken is None:
        return False
    early = timedelta(minutes=act.decisions.publish_reminder_minutes)
    remind_at = None if settle(act, draft, post) else post.planned_at - early
    posts.set_status(act.session, post.id, PostStatus.BOOKED, remind_at)
    return True
