"""Say what would be erased, erase it, hold what must be kept. Knows no Slack."""

import re
from typing import Final

from sqlmodel import Session

from checks.workdays import day_bounds, local_day, months_after
from handlers.act import VIGIE
from handlers.services import Services
from storage import journal, legal_holds, retention, ticks
from storage.legal_holds import Hold
from storage.retention import Limits

JOB: Final = "retention"
SUBJECT: Final = re.compile(
    r"\*|(comment|moderation|ban|question|answer|image|harassment):[1-9][0-9]*"
)


def planned(services: Services) -> tuple[Limits, dict[str, int]]:
    """Return before which instants, and how many rows of each kind, would be erased now."""
    with services.reading() as session:
        limits = limits_of(session, services)
        return limits, retention.plan(session, limits)


def erase(services: Services, by: str) -> dict[str, int]:
    """Erase what has had its time, with one line of the journal that counts it."""
    with services.transaction() as session:
        return _erase(session, services, by)


def erase_daily(services: Services) -> None:
    """Erase what has had its time, once a city day, whatever the replicas."""
    today = day_bounds(local_day(services.now()))[0]
    with services.reading() as session:
        if ticks.answered(session, JOB, today):
            return
    with services.transaction() as session:
        if ticks.answer(session, JOB, today):
            _erase(session, services, VIGIE)


def hold(services: Services, subject: str, reason: str, by: str) -> Hold | None:
    """Hold a subject; None when it names nothing that is ever erased."""
    if not SUBJECT.fullmatch(subject):
        return None
    with services.transaction() as session:
        held, note = legal_holds.add(session, subject, reason, by, services.now())
        journal.write(
            session, services.now(), by, "retention.held", subject, hold=held.id, note=note.digest
        )
    return held


def lift(services: Services, number: int, by: str) -> Hold | None:
    """Lift a hold; None when nothing is held under that number."""
    with services.transaction() as session:
        held = legal_holds.lift(session, number, by, services.now())
        if held is not None:
            journal.write(
                session, services.now(), by, "retention.lifted", held.subject, hold=held.id
            )
    return held


def standing(services: Services) -> tuple[Hold, ...]:
    """Return what is held now."""
    with services.reading() as session:
        return legal_holds.standing(session)


def limits_of(session: Session, services: Services) -> Limits:
    """Return before which instants things are erased, as the city decided."""
    decided, today = services.directive.decisions, local_day(services.now())
    kept = services.city(session).rules.retention_months
    months = (kept, decided.tally_months, decided.body_months)
    return Limits(*(day_bounds(months_after(today, -number))[0] for number in months))


def _erase(session: Session, services: Services, by: str) -> dict[str, int]:
    erased = retention.erase(session, limits_of(session, services))
    if any(erased.values()):
        counts = {name: count for name, count in erased.items() if count}
        journal.write(session, services.now(), by, "retention.erased", JOB, **counts)
    return erased
