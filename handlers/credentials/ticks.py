"""Time knocks for the accesses: the ladder, the quarter's review."""

from datetime import date, timedelta
from typing import Final

from sqlmodel import Session

from checks.rotation import Step, ladder, opening, rotation_due, turn
from checks.workdays import ONE_DAY, local_day
from handlers.act import VIGIE, Act, act_of
from handlers.circle import directors_of, holders, technicians
from handlers.services import Services
from storage import access_reviews, credentials, outbox
from storage.credentials import Access
from storage.outbox import Letter

DAYS: Final = 14
# A register that begins later in its quarter is reviewed with the next one.
LATEST: Final = timedelta(days=31)
# In which words whoever holds the access hears of a step, whoever else is told.
HOLDER: Final = {
    "holder": "holder",
    "director": "director_holder",
    "information_technology": "it_holder",
}


def remind(services: Services) -> None:
    """Send the reminder of every access whose step has come; once, whoever looks."""
    with services.transaction() as session:
        act = act_of(session, services, VIGIE)
        for access in credentials.due(session, act.now):
            _climb(act, access)


def review(services: Services) -> None:
    """Ask information technology for the quarter's review of the accesses, once."""
    with services.transaction() as session:
        act = act_of(session, services, VIGIE)
        due_on = _review_day(act)
        begins = opening(act.city.calendar, due_on)
        if not begins <= act.now < begins + LATEST or not _worth_it(session, due_on):
            return
        one = access_reviews.start(session, due_on, act.now)
        if one is None:
            return
        for recipient in sorted(technicians(act.city)):
            outbox.put(session, Letter.ACCESS_REVIEW, one.subject, recipient)
        act.journal("access.review_opened", one.subject, due_on=due_on.isoformat())


def _climb(act: Act, access: Access) -> None:
    due = rotation_due(access.last_changed_on, act.city.rules.rotation_days)
    rungs = act.decisions.rotation_ladder
    steps = ladder(act.city.calendar, access.last_changed_on, due, rungs)
    done = turn(act.city.calendar, steps, access.sent, act.now)
    sent = done.step.days if done.step else access.sent
    if not credentials.reminded(act.session, access, sent, done.next_at) or done.step is None:
        return
    told = _told(act, access, done.step)
    for recipient, code in sorted(told.items()):
        facts = {"code": code, "step": done.step.days}
        outbox.put(act.session, Letter.ACCESS_REMINDER, access.subject, recipient, facts=facts)
    act.journal(
        "access.reminded", access.subject, step=done.step.days, merged=list(done.step.merged),
        to=sorted(told),
    )  # fmt: skip


def _told(act: Act, access: Access, step: Step) -> dict[str, str]:
    """Return who gets a step and in which words; who holds the access always knows."""
    found = {}
    if step.role == "information_technology":
        found = dict.fromkeys(technicians(act.city), "technician")
    elif step.role == "director":
        found = dict.fromkeys(directors_of(act.city, access.custodian), "director")
    holder, *backups = holders(act.session, act.city, access.custodian, act.now)
    return {**dict.fromkeys(backups, "backup"), **found, holder: HOLDER[step.role]}


def _review_day(act: Act) -> date:
    """Return the first open day of the stretch of months that has begun."""
    months, today = act.decisions.access_review_months, local_day(act.now)
    first = date(today.year, (today.month - 1) // months * months + 1, 1)
    calendar = act.city.calendar
    days = (first + number * ONE_DAY for number in range(DAYS))
    return next((one for one in days if calendar.periods(one)), first)


def _worth_it(session: Session, due_on: date) -> bool:
    return not access_reviews.started(session, due_on) and bool(credentials.every(session))
