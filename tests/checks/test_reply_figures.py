"""The figures of replies (art. 10): for a team, all from one clock."""

from datetime import UTC, datetime, timedelta
from typing import Any

from checks.reply_figures import Replied, figures

AT = datetime(2026, 11, 10, 15, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def one(after: timedelta | None = None, **fields: Any) -> Replied:
    defaults: dict[str, Any] = {
        "account": "facebook-ville", "nature": "question", "received_at": AT,
        "target_at": AT + DAY, "limit_at": AT + 3 * DAY,
        "first_reply_at": AT + after if after is not None else None,
        "interim": False, "expects_reply": True,
    }  # fmt: skip
    return Replied(**defaults | fields)


def test_shares_are_of_what_is_over_or_replied_to() -> None:
    known = [one(HOUR), one(2 * DAY, interim=True), one(5 * DAY), one()]
    now = AT + 2 * DAY
    early = figures(known, now)
    assert (early.received, early.counted, early.pending) == (4, 3, 1)
    late = figures(known, AT + 9 * DAY)
    assert (late.counted, late.in_target, late.in_limit, late.interim) == (4, 1, 2, 1)
    assert (late.share(late.in_target), late.median) == (0.25, 2 * DAY)


def test_what_expects_no_reply_is_only_received() -> None:
    found = figures([one(expects_reply=False)], AT + 9 * DAY)
    assert (found.received, found.counted, found.median, found.share(0)) == (1, 0, None, None)
