"""Open each quarter's task, add new accounts to it, take each tick. Knows no Slack."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final

from sqlmodel import Session

from checks import permissions
from checks.city import City
from checks.workdays import at_wall, local_day, months_after
from handlers import cards
from handlers.act import VIGIE, Act, act_of
from handlers.refusals import Refused, Why
from handlers.services import Services
from storage import netiquette, recurrences
from storage.letter import Letter
from storage.netiquette import Display

JOB: Final = "netiquette"


@dataclass(frozen=True, slots=True)
class Quarter:
    """What is seen and what is left to see in a quarter, for the accounts that the city has."""

    first: date
    displays: tuple[Display, ...]

    @property
    def left(self) -> tuple[Display, ...]:
        """Return the accounts that nobody has looked at yet."""
        return tuple(one for one in self.displays if one.seen_at is None)


def subject_of(quarter: str) -> str:
    """Return what journal lines and messages call a quarter."""
    return f"netiquette:{quarter}"


def quarter_of(day: date, months: int) -> date:
    """Return the first day of the stretch of so many months that holds a day."""
    return date(day.year, (day.month - 1) // months * months + 1, 1)


def gather(session: Session, city: City, quarter: str) -> Quarter:
    """Return a quarter as it stands; an account that the city gave up is left out."""
    known = {one.key for one in city.accounts}
    displays = netiquette.of_quarter(session, quarter)
    return Quarter(
        date.fromisoformat(quarter), tuple(one for one in displays if one.account in known)
    )


def open_quarter(services: Services) -> None:
    """Open the quarter that has come, once; then ask for the accounts that came after it."""
    with services.transaction() as session:
        act = act_of(session, services, VIGIE)
        _plan(act)
        for due_at in recurrences.take(session, JOB, act.now):
            _ask(act, local_day(due_at).isoformat())
        latest = netiquette.latest(session)
        if latest:
            _ask(act, latest)


def tick(services: Services, user: str, quarter: str, account: str) -> Display | Refused:
    """Record that somebody saw the netiquette on an account."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        known = act.city.account(account)
        asked = {one.account: one for one in netiquette.of_quarter(session, quarter)}
        if known is None or account not in asked:
            return Refused(Why.UNKNOWN_ENTRY)
        if not act.person.may_publish_for(known):
            return Refused(Why.NOT_ALLOWED)
        if not netiquette.see(session, quarter, account, user, act.now):
            return Refused(Why.ALREADY_DONE)
        cards.show(session, Letter.NETIQUETTE_TASK, subject_of(quarter), ())
        act.journal("netiquette.seen", subject_of(quarter), account=account)
        return asked[account]


def may_see(city: City, user: str) -> bool:
    """Return whether somebody follows the display of the netiquette."""
    roles = permissions.TABLE[permissions.Permission.PUBLISH_CITY]
    police = permissions.TABLE[permissions.Permission.PUBLISH_POLICE]
    return user in city.holders(*roles, *police)


def _plan(act: Act) -> None:
    """Plan this quarter, if none ever was, and the next one."""
    if recurrences.is_planned(act.session, JOB, act.now):
        return
    months = act.decisions.netiquette_months
    first = quarter_of(local_day(act.now), months)
    for day in (first, months_after(first, months)):
        recurrences.plan(act.session, JOB, _morning(act, day))


def _morning(act: Act, day: date) -> datetime:
    return at_wall(datetime.combine(day, time.fromisoformat(act.decisions.digest_hour)))


def _ask(act: Act, quarter: str) -> None:
    """Owe the task of a quarter to the channels of the accounts that it did not have yet."""
    known = {one.account for one in netiquette.of_quarter(act.session, quarter)}
    new = [one for one in act.city.accounts if one.key not in known]
    added = [one for one in new if netiquette.expect(act.session, quarter, one.key)]
    if not added:
        return
    channels = frozenset[str]().union(*(cards.team(act.city, one.group) for one in added))
    cards.show(act.session, Letter.NETIQUETTE_TASK, subject_of(quarter), channels)
    act.journal("netiquette.asked", subject_of(quarter), accounts=[one.key for one in added])
