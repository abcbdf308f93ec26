"""The words that approvers accepted one by one: the list of the dictionary shows them too."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlmodel import Session

from storage import dictionary, settings

SECTION = "dictionary"
Sections = dict[str, Any]


def with_accepted(session: Session, stored: Mapping[str, Any]) -> Sections:
    """Return stored sections with the accepted words among those of the dictionary."""
    section = stored.get(SECTION, {})
    words = section.get("words", [])
    more = sorted(dictionary.accepted(session).difference(words))
    return {**stored, SECTION: {**section, "words": [*words, *more]}} if more else dict(stored)


def absorb(session: Session, by: str, now: datetime) -> None:
    """Store the accepted words in the section, before a form changes it."""
    stored = settings.sections(session)
    whole = with_accepted(session, stored)
    if whole != stored:
        settings.save(session, SECTION, whole[SECTION], by, now)
        session.flush()


def follow(session: Session, before: Any, after: Any) -> None:  # noqa: ANN401  JSON values
    """Let the words that left the section count no more, even those that were accepted."""
    gone = set((before or {}).get("words", [])) - set((after or {}).get("words", []))
    if gone:
        dictionary.take_back(session, gone)
