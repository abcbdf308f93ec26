"""Write a report as JSON, as CSV, as a page to print, as lines of text."""

import csv
import io
import json
from typing import Any, Final
from xml.etree.ElementTree import Element, SubElement, tostring

from checks.workdays import local_day
from handlers.report import texts
from handlers.report.flow import Report
from handlers.report.month import Row, Sheet
from handlers.wording import MONTHS, date_of

SCHEMA: Final = 1
STYLE: Final = """
body { font: 11pt/1.4 sans-serif; margin: 1.5cm; color: #1b1b1b; }
h1 { font-size: 18pt; margin: 0; }
h2 { font-size: 13pt; margin: .8cm 0 .2cm; }
table { border-collapse: collapse; }
th, td { border: 1px solid #767676; padding: .12cm .3cm; text-align: left; }
td.number { text-align: right; }
"""


def title(report: Report) -> str:
    """Return the report's name, with its month."""
    month = texts.MONTH.format(month=MONTHS[report.month.month - 1], year=report.month.year)
    return texts.TITLE.format(month=month)


def as_json(report: Report) -> str:
    """Return the report for a program."""
    told: dict[str, Any] = {
        "schema": SCHEMA,
        "month": f"{report.month:%Y-%m}",
        "city": report.city,
        "sheets": [
            {"key": one.key, "title": one.title, "columns": one.head, "rows": one.rows}
            for one in report.sheets
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def as_csv(report: Report) -> str:
    """Return the report for a spreadsheet: one line a row, the sheet's title first."""
    out = io.StringIO()
    lines = csv.writer(out, lineterminator="\n")
    for one in report.sheets:
        lines.writerow([one.title])
        lines.writerow(one.head)
        lines.writerows(one.rows)
        lines.writerow([])
    return out.getvalue()


def as_text(sheet: Sheet) -> str:
    """Return a sheet as one line of text, without what counts nothing."""
    told = [_told(sheet, row) for row in sheet.rows if any(map(_counts, row[1:]))]
    return texts.LINE.format(title=sheet.title, told=" · ".join(told) or texts.NOTHING)


def _told(sheet: Sheet, row: Row) -> str:
    """Return a row as words: its first number, then the others that count something."""
    words = texts.CELL.format(name=row[0], value=row[1])
    more = [
        texts.DETAIL.format(name=name, value=value)
        for name, value in zip(sheet.head[2:], row[2:], strict=True)
        if value not in {0, texts.NONE}
    ]
    return texts.DETAILS.format(words=words, more=", ".join(more)) if more else words


def _counts(value: str | float) -> bool:
    return not isinstance(value, str) and bool(value)


def as_html(report: Report, adopted: str) -> str:
    """Return the report as a page to print, in which nothing is live."""
    page = Element("html", lang="fr-CA")
    head = SubElement(page, "head")
    SubElement(head, "meta", charset="utf-8")
    SubElement(head, "title").text = title(report)
    SubElement(head, "style").text = STYLE
    body = SubElement(page, "body")
    SubElement(body, "h1").text = title(report)
    SubElement(body, "p").text = texts.SUBTITLE.format(city=report.city, day=adopted)
    for one in report.sheets:
        SubElement(body, "h2").text = one.title
        _table(body, one)
    counted = date_of(local_day(report.counted_on))
    SubElement(body, "p").text = texts.PRINTED.format(day=counted)
    return "<!doctype html>\n" + tostring(page, encoding="unicode", method="html")


def _table(body: Element, sheet: Sheet) -> None:
    table = SubElement(body, "table")
    names = SubElement(SubElement(table, "thead"), "tr")
    for name in sheet.head:
        SubElement(names, "th", scope="col").text = name
    rows = SubElement(table, "tbody")
    for row in sheet.rows:
        line = SubElement(rows, "tr")
        for value in row:
            cell = SubElement(line, "td")
            cell.text = str(value)
            if not isinstance(value, str):
                cell.set("class", "number")
