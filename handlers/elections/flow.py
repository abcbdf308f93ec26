"""Remind of an election window, and have what is planned in it judged again. Knows no Slack."""

from datetime import time

from checks.city import City, ElectionWindow
from checks.decisions import Decisions
from checks.types import Group
from checks.windows import OVER, Reminder, due, reminders
from checks.workdays import day_bounds
from handlers import notices
from handlers.act import Act
from handlers.people import approvers
from storage import neighbours, outbox, ticks
from storage.drafts import AT_ONCE
from storage.outbox import Letter


def named(window: ElectionWindow) -> str:
    """Return how the journal and the messages name a window."""
    return f"election:{window.kind}:{window.start.isoformat()}"


def remind(act: Act, window: ElectionWindow) -> bool:
    """Send the reminder of a window that is due, once; return whether it was sent now."""
    come = due(reminders_of(act.decisions, window), act.now)
    new = [one for one in come if ticks.answer(act.session, _job(window, one.days), one.due_at)]
    # What was overtaken counts as sent.
    if not new or new[-1] is not come[-1]:
        return False
    judged = 0 if new[-1].days == OVER else judge_again(act, window)
    facts = {"days": new[-1].days, "judged": judged}
    for recipient in sorted(recipients(act.city)):
        outbox.put(act.session, Letter.ELECTION_NEWS, named(window), recipient, facts=facts)
    notices.refresh_homes(act.session)
    act.journal("election.reminded", named(window), **facts)
    return True


def reminders_of(decisions: Decisions, window: ElectionWindow) -> tuple[Reminder, ...]:
    """Return every reminder of a window, at the hour of the digest."""
    hour = time.fromisoformat(decisions.digest_hour)
    return reminders(window, decisions.election_reminder_days, hour)


def judge_again(act: Act, window: ElectionWindow) -> int:
    """Have every draft planned in a window judged again; return how many."""
    start, _ = day_bounds(window.start)
    _, end = day_bounds(window.end)
    return neighbours.judge_planned(act.session, start, end, at=AT_ONCE)


def recipients(city: City) -> frozenset[str]:
    """Return the channels of the teams and the people who approve for them."""
    channels = {city.channel_of(group) for group in Group} - {""}
    return frozenset(channels).union(*(approvers(city, group) for group in Group))


def _job(window: ElectionWindow, days: int) -> str:
    return f"{named(window)}:{days}"
