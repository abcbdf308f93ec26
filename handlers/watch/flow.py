"""Take the notes of the week; recall those that nobody wrote. Knows no Slack."""

from datetime import date, datetime, time, timedelta
from typing import Final

from checks.permissions import Permission
from checks.workdays import at_wall, local_day
from handlers import cards
from handlers.act import VIGIE, Act, act_of
from handlers.people import Person
from handlers.reasons import clean
from handlers.refusals import Problems, Refused, Why
from handlers.reporting import link_problems, text_problems
from handlers.services import Services
from storage import outbox, recurrences, watch
from storage.letter import Letter
from storage.watch import WatchNote

JOB: Final = "watch"
WEEK: Final = timedelta(days=7)


def may_write(person: Person) -> bool:
    """Return whether somebody keeps the watch."""
    return person.may(Permission.WATCH)


def week_of(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def write(services: Services, user: str, words: str, link: str) -> WatchNote | Problems | Refused:
    """Record a note and show it to the team."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        if not may_write(act.person):
            return Refused(Why.NOT_ALLOWED)
        wrong = (*text_problems("note", words), *link_problems("link", link, needed=False))
        if wrong:
            return Problems(wrong)
        week = week_of(local_day(act.now)).isoformat()
        made, digest = watch.write(session, week, clean(words), clean(link), user, act.now)
        for recipient in sorted(cards.team(act.city)):
            outbox.put(session, Letter.WATCH_NOTE, made.subject, recipient)
        act.journal("watch.written", made.subject, week=week, note=digest)
        return made


def recall(services: Services) -> None:
    """Recall the note of the week on its last open day, when nobody wrote one; once."""
    with services.transaction() as session:
        act = act_of(session, services, VIGIE)
        if not recurrences.is_planned(session, JOB, act.now):
            _plan(act)
        taken = recurrences.take(session, JOB, act.now)
        week = week_of(local_day(act.now)).isoformat()
        if not taken or watch.of_week(session, week):
            return
        for recipient in sorted(cards.team(act.city)):
            outbox.put(session, Letter.WATCH_REMINDER, f"watch:{week}", recipient)
        act.journal("watch.recalled", f"watch:{week}")


def _plan(act: Act) -> None:
    """Plan the recall of this week if its hour is to come, else that of the next one."""
    monday = week_of(local_day(act.now))
    due = _recall_at(act, monday)
    recurrences.plan(act.session, JOB, due if due > act.now else _recall_at(act, monday + WEEK))


def _recall_at(act: Act, monday: date) -> datetime:
    """Return when a week's note is recalled: its usual day, or the open day before it."""
    decided = act.decisions
    days = [monday + timedelta(days=place) for place in range(decided.watch_weekday + 1)]
    open_days = [day for day in days if act.city.calendar.periods(day)]
    hour = time.fromisoformat(decided.watch_hour)
    return at_wall(datetime.combine((open_days or days)[-1], hour))
