"""What somebody declares of an emergency, as values; and what is wrong with it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from typing import Final

from checks.city import City
from checks.decisions import Decisions
from checks.emergencies import GROUPS, Scope, end_is_wrong
from checks.types import Group
from checks.workdays import at_wall, local
from handlers.moments import wall_of
from handlers.people import Person
from handlers.reasons import clean
from handlers.refusals import Problem

REASON_LIMIT: Final = 500
MOST_PUBLISHERS: Final = 20


@dataclass(frozen=True, slots=True)
class Hours:
    """Until when an emergency goes on, and at what hour the public next hears of it, as typed."""

    end_day: str = ""
    end_hour: str = ""
    update_hour: str = ""

    def end(self) -> datetime | None:
        """Return the planned end, or None when it is no date or no hour."""
        wall = wall_of(self.end_day, self.end_hour)
        return at_wall(wall) if wall else None

    def next_update(self, now: datetime) -> datetime | None:
        """Return the next time that it is this hour, or None when none was given."""
        try:
            wanted = time.fromisoformat(self.update_hour)
        except ValueError:
            return None
        wall = local(now).replace(tzinfo=None)
        at = at_wall(datetime.combine(wall.date(), wanted.replace(tzinfo=None)))
        return at if at > now else at_wall(datetime.combine(wall.date() + timedelta(1), wanted))


@dataclass(frozen=True, slots=True)
class Form:
    """The fields of the declaration, as typed; empty where nothing was."""

    kind: str = ""
    scope: str = ""
    reason: str = ""
    hours: Hours = field(default_factory=Hours)
    publishers: tuple[str, ...] = ()
    exercise: bool = False

    @property
    def groups(self) -> frozenset[Group]:
        """Return the chains that are concerned; none when the scope is unknown."""
        return GROUPS[Scope(self.scope)] if self.scope in set(Scope) else frozenset()


def problems(form: Form, city: City, decisions: Decisions, now: datetime) -> tuple[Problem, ...]:
    """Return all that must be mended before an emergency is declared, in the order of fields."""
    return (
        *_said(form, decisions),
        *wrong_hours(form.hours, now),
        *_publishers(form, city),
    )


def wrong_hours(hours: Hours, now: datetime) -> Iterator[Problem]:
    """Yield what is wrong with the hours of an emergency."""
    if hours.end() is None:
        yield Problem("end_day", "no_such_day")
    elif end_is_wrong(hours.end(), now):
        yield Problem("end_hour", "end_before_start")


def _said(form: Form, decisions: Decisions) -> Iterator[Problem]:
    if form.kind not in {one.key for one in decisions.emergency_kinds}:
        yield Problem("kind", "choose")
    if not form.groups:
        yield Problem("scope", "choose")
    count = len(clean(form.reason))
    if count == 0:
        yield Problem("reason", "empty")
    elif count > REASON_LIMIT:
        yield Problem("reason", "too_long", {"count": count, "limit": REASON_LIMIT})


def _publishers(form: Form, city: City) -> Iterator[Problem]:
    """Yield the people who were named to publish and may not write for any of these chains."""
    for user in form.publishers:
        groups = {one.group for one in Person(user, city).accounts()}
        if not groups & form.groups:
            yield Problem("publishers", "cannot_write", {"person": f"<@{user}>"})
            return
