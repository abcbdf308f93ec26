"""Time knocks for the report: the first working day of a month, once the offices are open."""

from datetime import date, datetime, timedelta
from typing import Final

from sqlmodel import Session

from checks.city import City, Role
from checks.workdays import ONE_DAY, day_bounds, local_day, next_month, openings
from handlers.services import Services
from storage import journal, outbox, ticks
from storage.outbox import Letter

JOB: Final = "report"


def send(services: Services) -> None:
    """Owe the directors the report of last month, once, from the first opening of this one."""
    now = services.now()
    with services.reading() as session:
        city = services.city(session)
    due = first_opening(city, local_day(now))
    grace = timedelta(days=services.directive.decisions.report_grace_days)
    if due is None or not due <= now < due + grace:
        return
    with services.transaction() as session:
        if not ticks.answer(session, JOB, due):
            return
        month = (local_day(due).replace(day=1) - ONE_DAY).replace(day=1).isoformat()
        for user in sorted(city.holders(Role.DIRECTOR)):
            outbox.put(
                session,
                Letter.MONTHLY_REPORT,
                f"report:{month}",
                user,
                facts={"month": month},
                key=f"report:{month}:{user}",
            )
        journal.write(session, now, "vigie", "report.sent", f"report:{month}")


def next_due(session: Session, services: Services) -> datetime | None:
    """Return when the next report leaves, after this instant."""
    city, now = services.city(session), services.now()
    today = local_day(now)
    coming = (first_opening(city, today), first_opening(city, next_month(today)))
    return next((one for one in coming if one is not None and one > now), None)


def first_opening(city: City, today: date) -> datetime | None:
    """Return when the offices first open in a month; None when they never do."""
    start = day_bounds(today.replace(day=1))[0]
    return next((opens for opens, _ in openings(city.calendar, start)), None)
