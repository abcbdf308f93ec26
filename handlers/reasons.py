"""Take the words that explain a decision: never empty, never endless."""

from typing import Final

from handlers.refusals import Refused, Why
from handlers.wording import visible

LONGEST: Final = 1000


def clean(words: str) -> str:
    """Return somebody's words without what hides, and without the spaces around."""
    return visible(words).strip()


def too_long(words: str) -> Refused | None:
    """Return why a reason cannot be kept whole, or None."""
    count = len(clean(words))
    return Refused(Why.TOO_LONG, {"count": count, "limit": LONGEST}) if count > LONGEST else None


def required(words: str) -> Refused | None:
    """Return what is wrong with a reason that must be given, or None."""
    return too_long(words) if clean(words) else Refused(Why.NEEDS_REASON)
