"""The holidays of each year: proposed from Québec's law, decided by the city."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Final

from checks.workdays import named_holidays
from handlers.settings.editor import texts
from handlers.settings.editor.form import REMOVE, Field, Form, Item, Setting
from handlers.settings.editor.kinds import Kind
from handlers.settings.schema import FIRST_YEAR, LAST_YEAR
from handlers.wording import day

Values = Mapping[str, Any]
# What collective agreements often add, as month and day.
OFTEN: Final = ((1, 2), (12, 24), (12, 26), (12, 31))
SPRING: Final = (3, 4)
UNTIL_MONDAY: Final = timedelta(days=3)


class Holidays:
    """The holidays of a year; one that is not confirmed has those of Québec."""

    section = "holidays"

    def items(self, setting: Setting) -> tuple[Item, ...]:
        """Return this year, the next, and every year that was confirmed."""
        held = {one["year"]: one["days"] for one in setting.whole["holidays"]}
        years = sorted({setting.today.year, setting.today.year + 1, *held}, reverse=True)
        return tuple(
            Item(
                str(year),
                texts.CONFIRMED.format(year=year, count=len(held[year]))
                if year in held
                else texts.NOT_CONFIRMED.format(year=year),
            )
            for year in years
        )

    def form(self, setting: Setting, ref: str) -> Form | None:
        """Return the days of a year to tick; None for what is no year."""
        if not (ref.isdecimal() and FIRST_YEAR <= int(ref) <= LAST_YEAR):
            return None
        year = int(ref)
        held = {one["year"]: one["days"] for one in setting.whole["holidays"]}
        named = named_holidays(year)
        law = {one.isoformat(): _said(one, named[one]) for one in sorted(named)}
        more = {one.isoformat(): _said(one, "") for one in _often(year, held.get(year, ()))}
        ticked = [one.isoformat() for one in held.get(year, named)]
        first = Field("days", Kind.BOXES, "holidays.days", [d for d in ticked if d in law], law)
        second = Field(
            "others", Kind.BOXES, "holidays.others", [d for d in ticked if d in more], more
        )
        return Form("holidays", ref, (first, second), removable=year in held)

    def apply(self, setting: Setting, ref: str, values: Values) -> Any:  # noqa: ANN401  a section
        """Return the years once the form is taken."""
        year = int(ref)
        held = [one for one in setting.whole["holidays"] if one["year"] != year]
        if values.get(REMOVE):
            return held
        days = sorted(date.fromisoformat(one) for one in (*values["days"], *values["others"]))
        return sorted([*held, {"year": year, "days": days}], key=lambda one: int(one["year"]))


def _boxes(name: str, choices: Mapping[str, str], ticked: list[str]) -> Field:
    chosen = [one for one in ticked if one in choices]
    return Field(name, Kind.BOXES, f"holidays.{name}", chosen, choices)


def _often(year: int, held: Any) -> list[date]:  # noqa: ANN401  a list of days
    """Return the days that the law does not name and that a city may close."""
    named = named_holidays(year)
    good_friday = next(one for one in sorted(named) if one.month in SPRING)
    proposed = {date(year, *one) for one in OFTEN} | {good_friday + UNTIL_MONDAY}
    return sorted((proposed | set(held)) - set(named))


def _said(one: date, name: str) -> str:
    return texts.NAMED_DAY.format(day=day(one), name=name) if name else day(one)
