"""The calendar as others read it: checked by a parser that did not write it."""

from datetime import date
from html.parser import HTMLParser

import pytest
import vobject

from handlers.calendar import flow
from handlers.calendar.feed import ics, text
from handlers.calendar.flow import Agenda
from handlers.calendar.printing import html
from tests.handlers.calendar.test_views import a_week
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, THURSDAY

HOSTILE = "Fête; virgule, \\antislash\net une seconde ligne <b>gras</b> 🎉" + " très long" * 20


def followed(desk: Desk) -> Agenda:
    with desk.services.reading() as session:
        return flow.for_feed(session, desk.services, CAMILLE)


@pytest.mark.article("11.1.1-7")
def test_another_program_reads_every_event_as_it_was_written(desk: Desk) -> None:
    a_week(desk)
    desk.approved(text=HOSTILE, day="2026-11-16", accounts=("linkedin-ville",))
    read = vobject.readOne(ics(followed(desk)).decode())
    events = {str(one.summary.value): one for one in read.vevent_list}
    assert len(events) == 4
    hostile = next(one for name, one in events.items() if "virgule" in name)
    assert hostile.description.value == HOSTILE
    waiting = next(one for name, one in events.items() if name.startswith("(à approuver)"))
    assert waiting.status.value == "TENTATIVE"
    assert min(one.dtstart.value for one in read.vevent_list) == THURSDAY.replace(hour=18)
    assert len({one.uid.value for one in read.vevent_list}) == 4
    assert str(read.prodid.value).startswith("-//Vigie")


def test_no_line_is_longer_than_the_format_allows(desk: Desk) -> None:
    desk.approved(text=HOSTILE)
    assert all(len(line) <= 75 for line in ics(followed(desk)).split(b"\r\n"))


def test_an_empty_calendar_is_one_too(desk: Desk) -> None:
    read = vobject.readOne(ics(followed(desk)).decode())
    assert not hasattr(read, "vevent_list")


def test_a_terminal_sees_the_days_that_hold_something(desk: Desk) -> None:
    a_week(desk)
    with desk.services.reading() as session:
        told = text(flow.gather(session, desk.services, CAMILLE, date(2026, 11, 10)))
    assert "jeudi 12\u00a0novembre 2026" in told
    assert "13 h  Facebook – Ville" in told
    with desk.services.reading() as session:
        assert "Rien de prévu" in text(
            flow.gather(session, desk.services, CAMILLE, date(2027, 1, 1))
        )


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert all(name in {"lang", "charset", "scope", "class"} for name, _ in attrs)
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.words += data


def test_a_month_is_printed_with_nothing_live_in_it(desk: Desk) -> None:
    desk.approved(text="<script>alert(1)</script> & fête")
    with desk.services.reading() as session:
        page = html(flow.of_month(session, desk.services, CAMILLE, date(2026, 11, 30)))
    read = Tags()
    read.feed(page)
    assert "script" not in read.tags
    assert "<script>alert(1)</script> & fête" in read.words
    assert read.tags.count("td") == 42
    assert "novembre 2026" in read.words
