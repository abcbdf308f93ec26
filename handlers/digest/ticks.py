"""Time knocks for the digest: at its hour on working days, or late, once."""

from datetime import datetime, time

from sqlmodel import Session

from checks.digests import next_digest
from handlers.act import VIGIE, act_of
from handlers.digest import flow
from handlers.services import Services


def send(services: Services) -> None:
    """Owe the digests whose hour has come; every replica may knock, one is heard."""
    with services.reading() as session:
        if not flow.anything_due(act_of(session, services, VIGIE)):
            return
    with services.transaction() as session:
        flow.send_due(act_of(session, services, VIGIE))


def next_due(session: Session, services: Services) -> datetime | None:
    """Return when the next digest of a working day comes due, after this instant."""
    decisions, calendar = services.directive.decisions, services.city(session).calendar
    hours = (decisions.digest_hour, decisions.police_digest_hour)
    return min(next_digest(calendar, time.fromisoformat(one), services.now()) for one in hours)
