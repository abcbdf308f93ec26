"""Gather what the messages of a comment show, and the words for its keys."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from sqlmodel import Session

from checks.city import City
from checks.decisions import Choice, Decisions
from checks.workdays import is_open
from handlers import meeting
from handlers.delays import delays
from handlers.following import channel_of
from handlers.services import Services
from storage import comments
from storage.comment import Comment


@dataclass(frozen=True, slots=True)
class Sheet:
    """One comment with what people call its parts, at one moment."""

    comment: Comment
    city: City
    decisions: Decisions
    now: datetime
    group: str = ""
    answers: tuple[str, ...] = ()
    delayed: bool = False

    @property
    def account(self) -> str:
        """Return the name of the account."""
        return title_of_account(self.city, self.comment.what.account)

    @property
    def nature(self) -> str:
        """Return the nature in words."""
        return self.decisions.label(self.decisions.comment_natures, self.comment.what.nature)

    @property
    def reason(self) -> str:
        """Return the reason of an end in words."""
        known = (*self.decisions.no_answer_reasons, *self.decisions.close_reasons)
        return label(known, self.comment.reason)

    @property
    def out_of_hours(self) -> bool:
        """Return whether the comment came in a closed hour."""
        calendar = self.city.calendar_of(self.comment.what.account)
        return not is_open(calendar, self.comment.what.received_at)

    @property
    def channel(self) -> str:
        """Return where the comment's card is."""
        return channel_of(self.city, self.comment)


def gather(session: Session, services: Services, number: int) -> Sheet | None:
    """Return what the messages of a comment show now; None when there is no such one."""
    comment = comments.find(session, number)
    if comment is None:
        return None
    waiting = tuple(one.number for one in meeting.waiting_for(session, number))
    return replace(sheet_of(session, services, comment), answers=waiting)


def sheet_of(session: Session, services: Services, comment: Comment) -> Sheet:
    """Return what the messages of a comment show now."""
    leader = comments.find(session, comment.group) if comment.group else None
    city, now = services.city(session), services.now()
    return Sheet(
        comment,
        city,
        services.directive.decisions,
        now,
        leader.number if leader else "",
        delayed=delays(session, city, comment.what.received_at).of(comment, now),
    )


def title_of_account(city: City, key: str) -> str:
    """Return the name of an account; its key when it is gone."""
    known = city.account(key)
    return known.title if known else key


def title_of_department(city: City, key: str, otherwise: str) -> str:
    """Return the name of a department; other words for all of them."""
    return city.departments.get(key, (otherwise, ""))[0]


def label(known: Iterable[Choice], key: str) -> str:
    """Return the words of a key; the key itself when it is not decided any more."""
    return next((one.label for one in known if one.key == key), key)
