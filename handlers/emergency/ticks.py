"""Time knocks for an emergency: what was approved meanwhile waits too, and nobody forgets it."""

from datetime import timedelta

from handlers.act import VIGIE, Act, act_of
from handlers.emergency.suspending import hold_scheduled
from handlers.emergency.telling import leaders, show, warn
from handlers.services import Services
from storage import emergency


def sweep(services: Services) -> None:
    """Hold what was approved at the very moment when the emergency began."""
    with services.reading() as session:
        going_on = any(one.is_real for one in emergency.open_ones(session))
    if not going_on:
        return
    with services.transaction() as session:
        act = act_of(session, services, VIGIE)
        for known in emergency.open_ones(session):
            one = emergency.lock(session, known.id)
            held = hold_scheduled(act, one) if one and one.is_real else 0
            if one and held:
                show(session, act.city, one)
                act.journal("emergency.swept", one.subject, held=held)


def remind(services: Services) -> None:
    """Recall an emergency that is still open after a day, and then every day."""
    with services.transaction() as session:
        act = act_of(session, services, VIGIE)
        for one in emergency.to_remind(session, act.now):
            again = act.now + timedelta(hours=act.decisions.emergency_reminder_hours)
            emergency.change(session, one.id, remind_at=again)
            warn(act, one, "still_open", leaders(act.city, one))
            act.journal("emergency.reminded", one.subject)


def update_soon(services: Services) -> None:
    """Recall, shortly before, that the public was promised an update."""
    with services.transaction() as session:
        act = act_of(session, services, VIGIE)
        for one in emergency.to_update(session, act.now):
            emergency.change(session, one.id, update_remind_at=None)
            _promised(act, one.id)


def _promised(act: Act, number: int) -> None:
    one = emergency.get(act.session, number)
    warn(act, one, "update_soon", leaders(act.city, one) | one.publishers)
    act.journal("emergency.update_due", one.subject)
