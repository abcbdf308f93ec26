"""Lay the monthly report out: a chart and a table that Slack draws, the rest as lines."""

from typing import Final

from slack_sdk.models.blocks import Block, HeaderBlock, PlainTextObject

from handlers.blocks import context, section
from handlers.charts import bars, table
from handlers.messages import Message
from handlers.report import texts
from handlers.report.flow import Report
from handlers.report.month import Sheet
from handlers.report.writing import as_text, title
from handlers.wording import escape, shortened

# Slack draws one table and two charts in a message, no more.
DRAWN: Final = "accounts"
LINES: Final = 2500
CHARTED: Final = ("accounts", "objectives")


def report_message(report: Report, adopted: str) -> Message:
    """Return the report as one message; its text alone holds every number."""
    blocks: list[Block] = [
        HeaderBlock(text=PlainTextObject(text=title(report))),
        context(texts.SUBTITLE.format(city=escape(report.city), day=adopted)),
    ]
    for one in report.sheets:
        if one.key in CHARTED and any(row[1] for row in one.rows):
            blocks.append(bars(one.title, _points(one), one.head[1]))
        if one.key == DRAWN:
            blocks.append(table(one.title, one.head, one.rows))
        else:
            blocks.append(section(escape(shortened(as_text(one), LINES))))
    blocks.append(context(texts.FILES.format(month=f"{report.month:%Y-%m}")))
    words = "\n".join([title(report), *(as_text(one) for one in report.sheets)])
    return Message(escape(words), blocks)


def _points(sheet: Sheet) -> list[tuple[str, float]]:
    return [(str(row[0]), float(row[1])) for row in sheet.rows]
