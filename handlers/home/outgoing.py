"""What is to go out today, for those who declare that it did."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from sqlmodel import Session

from checks.workdays import day_bounds, local_day
from handlers.people import Person
from handlers.services import Services
from storage import agenda
from storage.agenda import Planned

SHOWN: Final = 4


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One post to publish today; ``ready`` once its moment is near."""

    planned: Planned
    account: str
    ready: bool


def gather(session: Session, services: Services, person: Person) -> tuple[Outgoing, ...]:
    """Return the posts that somebody is to publish by the end of the day, the next first."""
    accounts = {one.key: one.title for one in person.city.accounts if person.may_publish_for(one)}
    if not accounts:
        return ()
    now, (start, end) = services.now(), day_bounds(local_day(services.now()))
    soon = now + timedelta(minutes=services.directive.decisions.publish_reminder_minutes)
    return tuple(
        Outgoing(one, accounts[one.post.account], one.post.planned_at <= soon)
        for one in agenda.to_publish(session, accounts, start, end, SHOWN)
    )
