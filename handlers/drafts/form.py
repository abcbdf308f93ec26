"""What a person writes in the form of a post, as values; and what is wrong with it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final

from checks.directive import Directive
from checks.types import Account, Group, Picture, PostType
from checks.workdays import at_wall
from handlers.people import Person
from handlers.refusals import Problem
from handlers.wording import visible
from storage.drafts import Content


@dataclass(frozen=True, slots=True)
class Form:
    """The fields of the form, as typed; an empty string where nothing was."""

    type: str = ""
    objective: str = ""
    accounts: tuple[str, ...] = ()
    text: str = ""
    more: str = ""
    own_accounts: tuple[str, ...] = ()
    own_text: str = ""
    link: str = ""
    picture: bool = False
    description: str = ""
    origin: str = ""
    consent: bool = False
    day: str = ""
    hour: str = ""

    @property
    def words(self) -> str:
        """Return the text and its continuation, as one, without what hides or turns it."""
        return visible(f"{self.text}{self.more}" if self.more else self.text).strip()

    def wall(self) -> datetime | None:
        """Return the planned wall-clock time, or None when it is no date or no hour."""
        try:
            return datetime.combine(date.fromisoformat(self.day), time.fromisoformat(self.hour))
        except ValueError:
            return None

    def content(self) -> Content:
        """Return what the form says, once it has no problem."""
        picture = Picture(
            visible(self.description).strip(), visible(self.origin).strip(), self.consent
        )
        own = visible(self.own_text).strip()
        return Content(
            type=PostType(self.type),
            objective=self.objective,
            text=self.words,
            link=visible(self.link).strip(),
            picture=picture if self.picture else None,
            accounts=self.accounts,
            own_texts=dict.fromkeys(self.own_accounts, own) if own else {},
        )


LATEST: Final = 730


def problems(
    form: Form, person: Person, directive: Directive, now: datetime
) -> tuple[Problem, ...]:
    """Return all that must be mended before a form is taken, in the order of its fields."""
    return (
        *_choices(form, person, directive),
        *_texts(form, directive.decisions.text_limit),
        *_moment(form, now),
    )


def _choices(form: Form, person: Person, directive: Directive) -> Iterator[Problem]:
    if form.type not in set(PostType):
        yield Problem("type", "choose")
    if form.objective not in {one.key for one in directive.decisions.objectives}:
        yield Problem("objective", "choose")
    allowed = {one.key: one for one in person.accounts()}
    chosen = [allowed[key] for key in form.accounts if key in allowed]
    if not form.accounts:
        yield Problem("accounts", "choose")
    elif len(chosen) < len(form.accounts):
        yield Problem("accounts", "not_yours")
    elif len(groups(chosen)) > 1:
        yield Problem("accounts", "two_chains")
    elif person.jobs_only() and form.type != PostType.JOB:
        yield Problem("type", "jobs_only")
    if not set(form.own_accounts) <= set(form.accounts):
        yield Problem("own_accounts", "not_chosen")


def groups(accounts: list[Account]) -> set[Group]:
    """Return the approval chains that some accounts belong to."""
    return {one.group for one in accounts}


def _texts(form: Form, limit: int) -> Iterator[Problem]:
    for field, words in (("text", form.words), ("own_text", visible(form.own_text).strip())):
        if len(words) > limit:
            yield Problem(field, "too_long", {"count": len(words), "limit": limit})
    if not form.words:
        yield Problem("text", "empty")
    elif not any(character.isalpha() for character in form.words):
        yield Problem("text", "no_words")
    if form.own_accounts and not form.own_text.strip():
        yield Problem("own_text", "own_empty")
    if form.own_text.strip() and not form.own_accounts:
        yield Problem("own_accounts", "own_for_whom")


def _moment(form: Form, now: datetime) -> Iterator[Problem]:
    wall = form.wall()
    if wall is None:
        yield Problem("day", "no_such_day")
    elif at_wall(wall) <= now:
        yield Problem("day", "past")
    elif (at_wall(wall) - now).days > LATEST:
        yield Problem("day", "too_far")
