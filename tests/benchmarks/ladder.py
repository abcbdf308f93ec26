"""Simulate the reminders of 10,000 accesses over 3 years: run `python -m tests.benchmarks.ladder`.

Passwords are changed early, on time, late or never; the city closes on days of its own; Vigie is
away at times. What counts is what went out: on which days, how often, and which steps of each
ladder were said or stood for by a stronger one.
"""

import argparse
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from time import perf_counter
from typing import Final

from checks import directive
from checks.rotation import Step, ladder, next_at, rotation_due, turn
from checks.workdays import ONE_DAY, Calendar, at_wall, local_day

LAW: Final = directive.load()
RUNGS: Final = LAW.decisions.rotation_ladder
FIRST: Final = date(2026, 1, 1)
HOURS: Final = ((time(8), time(12)), (time(13), time(16, 30)))
CLOSURES: Final = frozenset(
    date(year, month, day)
    for year in range(2026, 2031)
    for month, day in ((1, 2), (12, 24), (12, 31), (7, 23))
)
CALENDAR: Final = Calendar((HOURS,) * 5 + ((), ()), (), CLOSURES)
# How many days after the change the next one comes; None: never again.
HABITS: Final = (20, 45, 51, 58, 60, 61, 62, 64, 68, 75, 90, None)
LAST: Final = timedelta(days=15)


def is_closed(day: date) -> bool:
    """Return whether the city's offices are closed on a day."""
    return not CALENDAR.periods(day)


@dataclass
class Told:
    """What went out, and what should not have."""

    accesses: int = 0
    reminders: int = 0
    merged: int = 0
    on_closed_days: int = 0
    twice_a_day: int = 0
    neither_sent_nor_merged: int = 0
    by_place: dict[int, int] = field(default_factory=dict)

    def __str__(self) -> str:
        places = ", ".join(f"J{place:+}: {count}" for place, count in sorted(self.by_place.items()))
        return (
            f"{self.accesses} accesses, {self.reminders} reminders ({places}), "
            f"{self.merged} merged into a stronger one; on a closed day: {self.on_closed_days}, "
            f"two the same day: {self.twice_a_day}, "
            f"neither sent nor merged: {self.neither_sent_nor_merged}"
        )


def simulate(accesses: int, years: int, seed: int) -> Told:
    """Live the days of many accesses and count what they were told."""
    chance, told = random.Random(seed), Told(accesses=accesses)  # noqa: S311  no secret in it
    end = FIRST + timedelta(days=365 * years)
    for _ in range(accesses):
        days: list[date] = []
        changed = FIRST + chance.randrange(60) * ONE_DAY
        while changed < end:
            habit = chance.choice(HABITS)
            until = min(end, changed + timedelta(days=habit)) if habit else end
            days += _live(told, chance, changed, until)
            changed = until
        told.twice_a_day += len(days) - len(set(days))
    return told


def _live(told: Told, chance: random.Random, changed: date, until: date) -> list[date]:
    """Live one password until it is changed; return the days when a reminder went out."""
    due = rotation_due(changed, LAW.figures.rotation_days)
    steps = ladder(CALENDAR, changed, due, RUNGS)
    declared = at_wall(datetime.combine(changed, time(9)))
    knocks = _knocks(chance, steps, declared, until)
    sent = [(local_day(now), step) for now, step in knocks]
    for day, step in sent:
        told.reminders += 1
        told.merged += len(step.merged)
        told.by_place[step.days] = told.by_place.get(step.days, 0) + 1
        told.on_closed_days += is_closed(day)
    said = {place for _, step in sent for place in (*step.merged, step.days)}
    told.neither_sent_nor_merged += len(_owed(steps, until) - said)
    return [day for day, _ in sent]


def _knocks(
    chance: random.Random,
    steps: list[Step],
    declared: datetime,
    until: date,
) -> Iterator[tuple[datetime, Step]]:
    """Yield each reminder with the instant when the clock's knock found it due."""
    place: int | None = None
    due_at = next_at(CALENDAR, steps, place, declared)
    while due_at is not None:
        # The clock knocks every quarter of a minute; once in twenty, Vigie was away for a while.
        away = chance.randrange(60 * 24 * 5) if chance.random() < 0.05 else 0
        now = due_at + timedelta(seconds=chance.randrange(15), minutes=away)
        if local_day(now) >= until:
            return
        done = turn(CALENDAR, steps, place, now)
        if done.step:
            yield now, done.step
            place = done.step.days
        assert done.next_at is None or done.next_at > now
        due_at = done.next_at


def _owed(steps: list[Step], until: date) -> set[int]:
    """Return the places of what had to be said well before the password was changed."""
    come = [one for one in steps if one.on + LAST < until]
    return {place for one in come for place in (*one.merged, one.days)}


def main() -> None:
    """Print what the whole simulation tells."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--accesses", type=int, default=10_000)
    parser.add_argument("--years", type=int, default=3)
    asked = parser.parse_args()
    started = perf_counter()
    told = simulate(asked.accesses, asked.years, seed=2026)
    print(f"{told} ({asked.years} years in {perf_counter() - started:.0f} s)")
    faults = told.on_closed_days + told.twice_a_day + told.neither_sent_nor_merged
    raise SystemExit(bool(faults))


if __name__ == "__main__":
    main()
