"""Tell a digest once more, at the hour that somebody asked for. Knows no Slack."""

from datetime import datetime, time
from typing import Final

from checks.digests import due_on
from checks.types import Group
from checks.workdays import local_day
from handlers.act import Act, act_of
from handlers.digest.flow import OWN
from handlers.digest.sending import SUBJECT, people_of
from handlers.refusals import Refused, Why
from handlers.services import Services
from storage import outbox, recurrences
from storage.outbox import Letter

JOB: Final = "digest.again:"
# Whose digest may be told once more: one's own, or that of a team.
KINDS: Final = frozenset({OWN, *Group})


def ask(services: Services, user: str, kind: str, hour: str) -> datetime | Refused:
    """Remember that somebody wants a digest once more today; it is kept in the database."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        at = due_on(local_day(act.now), time.fromisoformat(hour))
        if kind != OWN and user not in people_of(act.city, Group(kind)):
            return Refused(Why.NOT_ALLOWED)
        if at <= act.now:
            return Refused(Why.PAST)
        if not recurrences.plan(session, f"{JOB}{kind}:{user}", at):
            return Refused(Why.ALREADY_DONE)
        act.journal("digest.put_off", SUBJECT, kind=kind, until=at.isoformat())
        return at


def tell(act: Act) -> int:
    """Owe each digest that was asked for once more and whose hour has come; return how many."""
    come = recurrences.take_all(act.session, JOB, act.now)
    for job, at in come:
        kind, _, user = job.removeprefix(JOB).partition(":")
        facts = {"due": at.isoformat(), "kind": kind}
        outbox.put(act.session, Letter.DIGEST, SUBJECT, user, facts=facts)
    if come:
        act.journal("digest.told_again", SUBJECT, count=len(come))
    return len(come)
