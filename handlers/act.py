"""One act in one transaction: by whom, in which city, at what instant."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlmodel import Session

from checks.city import City
from checks.decisions import Decisions
from handlers.people import Person
from handlers.services import Services
from storage import journal

VIGIE: Final = "vigie"


@dataclass(frozen=True, slots=True)
class Act:
    """What somebody, or Vigie by itself, is doing: all its effects are one."""

    session: Session
    services: Services
    person: Person

    @property
    def city(self) -> City:
        """Return the city as it is at this moment."""
        return self.person.city

    @property
    def user(self) -> str:
        """Return who acts."""
        return self.person.user

    @property
    def now(self) -> datetime:
        """Return the city's instant."""
        return self.services.now()

    @property
    def decisions(self) -> Decisions:
        """Return what was decided for the city."""
        return self.services.directive.decisions

    def journal(self, action: str, subject: str, **facts: Any) -> None:  # noqa: ANN401  JSON values
        """Add a line of what was done; call it last, since it holds the chain."""
        journal.write(self.session, self.now, self.user, action, subject, **facts)


def act_of(session: Session, services: Services, user: str) -> Act:
    """Return the act of somebody in a transaction."""
    return Act(session, services, Person(user, services.city(session)))
