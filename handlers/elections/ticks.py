"""Time knocks for the elections: thirty days before, seven, the day itself, and after the end."""

from datetime import datetime

from sqlmodel import Session

from checks.windows import next_reminder
from handlers.act import VIGIE, act_of
from handlers.elections import flow
from handlers.services import Services


def remind(services: Services) -> None:
    """Send each reminder that is due, once whatever the number of replicas."""
    with services.reading() as session:
        if not services.city(session).elections:
            return
    with services.transaction() as session:
        act = act_of(session, services, VIGIE)
        for window in act.city.elections:
            flow.remind(act, window)


def next_due(session: Session, services: Services) -> datetime | None:
    """Return when the next reminder comes due, after this instant."""
    decisions, now = services.directive.decisions, services.now()
    windows = services.city(session).elections
    found = [next_reminder(flow.reminders_of(decisions, one), now) for one in windows]
    return min((at for at in found if at), default=None)
