"""Say who gets a digest now, and owe it once. Knows no Slack."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from typing import Final

from sqlmodel import Session

from checks import permissions
from checks.city import City, Role
from checks.decisions import Decisions
from checks.digests import digest_due
from checks.types import Group
from handlers.act import Act
from handlers.circle import technicians
from storage import access_tasks, credentials, emergency, outbox, ticks
from storage.access_tasks import Kind
from storage.outbox import Letter

SUBJECT: Final = "digest"


def send_due(act: Act) -> int:
    """Owe each digest whose hour has come, once; return how many."""
    sent = 0
    for recipient, due in _due(act):
        facts = {"due": due.isoformat()}
        if ticks.answer(act.session, f"{SUBJECT}:{recipient}", due):
            outbox.put(act.session, Letter.DIGEST, SUBJECT, recipient, facts=facts)
            sent += 1
    if sent:
        act.journal("digest.sent", SUBJECT, count=sent)
    return sent


def anything_due(act: Act) -> bool:
    """Return whether some digest is due that no replica has owed yet."""
    return any(not ticks.answered(act.session, f"{SUBJECT}:{to}", due) for to, due in _due(act))


def _due(act: Act) -> Iterator[tuple[str, datetime]]:
    """Yield each team and each person whose digest is due now, with its instant."""
    city, decisions = act.city, act.decisions
    grace = timedelta(hours=decisions.digest_grace_hours)
    hours = hours_of(decisions)
    reached: set[str] = set()
    for group in Group:
        every_day = speaks_every_day(act.session, decisions, group)
        hour = time.fromisoformat(hours[group])
        due = digest_due(city.calendar, hour, grace, act.now, every_day=every_day)
        if due is None:
            continue
        channel = city.channel_of(group)
        others = _who_hold(act) if group is Group.CITY else frozenset()
        for recipient in ({channel} - {""}) | people_of(city, group) | others:
            # Somebody of both teams is told once, by the first that speaks.
            if recipient not in reached:
                reached.add(recipient)
                yield recipient, due


def hours_of(decisions: Decisions) -> dict[Group, str]:
    """Return the hour of each team's digest."""
    return {Group.CITY: decisions.digest_hour, Group.POLICE: decisions.police_digest_hour}


def speaks_every_day(session: Session, decisions: Decisions, group: Group) -> bool:
    """Return whether a team is told on closed days too: the police by choice, all in a crisis."""
    chosen = group is Group.POLICE and decisions.police_digest_every_day
    return chosen or emergency.on_group(session, group) is not None


def people_of(city: City, group: Group) -> frozenset[str]:
    """Return the people who write or approve for a chain."""
    writing = permissions.TABLE[permissions.WRITE[group]]
    return city.holders(*(writing | permissions.TABLE[permissions.APPROVE[group]]))


def _who_hold(act: Act) -> frozenset[str]:
    """Return who holds an access or looks after them all; those elected have no digest (12.4)."""
    known = credentials.every(act.session)
    tasks = access_tasks.open_of(act.session, [one.id for one in known])
    gone = {one.access.custodian for one in tasks if one.kind is Kind.DEPARTURE}
    held = {one.custodian for one in known} - gone
    return frozenset(held | technicians(act.city)) - act.city.holders(Role.ELECTED)
