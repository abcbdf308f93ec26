"""Read in a message what somebody noted of a comment: its link, its words, where it was seen."""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final

from checks.comment_links import account_of
from checks.types import Account
from handlers.wording import ADDRESS, typed, visible

QUOTED: Final = re.compile(r"^(?:>|&gt;) ?(.*)$", re.MULTILINE)


def filled_from(message: Mapping[str, Any], accounts: Sequence[Account]) -> dict[str, str]:
    """Return the fields that a message fills: what it quotes is the excerpt, else all of it."""
    raw = _text(message)
    text = visible(typed(raw)).strip()
    found = ADDRESS.search(text)
    link = found.group().rstrip(".,;:!?)") if found else ""
    quoted = "\n".join(visible(typed(one)) for one in QUOTED.findall(raw)).strip()
    excerpt = quoted or text.replace(link, "").strip() if link else quoted or text
    told = account_of(link, accounts)
    named = [one.key for one in accounts if one.title in text]
    account = told or (named[0] if len(named) == 1 else "")
    return {"link": link, "excerpt": excerpt, "account": account}


def said_at(message: Mapping[str, Any], now: datetime) -> datetime:
    """Return when a message was written: the comment was there by then; never later than now."""
    try:
        at = datetime.fromtimestamp(float(message.get("ts") or ""), UTC)
    except (TypeError, ValueError, OverflowError, OSError):
        return now
    return min(at, now)


def _text(message: Mapping[str, Any]) -> str:
    """Return the words of a message; those of a forward are in its attachments."""
    words = message.get("text")
    if isinstance(words, str) and words.strip():
        return words
    attached = message.get("attachments")
    first = attached[0] if isinstance(attached, list) and attached else None
    found = first.get("text") if isinstance(first, dict) else None
    return found if isinstance(found, str) else ""
