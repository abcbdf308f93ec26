"""Have what somebody held taken away when they leave, and given back if they return (12.2)."""

from checks.rotation import ladder, next_at, rotation_due
from handlers import notices
from handlers.act import Act
from handlers.circle import technicians
from storage import access_tasks, credentials, outbox
from storage.access import Access
from storage.access_tasks import Kind
from storage.outbox import Letter


def take_away(act: Act, user: str) -> None:
    """Have what somebody held taken away, and information technology told of it, once."""
    session = act.session
    tasks = credentials.open_departure_tasks(session, user, act.now)
    if not tasks:
        return
    for recipient in sorted(technicians(act.city) - {user}):
        outbox.put(session, Letter.ACCESS_DEPARTURE, subject_of(user), recipient)
    notices.refresh_homes(session)
    accesses = [one.access.id for one in tasks]
    act.journal("custodian.departed", subject_of(user), user=user, accesses=accesses)


def give_back(act: Act, user: str) -> None:
    """Forget the departure of somebody who is back: their reminders go on where they were."""
    session, held = act.session, credentials.of(act.session, user)
    open_ones = access_tasks.open_of(session, [one.id for one in held])
    tasks = [one for one in open_ones if one.kind is Kind.DEPARTURE]
    if not tasks:
        return
    access_tasks.finish(session, tasks, act.user, act.now)
    for one in tasks:
        _remind_again(act, one.access)
    for recipient in outbox.places_of(session, Letter.ACCESS_DEPARTURE, subject_of(user)):
        outbox.put(session, Letter.ACCESS_DEPARTURE, subject_of(user), recipient)
    notices.refresh_homes(session)
    act.journal("custodian.returned", subject_of(user), user=user)


def subject_of(user: str) -> str:
    """Return how the journal and the messages name the departure of somebody."""
    return f"departure:{user}"


def _remind_again(act: Act, access: Access) -> None:
    calendar, changed_on = act.city.calendar, access.last_changed_on
    due = rotation_due(changed_on, act.city.rules.rotation_days)
    steps = ladder(calendar, changed_on, due, act.decisions.rotation_ladder)
    at = next_at(calendar, steps, access.sent, act.now)
    credentials.reminded(act.session, access, access.sent, at)
