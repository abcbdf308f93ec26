"""Who is told of somebody's accesses: their director, information technology, their back-up."""

from datetime import datetime

from sqlmodel import Session

from checks.city import City, Role
from checks.workdays import local_day
from handlers.refusals import Refused, Why
from storage import absences, slack_away
from storage.credentials import Access


def directors_of(city: City, user: str) -> frozenset[str]:
    """Return who directs somebody's department; else whoever directs, never that person alone."""
    department = next((one.department for one in city.people if one.user == user), "")
    _, director = city.departments.get(department, ("", ""))
    if director and director != user:
        return frozenset({director})
    return city.holders(Role.DIRECTOR) - {user}


def technicians(city: City) -> frozenset[str]:
    """Return information technology; the administrators of Vigie when the city named nobody."""
    return city.holders(Role.INFORMATION_TECHNOLOGY) or city.holders(Role.ADMINISTRATOR)


def alerted(city: City, user: str) -> frozenset[str]:
    """Return who is told at once of somebody's doubt, at any hour."""
    return directors_of(city, user) | technicians(city)


def holders(session: Session, city: City, user: str, now: datetime) -> tuple[str, ...]:
    """Return who is reminded in somebody's place: that person, and the back-up of who is away."""
    declared = {one.user: one.backup for one in absences.on(session, local_day(now))}
    backup = declared.get(user) or city.backup_of(user)
    away = user in declared or slack_away.is_away(session, user, now)
    return (user, backup) if backup and away else (user,)


def mine(user: str, access: Access | None) -> Access | Refused:
    """Return an access about which its holder alone may speak, or why not."""
    if access is None or access.retired_at is not None:
        return Refused(Why.UNKNOWN_ACCESS)
    return access if access.custodian == user else Refused(Why.NOT_YOUR_ACCESS)
