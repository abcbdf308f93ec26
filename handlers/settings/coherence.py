"""Find what contradicts itself in settings whose every value is well formed."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import combinations
from typing import Any, Final, TypeVar

from checks.workdays import Season
from handlers.settings.faults import Fault
from handlers.settings.lines import Path
from handlers.settings.schema import AccountHoursTable, Document
from handlers.settings.shapes import LEAP_YEAR, month_and_day

One = TypeVar("One")
Clashes = Iterator["Clash"]
YEAR: Final = tuple(date(LEAP_YEAR, 1, 1) + timedelta(days=day) for day in range(366))


@dataclass(frozen=True, slots=True)
class Clash:
    """One contradiction, where it is written, and what completes its sentence."""

    path: Path
    fault: Fault
    facts: dict[str, Any] = field(default_factory=dict)


def clashes(whole: Document) -> Clashes:
    """Yield every contradiction of complete settings."""
    yield from _accounts(whole)
    yield from _people(whole)
    yield from _hours(whole)
    yield from _elections(whole)
    yield from _repeated(
        "closures", whole.closures, lambda one: one.day.isoformat(), Fault.SAME_DAY
    )
    yield from _holidays(whole)
    yield from _repeated(
        "partners", whole.partners, lambda one: one.name.casefold(), Fault.SAME_PARTNER
    )


def _repeated(
    section: str, many: Sequence[One], name: Callable[[One], str], fault: Fault
) -> Clashes:
    seen: set[str] = set()
    for index, one in enumerate(many):
        if name(one) in seen:
            yield Clash((section, index), fault, {"given": name(one)})
        seen.add(name(one))


def _holidays(whole: Document) -> Clashes:
    for index, one in enumerate(whole.holidays):
        for place, day in enumerate(one.days):
            if day.year != one.year:
                facts = {"given": day.isoformat(), "year": one.year}
                yield Clash(("holidays", index, "days", place), Fault.OTHER_YEAR, facts)
    yield from _repeated("holidays", whole.holidays, lambda one: str(one.year), Fault.SAME_YEAR)


def _accounts(whole: Document) -> Clashes:
    if not whole.accounts:
        yield Clash(("accounts",), Fault.NO_ACCOUNT)
    yield from _repeated("accounts", whole.accounts, lambda one: one.key, Fault.SAME_KEY)
    yield from _repeated(
        "accounts", whole.accounts, lambda one: one.title.casefold(), Fault.SAME_TITLE
    )


def _people(whole: Document) -> Clashes:
    yield from _repeated("people", whole.people, lambda one: one.user, Fault.SAME_USER)
    for index, one in enumerate(whole.people):
        if one.department and one.department not in whole.departments:
            facts = {"given": one.department, "known": tuple(whole.departments)}
            yield Clash(("people", index, "department"), Fault.UNKNOWN_DEPARTMENT, facts)
        if one.backup == one.user:
            yield Clash(("people", index, "backup"), Fault.OWN_BACKUP, {"given": one.user})


def _hours(whole: Document) -> Clashes:
    yield from _seasons(("hours",), whole.hours)
    known = tuple(one.key for one in whole.accounts)
    for key, hours in whole.hours.account.items():
        at: Path = ("hours", "account", key)
        if key not in known:
            yield Clash(at, Fault.UNKNOWN_ACCOUNT, {"given": key, "known": known})
        yield from _seasons(at, hours)


def _seasons(at: Path, hours: AccountHoursTable) -> Clashes:
    seasons = [Season(month_and_day(one.start), month_and_day(one.end), {}) for one in hours.season]
    for (_, first), (index, second) in combinations(enumerate(seasons), 2):
        if any(first.covers(day) and second.covers(day) for day in YEAR):
            yield Clash((*at, "season", index), Fault.SEASONS_OVERLAP)


def _elections(whole: Document) -> Clashes:
    for index, one in enumerate(whole.elections):
        if one.end < one.start:
            yield Clash(("elections", index, "to"), Fault.ELECTION_BACKWARDS)
    yield from _repeated(
        "elections",
        whole.elections,
        lambda one: f"{one.kind} {one.start} {one.end}",
        Fault.SAME_ELECTION,
    )
