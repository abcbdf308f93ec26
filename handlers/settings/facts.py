"""Turn the city's settings into what the checks may know."""

from datetime import date, datetime

from checks.city import City
from checks.directive import Directive
from checks.types import Facts


def facts_of(city: City, directive: Directive, now: datetime, day: date) -> Facts:
    """Return what the settings say around a post planned on a city day; places come after."""
    contacts = (city.contacts.telephone, city.contacts.email, *city.public_telephones)
    return Facts(
        now=now,
        directive=directive,
        accounts=city.accounts,
        election=city.election_on(day),
        partners=city.partners,
        dictionary=city.words,
        contacts=tuple(one for one in contacts if one),
        domains=city.domains,
        packs=city.rules.packs,
        places=city.public_places,
    )
