"""Read the city as it stands in the database."""

from collections.abc import Iterable
from dataclasses import replace

from sqlmodel import Session

from checks.city import City, Role
from checks.directive import Directive
from handlers.settings.building import city
from storage import settings

__all__ = ["city", "city_of", "with_administrators"]


def city_of(session: Session, directive: Directive) -> City:
    """Return the city as its team last set it."""
    return city(settings.sections(session), directive)


def with_administrators(
    known: City, named: Iterable[str], inactive: frozenset[str] = frozenset()
) -> City:
    """Return the city with the administrators of the environment when no active one is left."""
    if known.holders(Role.ADMINISTRATOR) - inactive:
        return known
    return replace(known, roles={**known.roles, Role.ADMINISTRATOR: frozenset(named)})
