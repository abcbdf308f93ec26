"""What somebody writes in the form of an answer, as values; and what is wrong with it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from checks import permissions
from checks.details import DOT
from handlers.act import Act
from handlers.lengths import joined
from handlers.reasons import clean
from handlers.refusals import Problem
from storage import questions
from storage.answers import Answer, Given, Source

QUESTION_LIMIT: Final = 1000
ORIGIN_LIMIT: Final = 300
LINK_LIMIT: Final = 1000
WEB: Final = ("https://", "http://")
# What was hidden shows as so many dots at least.
MASKED: Final = DOT * 4


@dataclass(frozen=True, slots=True)
class Form:
    """The fields of the form, as typed; an empty string where nothing was.

    ``author``: for whom somebody of the team enters an answer that came by e-mail.
    """

    asked: str = ""
    question: str = ""
    text: str = ""
    more: str = ""
    origin: str = ""
    valid_until: str = ""
    correction: bool = False
    may_name: bool = False
    author: str = ""
    by_email: bool = False

    @property
    def words(self) -> str:
        """Return the text and its continuation, as one."""
        return joined(self.text, self.more)

    def given(self) -> Given:
        """Return what the form says, once it has no problem."""
        return Given(
            text=self.words,
            source=Source.EMAIL if self.by_email else Source.SHORTCUT,
            question_id=int(self.asked) if self.asked else None,
            question=clean(self.question),
            origin=clean(self.origin),
            valid_until=_day(self.valid_until),
            correction=self.correction,
            may_name=self.may_name,
        )


def filled(answer: Answer) -> Form:
    """Return the form as an answer fills it."""
    given = answer.given
    return Form(
        asked=str(given.question_id or ""),
        question=given.question,
        text=given.text,
        origin=given.origin,
        valid_until=given.valid_until.isoformat() if given.valid_until else "",
        correction=given.correction,
        may_name=given.may_name,
    )


def problems(act: Act, form: Form) -> tuple[Problem, ...]:
    """Return all that must be mended before a form is taken, in the order of its fields."""
    return (*_question(act, form), *_words(act, form), *_entered(act, form))


def _question(act: Act, form: Form) -> Iterator[Problem]:
    if form.asked:
        known = form.asked.isdecimal() and questions.find(act.session, int(form.asked))
        if not known:
            yield Problem("asked", "no_such_question")
    elif not clean(form.question):
        yield Problem("question", "no_question")
    count = len(clean(form.question))
    if count > QUESTION_LIMIT:
        yield Problem("question", "too_long", {"count": count, "limit": QUESTION_LIMIT})


def _words(act: Act, form: Form) -> Iterator[Problem]:
    count, limit = len(form.words), act.decisions.text_limit
    if not any(one.isalnum() for one in form.words):
        yield Problem("text", "empty")
    elif count > limit:
        yield Problem("text", "too_long", {"count": count, "limit": limit})
    if len(clean(form.origin)) > ORIGIN_LIMIT:
        facts = {"count": len(clean(form.origin)), "limit": ORIGIN_LIMIT}
        yield Problem("origin", "too_long", facts)
    if form.valid_until and _day(form.valid_until) is None:
        yield Problem("valid_until", "no_such_day")


def _entered(act: Act, form: Form) -> Iterator[Problem]:
    """Yield what is wrong with an answer entered for somebody else: the team alone may."""
    if not form.by_email and form.author in {"", act.user}:
        return
    team = any(act.person.may(one) for one in permissions.HANDLE.values())
    if not team or not act.decisions.answers_by_email:
        yield Problem("text", "not_for_others")


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None


def unpublishable(answer: Answer, address: str) -> Problem | None:
    """Return why an answer cannot be said to be out at an address, or None."""
    if MASKED in answer.words:
        return Problem("link", "still_masked")
    if not address.lower().startswith(WEB):
        return Problem("link", "not_a_link")
    facts = {"count": len(address), "limit": LINK_LIMIT}
    return Problem("link", "too_long", facts) if len(address) > LINK_LIMIT else None
