"""Write the calendar as others read it: iCalendar (RFC 5545), a text for a terminal."""

from datetime import timedelta
from typing import Final

from icalendar import Calendar, Event

from handlers.calendar import texts
from handlers.calendar.flow import Agenda
from handlers.calendar.grids import closed
from handlers.calendar.views import mark_of
from handlers.wording import day, hour, title_of, visible
from storage.entries import Entry

PRODUCT: Final = "-//Vigie//Calendrier//FR"
LASTS: Final = timedelta(minutes=15)
REFRESH: Final = "PT1H"


def ics(agenda: Agenda) -> bytes:
    """Return every post of an agenda as an event; the words are those of the post."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", texts.FEED_NAME.format(city=agenda.city.name))
    calendar.add("x-published-ttl", REFRESH)
    for one in agenda.days:
        for entry in one.entries:
            calendar.add_component(_event(agenda, entry))
    return bytes(calendar.to_ical())


def text(agenda: Agenda) -> str:
    """Return the days that hold something, for a terminal."""
    lines: list[str] = []
    for one in agenda.days:
        if one.entries:
            lines.append(texts.TEXT_DAY.format(day=day(one.day, year=True), closed=closed(one)))
            lines += [_line(agenda, entry) for entry in one.entries]
    return "\n".join(lines or [texts.NOTHING])


def summary(agenda: Agenda, entry: Entry) -> str:
    """Return one line that says what a post is, and whether it still waits."""
    line = texts.FEED_SUMMARY.format(
        account=agenda.title(entry.account), title=title_of(entry.text)
    )
    return texts.FEED_WAITING.format(summary=line) if entry.waiting else line


def _event(agenda: Agenda, entry: Entry) -> Event:
    event = Event()
    event.add("uid", f"post-{entry.post}@vigie")
    event.add("dtstamp", agenda.now)
    event.add("dtstart", entry.at)
    event.add("dtend", entry.at + LASTS)
    event.add("summary", summary(agenda, entry))
    event.add("description", visible(entry.text))
    event.add("status", "TENTATIVE" if entry.waiting else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    if entry.link:
        event.add("url", entry.link)
    return event


def _line(agenda: Agenda, entry: Entry) -> str:
    return texts.TEXT_LINE.format(
        mark=mark_of(entry),
        hour=hour(entry.at).replace("\u00a0", " "),
        account=agenda.title(entry.account),
        title=title_of(entry.text),
    )
