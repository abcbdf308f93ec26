"""Time knocks for the digest: at its hour on working days, or late, once; again when asked."""

from datetime import datetime, time

from sqlmodel import Session

from checks.digests import next_digest
from handlers.act import VIGIE, act_of
from handlers.digest import again, sending
from handlers.services import Services
from storage import recurrences


def send(services: Services) -> None:
    """Owe the digests whose hour has come; every replica may knock, one is heard."""
    with services.reading() as session:
        if not sending.anything_due(act_of(session, services, VIGIE)):
            return
    with services.transaction() as session:
        sending.send_due(act_of(session, services, VIGIE))


def tell_again(services: Services) -> None:
    """Owe the digests that somebody asked for once more, when their hour has come."""
    with services.reading() as session:
        if not recurrences.any_come(session, again.JOB, services.now()):
            return
    with services.transaction() as session:
        again.tell(act_of(session, services, VIGIE))


def next_due(session: Session, services: Services) -> datetime | None:
    """Return when the next digest of a morning comes due, after this instant."""
    decisions, calendar = services.directive.decisions, services.city(session).calendar
    now = services.now()
    return min(
        next_digest(
            calendar, time.fromisoformat(hour), now,
            every_day=sending.speaks_every_day(session, decisions, group),
        )
        for group, hour in sending.hours_of(decisions).items()
    )  # fmt: skip
