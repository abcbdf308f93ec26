"""Tell in the digest which comments of the public wait for a reply (art. 10)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from checks.city import City
from checks.decisions import Decisions
from checks.workdays import is_open, local_day
from handlers.delays import delays, scope_of
from handlers.digest import texts
from handlers.digest.reader import Reader
from handlers.services import Services
from handlers.wording import day, escape, hour, listed, plural
from storage import comment_lists
from storage.comment import Comment

LISTED = 5


@dataclass(frozen=True, slots=True)
class View:
    """What the section knows of the city at one moment."""

    city: City
    decisions: Decisions
    now: datetime
    target_hours: int


def to_answer(session: Session, services: Services, reader: Reader) -> tuple[str, ...]:
    """Return the comments to reply to: late, due today, later, then those of closed hours."""
    city, law = services.city(session), services.directive
    view = View(city, law.decisions, services.now(), law.figures.reply_target_hours)
    found = comment_lists.waiting(session, scope_of(city, reader.groups))
    mine = [one for one in found if not reader.user or one.assignee == reader.user]
    if not mine:
        return ()
    delayed = delays(session, city, min(one.what.received_at for one in mine))
    crisis = {one.id for one in mine if delayed.of(one, view.now)}
    head = texts.COMMENTS.format(count=plural(len(mine), *texts.COMMENT_COUNT))
    return head, *_due(view, mine, crisis), *_off_hours(view, mine)


def _due(view: View, mine: Sequence[Comment], crisis: Collection[int]) -> list[str]:
    waiting = [one for one in mine if one.first_reply_at is None]
    late = [one for one in waiting if one.due.target_at <= view.now and one.id not in crisis]
    today = [one for one in waiting if _is_today(view, one)]
    told = {one.id for one in (*late, *today)}.union(crisis)
    later = [one for one in mine if one.id not in told]
    lines = []
    if late:
        numbers = listed([one.number for one in late[:LISTED]])
        lines.append(texts.COMMENTS_LATE.format(count=len(late), numbers=numbers))
    if today:
        lines.append(
            texts.COMMENTS_TODAY.format(
                count=len(today),
                hour=hour(max(one.due.target_at for one in today)),
                hours=view.target_hours,
            )
        )
    if crisis:
        lines.append(texts.COMMENTS_CRISIS.format(count=len(crisis)))
    if later:
        last = day(local_day(max(_end(one) for one in later)))
        lines.append(texts.COMMENTS_LATER.format(count=len(later), day=last))
    return lines


def _is_today(view: View, one: Comment) -> bool:
    today = local_day(view.now)
    return one.due.target_at > view.now and local_day(one.due.target_at) == today


def _end(one: Comment) -> datetime:
    return one.promised_at or one.due.limit_at


def _off_hours(view: View, mine: Sequence[Comment]) -> list[str]:
    """Return what came in while the offices were closed, the most important first."""
    order = [one.key for one in view.decisions.comment_natures]
    found = [one for one in mine if _came_closed(view, one)]
    found.sort(key=lambda one: order.index(one.what.nature))
    lines = [
        texts.COMMENT.format(
            number=one.number,
            nature=view.decisions.label(view.decisions.comment_natures, one.what.nature),
            account=escape(_title(view.city, one.what.account)),
        )
        for one in found
    ]
    return [texts.OFF_HOURS.format(count=len(found)), *lines] if lines else []


def _came_closed(view: View, one: Comment) -> bool:
    calendar = view.city.calendar_of(one.what.account)
    opened_today = local_day(one.due.starts_at) == local_day(view.now)
    return opened_today and not is_open(calendar, one.what.received_at)


def _title(city: City, key: str) -> str:
    known = city.account(key)
    return known.title if known else key
