"""Lay out the month of somebody's Home, with letters. Values in, blocks out."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from slack_sdk.models.blocks import Block

from handlers.blocks import context, fitted, header, preformatted
from handlers.home import texts
from handlers.home.month import Month
from handlers.months import days_of, weeks
from handlers.wording import escape, month_of, plural

# Seven of these stand side by side on a phone.
CELL: Final = 6
DOTS: Final = 2
LEGEND_LENGTH: Final = 1500


def month_blocks(month: Month, quiet: int | None) -> Iterator[Block]:
    """Yield the month: seven columns, a dot a post, the days off named below."""
    yield header(texts.MONTH.format(month=month_of(month.first)).capitalize())
    yield preformatted(grid(month))
    yield context(texts.MONTH_LEGEND.format(names=_names(month)))
    if quiet is not None:
        count = plural(quiet, texts.LIVELY_ONE, texts.LIVELY_MANY)
        yield context(texts.LIVELY.format(count=count) if quiet else texts.QUIET)


def grid(month: Month) -> str:
    """Return a month as weeks of seven cells, narrow enough for a phone."""
    cells = {day: _cell(month, day) for day in days_of(month.first)}
    head = "".join(name.ljust(CELL) for name in texts.WEEKDAYS).rstrip()
    return "\n".join([head, *weeks(month.first, cells, CELL)])


def _cell(month: Month, day: date) -> str:
    held = month.held.get(day, 0)
    dots = "●" * held if held <= DOTS else f"●{held}"
    mark = "*" if day in month.closed else "›" if day == month.today else " "
    return f"{day.day:>2}{mark}{dots}"


def _names(month: Month) -> str:
    named = [
        texts.CLOSED_NAME.format(number=day.day, name=escape(name or texts.UNNAMED))
        for day, name in sorted(month.closed.items())
    ]
    lines, _ = fitted(named, LEGEND_LENGTH)
    return "".join(f" · {one}" for one in lines)
