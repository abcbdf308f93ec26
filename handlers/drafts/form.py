"""What a person writes in the form of a post, as values; and what is wrong with it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from checks.directive import Directive
from checks.secrets import DOT, find_secrets
from checks.types import Account, Group, Picture, PostType
from checks.workdays import at_wall
from handlers.lengths import joined
from handlers.moments import wall_of
from handlers.people import Person
from handlers.reasons import clean
from handlers.refusals import Problem
from storage.drafts import Content

LATEST: Final = 730
LINK_LIMIT: Final = 1000
DESCRIPTION_LIMIT: Final = 1000
ORIGIN_LIMIT: Final = 300
MASKED: Final = DOT * 4


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
    honorary: bool = False
    not_secret: bool = False
    day: str = ""
    hour: str = ""
    urgent: bool = False

    @property
    def words(self) -> str:
        """Return the text and its continuation, as one, without what hides or turns it."""
        return joined(self.text, self.more)

    @property
    def doubtful(self) -> bool:
        """Return whether what was typed looks like a secret, or lost one to the dots."""
        typed = f"{self.words}\n{self.own_text}"
        return MASKED in typed or bool(find_secrets(typed))

    def wall(self) -> datetime | None:
        """Return the planned wall-clock time, or None when it is no date or no hour."""
        return wall_of(self.day, self.hour)

    def content(self) -> Content:
        """Return what the form says, once it has no problem."""
        picture = Picture(clean(self.description), clean(self.origin), self.consent)
        own = clean(self.own_text)
        return Content(
            type=PostType(self.type),
            objective=self.objective,
            text=self.words,
            link=clean(self.link),
            picture=picture if self.picture else None,
            accounts=self.accounts,
            own_texts=dict.fromkeys(self.own_accounts, own) if own else {},
            honorary_presidency=self.honorary,
            # A tick about nothing declares nothing.
            secret_denied=self.not_secret and any(map(find_secrets, (self.words, own))),
        )


def problems(
    form: Form, person: Person, directive: Directive, now: datetime, group: Group | None = None
) -> tuple[Problem, ...]:
    """Return all that must be mended before a form is taken, in the order of its fields.

    ``group`` is the chain of the draft that the form changes: a draft never leaves its own.
    """
    return (
        *_choices(form, directive),
        *_accounts(form, person, group),
        *_texts(form, directive),
        *_details(form),
        *_moment(form, now),
    )


def _choices(form: Form, directive: Directive) -> Iterator[Problem]:
    if form.type not in set(PostType):
        yield Problem("type", "choose")
    if form.objective not in {one.key for one in directive.decisions.objectives}:
        yield Problem("objective", "choose")


def _accounts(form: Form, person: Person, group: Group | None) -> Iterator[Problem]:
    allowed = {one.key: one for one in person.accounts()}
    chosen = [allowed[key] for key in form.accounts if key in allowed]
    if not form.accounts:
        yield Problem("accounts", "choose")
    elif len(chosen) < len(form.accounts):
        yield Problem("accounts", "not_yours")
    elif len(_groups(chosen)) > 1:
        yield Problem("accounts", "two_chains")
    elif group is not None and _groups(chosen) != {group}:
        yield Problem("accounts", "other_chain")
    elif person.jobs_only() and form.type in set(PostType) - {PostType.JOB}:
        yield Problem("type", "jobs_only")
    if not set(form.own_accounts) <= set(form.accounts):
        yield Problem("own_accounts", "not_chosen")


def _groups(accounts: list[Account]) -> set[Group]:
    return {one.group for one in accounts}


def _texts(form: Form, directive: Directive) -> Iterator[Problem]:
    yield from _length("text", form.words, directive.decisions.text_limit)
    yield from _length("own_text", clean(form.own_text), directive.decisions.field_limit)
    if not form.words:
        yield Problem("text", "empty")
    elif not _says_something(form.words):
        yield Problem("text", "no_words")
    own = clean(form.own_text)
    if form.own_accounts and not own:
        yield Problem("own_text", "own_empty")
    elif own and not form.own_accounts:
        yield Problem("own_accounts", "own_for_whom")
    elif own and not _says_something(own):
        yield Problem("own_text", "no_words")


def _details(form: Form) -> Iterator[Problem]:
    yield from _length("link", clean(form.link), LINK_LIMIT)
    yield from _length("description", clean(form.description), DESCRIPTION_LIMIT)
    yield from _length("origin", clean(form.origin), ORIGIN_LIMIT)
    if clean(form.link) and not clean(form.link).lower().startswith(("https://", "http://")):
        yield Problem("link", "not_a_link")


def _length(field: str, words: str, limit: int) -> Iterator[Problem]:
    if len(words) > limit:
        yield Problem(field, "too_long", {"count": len(words), "limit": limit})


def _says_something(words: str) -> bool:
    return any(character.isalpha() for character in words)


def _moment(form: Form, now: datetime) -> Iterator[Problem]:
    wall = form.wall()
    if wall is None:
        yield Problem("day", "no_such_day")
    elif at_wall(wall) <= now:
        yield Problem("day", "past")
    elif (at_wall(wall) - now).days > LATEST:
        yield Problem("day", "too_far")
