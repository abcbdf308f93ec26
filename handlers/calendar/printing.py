"""Write a month as a page of HTML to print, self-contained: nothing is fetched to show it."""

from typing import Final
from xml.etree.ElementTree import Element, SubElement, tostring

from checks.workdays import local_day
from handlers.calendar import texts
from handlers.calendar.flow import Agenda, Day
from handlers.calendar.views import month_name
from handlers.wording import DAYS, date_of, hour, title_of
from storage.entries import Entry

STYLE: Final = """
body { font: 11pt/1.35 sans-serif; margin: 1.2cm; color: #1b1b1b; }
h1 { font-size: 16pt; margin: 0 0 .5cm; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { border: 1px solid #767676; vertical-align: top; padding: .15cm; }
td { height: 2.2cm; font-size: 8.5pt; }
td.closed { background: #ececec; }
p { margin: .05cm 0; }
b { font-size: 10.5pt; }
@page { size: landscape; }
"""
WEEK: Final = 7


def html(agenda: Agenda) -> str:
    """Return a month as a page; every text in it is escaped."""
    first = agenda.days[0].day
    title = texts.PRINT_TITLE.format(month=month_name(first), city=agenda.city.name)
    page = Element("html", lang="fr-CA")
    head = SubElement(page, "head")
    SubElement(head, "meta", charset="utf-8")
    SubElement(head, "title").text = title
    SubElement(head, "style").text = STYLE
    body = SubElement(page, "body")
    SubElement(body, "h1").text = title
    _table(body, agenda)
    printed = texts.PRINT_LEGEND.format(day=date_of(local_day(agenda.now)))
    SubElement(body, "p").text = printed
    return "<!doctype html>\n" + tostring(page, encoding="unicode", method="html")


def _table(body: Element, agenda: Agenda) -> None:
    table = SubElement(body, "table")
    names = SubElement(SubElement(table, "thead"), "tr")
    for name in DAYS:
        SubElement(names, "th", scope="col").text = name
    rows = SubElement(table, "tbody")
    cells: list[Day | None] = [None] * agenda.days[0].day.weekday() + list(agenda.days)
    cells += [None] * (-len(cells) % WEEK)
    for start in range(0, len(cells), WEEK):
        row = SubElement(rows, "tr")
        for one in cells[start : start + WEEK]:
            _cell(SubElement(row, "td"), agenda, one)


def _cell(cell: Element, agenda: Agenda, one: Day | None) -> None:
    if one is None:
        return
    if one.closed:
        cell.set("class", "closed")
    SubElement(cell, "b").text = str(one.day.day)
    if one.holiday:
        SubElement(cell, "p").text = one.holiday
    for entry in one.entries:
        SubElement(cell, "p").text = _line(agenda, entry)


def _line(agenda: Agenda, entry: Entry) -> str:
    line = texts.PRINT_LINE.format(
        hour=hour(entry.at), account=agenda.title(entry.account), title=title_of(entry.text)
    )
    return texts.PRINT_WAITING.format(line=line) if entry.waiting else line
