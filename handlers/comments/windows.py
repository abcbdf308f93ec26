"""Reckon when a reply is due and when to remind, by the hours of the account."""

from datetime import datetime

from checks.city import City
from checks.deadlines import (
    Reckoning,
    ReplyClock,
    ReplyWindow,
    ladder_at,
    next_nudge,
    nudges,
    reply_window,
)
from checks.directive import Directive
from handlers.act import Act
from storage.comment import Due


def reckoning_of(city: City, account: str, clock: ReplyClock | None = None) -> Reckoning:
    """Return how an account counts; another clock than the city's, when one is asked for."""
    return Reckoning(city.calendar_of(account), clock or ReplyClock(city.rules.reply_clock))


def window_of(directive: Directive, received: datetime, by: Reckoning) -> ReplyWindow:
    """Return the window of the directive for what was received at an instant (art. 10)."""
    figures = directive.figures
    return reply_window(received, by, figures.reply_target_hours, figures.reply_limit_hours)


def due_of(act: Act, account: str, received: datetime, promised: datetime | None = None) -> Due:
    """Return when a reply is due and when to remind next, after this instant."""
    by = reckoning_of(act.city, account)
    window = window_of(act.services.directive, received, by)
    planned = nudges(received, by, act.decisions.nudge_hours)
    following = next_nudge(planned, act.now, promised)
    nudge_at = following or ladder_at(by.calendar, window.limit, act.now)
    return Due(window.starts, window.target, window.limit, nudge_at, by.key, planned)
