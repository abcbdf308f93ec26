"""What somebody may start besides a post: the words of ``/vigie``, as buttons."""

from collections.abc import Mapping
from typing import Final

from checks.permissions import Permission
from handlers.people import Person

# What every employee may say; each of the others by its permission.
EVERYBODY: Final = ("image", "harcelement", "incident")
ANY_ROLE: Final = ("absence",)
PERMITTED: Final[Mapping[str, Permission]] = {
    "veille": Permission.WATCH,
    "statistiques": Permission.WATCH,
    "netiquette": Permission.WATCH,
    "abonnement": Permission.ASK_SUBSCRIPTION,
    "rapport": Permission.SEE_REPORT,
    "regles": Permission.SILENCE_RULES,
    "depart": Permission.DECLARE_DEPARTURE,
    "etat": Permission.SEE_HEALTH,
}


def words(person: Person) -> tuple[str, ...]:
    """Return the words that somebody may say, in the order they are shown."""
    own = ANY_ROLE if person.city.roles_of(person.user) else ()
    permitted = tuple(word for word, needed in PERMITTED.items() if person.may(needed))
    return (*EVERYBODY, *own, *permitted)
