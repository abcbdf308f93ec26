"""The few pages that Vigie answers besides Slack: how it is, and the calendar's addresses."""

import re
from collections.abc import Callable
from functools import partial
from typing import Final

from sqlalchemy import Engine

from bot import health
from bot.web.door import EVENTS_PATH, Answer, Page
from handlers.calendar import flow
from handlers.services import Services
from storage import feeds

FEED: Final = re.compile(r"/calendrier/([A-Za-z0-9_-]{16,64})\.ics")
CALENDAR: Final = "text/calendar; charset=utf-8"


def pages(engine: Engine, services: Services) -> Callable[[str], Page | None]:
    """Return what finds the page of a path."""
    fixed = health.pages(engine, services)

    def find(path: str) -> Page | None:
        named = FEED.fullmatch(path)
        return partial(calendar, services, named[1]) if named else fixed.get(path)

    return find


def is_ours(path: str) -> bool:
    """Return whether a path is Vigie's rather than the pretended Slack's."""
    return path in health.PATHS or path == EVENTS_PATH or FEED.fullmatch(path) is not None


def calendar(services: Services, secret: str) -> Answer:
    """Return the calendar to whoever has somebody's address; 404 to anybody else."""
    from handlers.calendar.feed import ics  # noqa: PLC0415  rarely asked, slow to import

    with services.reading() as session:
        user = feeds.owner(session, secret)
        if user is None:
            return Answer(404)
        return Answer(200, ics(flow.for_feed(session, services, user)), CALENDAR)
