"""Say what the settings still lack, and what does not work without it. Nothing here refuses."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sqlmodel import Session

from checks.city import City, Role
from checks.types import Group
from checks.workdays import local_day
from handlers.services import Services
from storage import outbox, settings

NEEDED_ROLES: Final = (
    Role.ADVISER,
    Role.APPROVER,
    Role.DIRECTOR,
    Role.INFORMATION_TECHNOLOGY,
    Role.HUMAN_RESOURCES,
    Role.PRIVACY_OFFICER,
    Role.ADMINISTRATOR,
)
POLICE_ROLES: Final = (Role.POLICE_OFFICER, Role.POLICE_APPROVER)
CHANNELS: Final = ("team", "comments", "answers")
CONTACTS: Final = ("telephone", "email", "media", "netiquette_url")
# From this month on, the holidays of the next year are asked for too.
NEXT_YEAR_FROM: Final = 11
UNREACHED: Final = "unreached"


@dataclass(frozen=True, slots=True)
class Missing:
    """A section of the settings that lacks something: the names of what it lacks."""

    section: str
    names: tuple[str, ...] = ()
    # What is wrong with it, when it is not simply empty.
    code: str = ""


def missing(session: Session, services: Services, city: City) -> tuple[Missing, ...]:
    """Return what the settings lack, in the order in which people fill them."""
    stored = settings.sections(session)
    gone = unreached(session, city)
    return (*_missing(city, services, frozenset(stored)), *gone)


def unreached(session: Session, city: City) -> tuple[Missing, ...]:
    """Return the channels of the settings that Slack takes no message for: deleted, or left."""
    named = {name: getattr(city.channels, name) for name in (*CHANNELS, "police")}
    refused = outbox.unreached(session, filter(None, named.values()))
    names = tuple(name for name, channel in named.items() if channel in refused)
    return (Missing("channels", names, UNREACHED),) if names else ()


def _missing(city: City, services: Services, stored: frozenset[str]) -> Iterator[Missing]:
    police = any(one.group is Group.POLICE for one in city.accounts)
    if not city.domains:
        yield Missing("city")
    if nowhere := [one.title for one in city.accounts if not one.url]:
        yield Missing("accounts", tuple(nowhere))
    roles = (*NEEDED_ROLES, *(POLICE_ROLES if police else ()))
    if empty := [one.value for one in roles if not city.holders(one)]:
        yield Missing("roles", tuple(empty))
    channels = (*CHANNELS, *(("police",) if police else ()))
    if silent := [one for one in channels if not getattr(city.channels, one)]:
        yield Missing("channels", tuple(silent))
    if unknown := [one for one in CONTACTS if not getattr(city.contacts, one)]:
        yield Missing("contacts", tuple(unknown))
    if "hours" not in stored:
        yield Missing("hours")
    if years := unconfirmed(city, services):
        yield Missing("holidays", tuple(str(one) for one in years))


def unconfirmed(city: City, services: Services) -> tuple[int, ...]:
    """Return the years whose holidays the city should confirm now."""
    today = local_day(services.now())
    years = (today.year, today.year + 1) if today.month >= NEXT_YEAR_FROM else (today.year,)
    return tuple(one for one in years if one not in city.calendar.holidays)
