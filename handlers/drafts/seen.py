"""Take a finding as somebody saw it: the draft may have changed since. Knows no Slack."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from checks.overlaps import SAME_FAULTS
from checks.types import Span
from handlers.act import Act
from handlers.drafts.flow import Ref
from handlers.drafts.mending import made_by
from handlers.drafts.revising import writable
from handlers.points import FRENCH, Point, point_of
from handlers.refusals import Refused, Why
from storage import findings
from storage.drafts import Stored
from storage.findings import Found, State

PLACE: Final = re.compile(r"[0-9a-f]{12}-(\d{1,4})-(\d{1,4})")


@dataclass(frozen=True, slots=True)
class Correction:
    """A correction as its button offered it: which of a finding's, and what text it makes."""

    key: str
    choice: int
    makes: str


def as_seen(act: Act, ref: Ref) -> Stored | Refused:
    """Return a draft that this person may change, if it stands as they see it."""
    draft = writable(act, ref.draft)
    if isinstance(draft, Refused):
        return draft
    return draft if draft.version == ref.version and draft.judged else Refused(Why.STALE)


def point(act: Act, ref: Ref, key: str) -> tuple[Stored, Point] | Refused:
    """Return a draft and one of its points as somebody sees them, if they still stand.

    A verdict that completes itself may say of the same words, by another check, the same fault.
    """
    draft = as_seen(act, ref)
    if isinstance(draft, Refused):
        return draft
    every = findings.of_draft(act.session, draft.id)
    found = _named(every, key) or _same_words(every, _place(key))
    return (draft, point_of(every, found)) if found else Refused(Why.POINT_GONE)


def correction(act: Act, ref: Ref, wanted: Correction) -> tuple[Stored, Point, int] | Refused:
    """Return a draft, one of its points and which of its corrections is the one that was seen."""
    draft = as_seen(act, ref)
    if isinstance(draft, Refused):
        return draft
    every = findings.of_draft(act.session, draft.id)
    found = _named(every, wanted.key)
    if found is not None:
        return draft, point_of(every, found), wanted.choice
    for one in every:
        choice = _leads_to(draft, one, wanted.makes)
        if choice is not None:
            return draft, point_of(every, one), choice
    return Refused(Why.POINT_GONE)


def _named(every: Iterable[Found], key: str) -> Found | None:
    return next((one for one in every if one.key == key), None)


def _place(key: str) -> Span | None:
    found = PLACE.fullmatch(key)
    return (int(found[1]), int(found[2])) if found else None


def _same_words(every: Iterable[Found], place: Span | None) -> Found | None:
    """Return what is said of these very words by a check that looks for the same faults."""
    told = (one for one in every if one.finding.check in SAME_FAULTS and one.state is State.OPEN)
    return next((one for one in told if place and one.finding.span == place), None)


def _leads_to(draft: Stored, one: Found, makes: str) -> int | None:
    """Return which correction of a finding makes the text that another would have made."""
    if one.finding.check not in FRENCH or one.state is not State.OPEN:
        return None
    text = draft.content.text_of(one.accounts[0])
    made = (made_by(text, one.finding, words) for words in one.finding.suggestions)
    return next((at for at, text_made in enumerate(made) if text_made == makes), None)
