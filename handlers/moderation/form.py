"""What somebody notes before a comment is removed, and what must be mended."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from checks.decisions import Choice
from checks.workdays import local_day
from handlers.act import Act
from handlers.following import may_follow_on
from handlers.reasons import LONGEST, clean
from handlers.refusals import Problem

HANDLE_LIMIT: Final = 150


@dataclass(frozen=True, slots=True)
class Form:
    """The form of a removal, as typed; ``kept`` is the tick that a capture was kept."""

    account: str = ""
    handle: str = ""
    excerpt: str = ""
    reasons: tuple[str, ...] = ()
    kept: bool = False
    capture: str = ""


def offered(act: Act) -> tuple[Choice, ...]:
    """Return the reasons that hold today: those of elections only within a window."""
    within = act.city.election_on(local_day(act.now)) is not None
    return tuple(
        one
        for one in act.decisions.moderation_reasons
        if within or one.key not in act.decisions.election_reasons
    )


def problems(form: Form, act: Act) -> tuple[Problem, ...]:
    """Return what must be mended in what somebody notes."""
    return (*_where(form, act), *_words(form, act), *_reasons(form, act))


def _where(form: Form, act: Act) -> Iterator[Problem]:
    if act.city.account(form.account) is None:
        yield Problem("account", "which_account")
    elif not may_follow_on(act.person, form.account):
        yield Problem("account", "not_yours")
    handle = clean(form.handle)
    if not handle:
        yield Problem("handle", "needs_handle")
    elif len(handle) > HANDLE_LIMIT:
        yield Problem("handle", "too_long", {"count": len(handle), "limit": HANDLE_LIMIT})


def _words(form: Form, act: Act) -> Iterator[Problem]:
    excerpt, capture, limit = clean(form.excerpt), clean(form.capture), act.decisions.field_limit
    if not excerpt:
        yield Problem("excerpt", "needs_excerpt")
    elif len(excerpt) > limit:
        yield Problem("excerpt", "too_long", {"count": len(excerpt), "limit": limit})
    if not form.kept:
        yield Problem("kept", "needs_capture")
    if not capture:
        yield Problem("capture", "needs_place")
    elif len(capture) > LONGEST:
        yield Problem("capture", "too_long", {"count": len(capture), "limit": LONGEST})


def _reasons(form: Form, act: Act) -> Iterator[Problem]:
    if not form.reasons:
        yield Problem("reasons", "choose")
    elif not set(form.reasons) <= {one.key for one in offered(act)}:
        yield Problem("reasons", "not_now")
