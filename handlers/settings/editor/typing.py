"""Read hours and dates as people type them, and write them as people read them."""

import re
from typing import Final

from handlers.settings.editor import texts
from handlers.settings.shapes import month_and_day
from handlers.wording import MONTHS, bare

HOUR: Final = re.compile(r"(\d{1,2})\s*(?:h|:)\s*(\d{2})?", re.IGNORECASE)
DATE: Final = re.compile(r"(\d{1,2})(?:er)?\s+([a-z]+)\.?")
BETWEEN: Final = re.compile(r"[,;\n]+|\bet\b")
ENDS: Final = 2


def periods_of(words: str) -> list[str] | None:
    """Return the periods of ``8 h à 12 h, 13 h à 16 h 30`` as the settings write them.

    Nothing typed is None, « fermé » is no period; what cannot be read stays as it is, to be
    refused with its sentence.
    """
    said = words.replace("\u00a0", " ").strip()
    if not said:
        return None
    if bare(said) == bare(texts.CLOSED):
        return []
    return [_period(part.strip()) for part in BETWEEN.split(said) if part.strip()]


def _period(words: str) -> str:
    found = HOUR.findall(words)
    if len(found) != ENDS:
        return words
    return "-".join(f"{int(hour):02}:{minutes or '00'}" for hour, minutes in found)


def periods_words(periods: list[str] | None) -> str:
    """Return periods as people read them; empty when there is none."""
    ends = [part.split("-") for part in periods or []]
    return ", ".join(texts.PERIOD.format(start=_hour(start), end=_hour(end)) for start, end in ends)


def _hour(words: str) -> str:
    hour, minutes = words.split(":")
    return f"{int(hour)} h" + (f" {minutes}" if int(minutes) else "")


def month_day_of(words: str) -> str:
    """Return ``15 juin`` as the settings write it: 06-15; what cannot be read stays as it is."""
    found = DATE.fullmatch(bare(words))
    months = [bare(one) for one in MONTHS]
    if found and found[2] in months:
        return f"{months.index(found[2]) + 1:02}-{int(found[1]):02}"
    return words.strip()


def month_day_words(value: str) -> str:
    """Return a month and a day as people read them; empty when nothing is set."""
    if not value:
        return ""
    month, day = month_and_day(value)
    return f"{'1er' if day == 1 else day} {MONTHS[month - 1]}"
