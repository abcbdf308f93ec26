"""Read the month that a command names."""

from datetime import date

from bot.commands import texts
from bot.said import SaidError


def month_of(given: str) -> date:
    """Return the first day of a month written 2026-11; raises SaidError."""
    try:
        return date.fromisoformat(f"{given}-01")
    except ValueError:
        raise SaidError(texts.BAD_MONTH.format(month=given)) from None


def known_format(given: str, formats: tuple[str, ...]) -> str:
    """Return a format that a command knows; raises SaidError."""
    if given not in formats:
        raise SaidError(texts.BAD_FORMAT.format(format=given, formats=", ".join(formats)))
    return given
