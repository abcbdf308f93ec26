"""Draw the calendar with letters: a line a day, or a month of seven columns."""

from typing import Final

from checks.types import Account, Group
from handlers.calendar import texts
from handlers.calendar.flow import Agenda, Day
from handlers.months import weeks
from handlers.wording import short_day, visible

CELL: Final = 7
DOTS: Final = 3
LABEL: Final = 15


def grid(agenda: Agenda) -> str:
    """Return the places of each day and account as dots, a line a day."""
    head = " " * LABEL + "  ".join(f"{code:<3}" for code in codes(agenda.accounts))
    return "\n".join([head, *(_grid_line(agenda, one) for one in agenda.days)])


def month_grid(agenda: Agenda) -> str:
    """Return a month as weeks of seven cells."""
    cells = {one.day: _cell(one) for one in agenda.days}
    return "\n".join([texts.WEEKDAYS, *weeks(agenda.days[0].day, cells, CELL)])


def codes(accounts: tuple[Account, ...]) -> tuple[str, ...]:
    """Return a short name for each account, all different: FB, FBP, IG, FB2."""
    found: list[str] = []
    for one in accounts:
        base = texts.CODES[one.platform] + ("P" if one.group is Group.POLICE else "")
        several = sum(code.rstrip("0123456789") == base for code in found)
        found.append(f"{base}{several + 1}" if several else base)
    return tuple(found)


def _grid_line(agenda: Agenda, one: Day) -> str:
    label = short_day(one.day).replace("\u00a0", " ")
    cells = "  ".join(
        f"{_dots(one.held[account.key], agenda.cap):<3}" for account in agenda.accounts
    )
    return f"{label:<{LABEL}}{cells}".rstrip()


def _dots(held: int, cap: int) -> str:
    return "●" * min(held, cap) + "○" * max(cap - held, 0) + "▲" * (held > cap)


def _cell(one: Day) -> str:
    count = len(one.entries)
    dots = "●" * count if count <= DOTS else f"●{count}"
    return f"{one.day.day:>2}{'*' if closed(one) else ' '}{dots}"


def closed(one: Day) -> str:
    """Return why a day is closed, when it is and nobody would guess it."""
    if one.holiday:
        return texts.CLOSED.format(name=visible(one.holiday))
    weekend = one.day.weekday() >= 5  # noqa: PLR2004  Saturday
    return texts.CLOSED.format(name=texts.CLOSED_DAY) if one.closed and not weekend else ""
