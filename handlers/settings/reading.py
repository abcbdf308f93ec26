"""Read the city as it stands in the database."""

import json
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from sqlmodel import Session

from checks.city import City, Role
from checks.directive import Directive
from handlers.settings.building import city
from storage import departures, settings

__all__ = ["city", "city_of", "with_administrators", "without"]


def city_of(session: Session, directive: Directive) -> City:
    """Return the city as its team last set it."""
    return without(_built(settings.written(session), directive), departures.users(session))


@lru_cache(maxsize=8)
def _built(written: tuple[tuple[str, str], ...], directive: Directive) -> City:
    """Build the city once for all the acts that find the same settings."""
    return city({section: json.loads(content) for section, content in written}, directive)


def without(known: City, gone: frozenset[str]) -> City:
    """Return the city without those who left: no role, no back-up, nothing to receive."""
    if not gone:
        return known
    return replace(
        known,
        roles={role: users - gone for role, users in known.roles.items()},
        people=tuple(
            replace(one, backup="" if one.backup in gone else one.backup)
            for one in known.people
            if one.user not in gone
        ),
        departments={
            key: (title, "" if director in gone else director)
            for key, (title, director) in known.departments.items()
        },
        contacts=replace(
            known.contacts,
            media="" if known.contacts.media in gone else known.contacts.media,
            harassment=tuple(one for one in known.contacts.harassment if one not in gone),
        ),
    )


def with_administrators(
    known: City, named: Iterable[str], inactive: frozenset[str] = frozenset()
) -> City:
    """Return the city with the administrators of the environment when no active one is left."""
    if known.holders(Role.ADMINISTRATOR) - inactive:
        return known
    return replace(known, roles={**known.roles, Role.ADMINISTRATOR: frozenset(named)})
