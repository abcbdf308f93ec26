"""What somebody notes of a comment: the fields as typed, and what must be mended."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from checks.comment_links import account_of, key_of
from checks.directive import Directive
from checks.natures import Nature, propose
from checks.workdays import at_wall
from handlers.following import may_follow_any, may_follow_on
from handlers.moments import wall_of
from handlers.people import Person
from handlers.reasons import clean
from handlers.refusals import Problem
from storage.comment import Captured

LINK_LIMIT: Final = 1000
HANDLE_LIMIT: Final = 150
WEB: Final = ("https://", "http://")
# Nobody follows a comment older than this: a wrong year is a slip.
OLDEST: Final = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Form:
    """The form of a comment, as typed.

    An empty account is told by the link, an empty nature by the words.
    """

    link: str = ""
    excerpt: str = ""
    account: str = ""
    handle: str = ""
    day: str = ""
    hour: str = ""
    nature: str = ""

    def received_at(self) -> datetime | None:
        """Return when the comment was received, or None when it is no date or no hour."""
        wall = wall_of(self.day, self.hour)
        return at_wall(wall) if wall else None

    def account_in(self, person: Person) -> str:
        """Return the account chosen, else the one that the link tells, else nothing."""
        return self.account or account_of(clean(self.link), person.city.accounts) or ""


def problems(
    form: Form, person: Person, directive: Directive, now: datetime
) -> tuple[Problem, ...]:
    """Return what must be mended in what somebody notes of a comment."""
    return (*_words(form, directive), *_account(form, person), *_moment(form, now))


def captured(form: Form, person: Person) -> Captured:
    """Return what a form without problems says of a comment."""
    received = form.received_at()
    assert received is not None  # noqa: S101  a form without problems has a date
    link, excerpt = clean(form.link), clean(form.excerpt)
    proposed = propose(excerpt)
    chosen = Nature(form.nature) if form.nature in set(Nature) else proposed
    return Captured(
        link, key_of(link), excerpt, clean(form.handle), form.account_in(person), chosen, proposed,
        received,
    )  # fmt: skip


def _words(form: Form, directive: Directive) -> Iterator[Problem]:
    link, excerpt = clean(form.link), clean(form.excerpt)
    if link and (not link.lower().startswith(WEB) or not key_of(link)):
        yield Problem("link", "not_a_link")
    yield from _length("link", link, LINK_LIMIT)
    if not excerpt:
        yield Problem("excerpt", "empty")
    yield from _length("excerpt", excerpt, directive.decisions.field_limit)
    yield from _length("handle", clean(form.handle), HANDLE_LIMIT)


def _length(field: str, words: str, limit: int) -> Iterator[Problem]:
    if len(words) > limit:
        yield Problem(field, "too_long", {"count": len(words), "limit": limit})


def _account(form: Form, person: Person) -> Iterator[Problem]:
    account = form.account_in(person)
    if not account:
        yield Problem("account", "which_account")
    elif person.city.account(account) is None:
        yield Problem("account", "unknown_account")
    elif not may_follow_on(person, account) and not _urgent(form, person):
        yield Problem("account", "not_yours")


def _urgent(form: Form, person: Person) -> bool:
    """Return whether who is on duty notes a danger, on any account."""
    danger = form.nature == Nature.DANGER or propose(clean(form.excerpt)) is Nature.DANGER
    return danger and may_follow_any(person)


def _moment(form: Form, now: datetime) -> Iterator[Problem]:
    at = form.received_at()
    if at is None:
        yield Problem("day", "no_such_day")
    elif at > now + timedelta(minutes=1):
        # The form knows minutes only: the present one has begun.
        yield Problem("day", "future")
    elif now - at > OLDEST:
        yield Problem("day", "too_old")
