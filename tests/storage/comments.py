"""Comments for the tests of storage, with defaults for everything that a test does not say."""

from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session

from checks.natures import Nature
from storage import comments
from storage.comment import Captured, Comment, Due
from tests.storage.factories import CAMILLE, FACEBOOK, NOW

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def captured(n: int = 1, **fields: Any) -> Captured:
    defaults: dict[str, Any] = {
        "link": f"https://www.facebook.com/posts/1?comment_id={n}",
        "key": f"facebook.com/posts/1?comment_id={n}",
        "excerpt": "Ouverte le soir?",
        "handle": "@Luc Roy",
        "account": FACEBOOK,
        "nature": Nature.QUESTION,
        "proposed": Nature.QUESTION,
        "received_at": NOW,
    }
    return Captured(**defaults | fields)


def due(nudge_at: datetime | None = NOW + 20 * HOUR, key: str = "a") -> Due:
    return Due(NOW, NOW + DAY, NOW + 3 * DAY, nudge_at, key)


def a_comment(session: Session, n: int = 1, when: Due | None = None, **fields: Any) -> Comment:
    return comments.add(session, captured(n, **fields), when or due(), CAMILLE, NOW)[0]
