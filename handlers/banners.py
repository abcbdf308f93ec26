"""Say above everything else what goes on: an emergency, an exercise, an election."""

from collections.abc import Iterable

from sqlmodel import Session

from checks.city import City
from checks.types import Group
from checks.workdays import local_day
from handlers import texts
from handlers.services import Services
from handlers.wording import date_of, escape, hour, moment_of
from storage import emergency
from storage.emergency import Emergency


def banners(session: Session, services: Services, groups: Iterable[Group]) -> tuple[str, ...]:
    """Return the lines of mrkdwn to show to those who follow these chains; none on a quiet day."""
    mine = frozenset(groups)
    going_on = [one for one in emergency.open_ones(session) if one.groups & mine]
    lines = [_emergency(services, one) for one in sorted(going_on, key=lambda one: one.exercise)]
    return (*lines, *elections(services.city(session), services))


def elections(city: City, services: Services) -> tuple[str, ...]:
    """Return the line of each election window that is open today (art. 5.4)."""
    today = local_day(services.now())
    return tuple(
        texts.ELECTION_BANNER.format(start=date_of(one.start), end=date_of(one.end))
        for one in city.elections
        if one.start <= today <= one.end
    )


def _emergency(services: Services, one: Emergency) -> str:
    decisions = services.directive.decisions
    words = texts.EMERGENCY_BANNERS[one.exercise].format(
        kind=escape(decisions.label(decisions.emergency_kinds, one.kind)),
        since=moment_of(one.started_at, services.now()),
    )
    if one.next_update_at is None:
        return words
    return words + texts.EMERGENCY_UPDATE.format(hour=hour(one.next_update_at))
