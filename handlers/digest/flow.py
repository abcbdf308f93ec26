"""Say who gets a digest now, and gather what it tells. Knows no Slack."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from sqlmodel import Session

from checks import permissions
from checks.city import City
from checks.digests import digest_due, reminder_of
from checks.lifecycle import Status
from checks.types import Group
from checks.workdays import day_bounds, local_day
from handlers.act import Act
from handlers.banners import banners
from handlers.digest.reader import Reader
from handlers.digest.sections import SECTIONS
from handlers.people import Person
from handlers.services import Services
from storage import agenda, approvals, drafts, journal, listing, outbox, slots, ticks
from storage.agenda import Planned
from storage.drafts import Stored
from storage.outbox import Letter

SUBJECT = "digest"
IN_HAND = frozenset({Status.OPEN, Status.CHANGES_REQUESTED, Status.EXPIRED})


@dataclass(frozen=True, slots=True)
class Places:
    """How full one account is today."""

    title: str
    held: int
    cap: int


@dataclass(frozen=True, slots=True)
class Digest:
    """What a team or a person is told of a day; ``seal`` is the head of the journal's chain."""

    now: datetime
    banners: tuple[str, ...]
    places: tuple[Places, ...]
    today: tuple[Planned, ...]
    late: tuple[Planned, ...]
    waiting: tuple[Stored, ...]
    sections: tuple[tuple[str, ...], ...]
    to_correct: tuple[Stored, ...]
    to_approve: tuple[Stored, ...]
    titles: dict[str, str]
    reminder: tuple[str, str]
    seal: str

    @property
    def is_quiet(self) -> bool:
        """Return whether there is nothing to tell but the places of the day."""
        told = (self.banners, self.today, self.late, self.waiting, self.to_correct)
        return not any((*told, self.to_approve, self.sections))


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


def of_team(session: Session, services: Services, group: Group) -> Digest:
    """Return what the team of a chain is told."""
    city, now = services.city(session), services.now()
    start, end = day_bounds(local_day(now))
    accounts = [one for one in city.accounts if one.group is group]
    cap = services.directive.figures.daily_cap
    return Digest(
        now=now,
        banners=banners(session, services, {group}),
        places=tuple(
            Places(one.title, len(slots.held_on(session, city.counted(one), local_day(now))), cap)
            for one in accounts
        ),
        today=agenda.going_out(session, {group}, start, end),
        late=agenda.late(session, {group}, now),
        waiting=listing.in_review(session, {group}),
        sections=_sections(session, services, Reader(frozenset({group}))),
        to_correct=(),
        to_approve=(),
        titles=_titles(city),
        reminder=reminder_of(services.directive, local_day(now)),
        seal=journal.head(session),
    )


def of_person(session: Session, services: Services, user: str) -> Digest:
    """Return what one person is told: what is theirs, and nothing of the others."""
    city, now = services.city(session), services.now()
    person = Person(user, city)
    groups = {one.group for one in person.accounts()}
    start, end = day_bounds(local_day(now))
    return Digest(
        now=now,
        banners=banners(session, services, groups),
        places=(),
        today=_mine(agenda.going_out(session, groups, start, end), user),
        late=_mine(agenda.late(session, groups, now), user),
        waiting=(),
        sections=_sections(session, services, Reader(frozenset(groups), user)),
        to_correct=tuple(one for one in listing.in_hand(session, user) if one.status in IN_HAND),
        to_approve=_to_approve(session, person),
        titles=_titles(city),
        reminder=reminder_of(services.directive, local_day(now)),
        seal="",
    )


def has_own(digest: Digest) -> bool:
    """Return whether a person has anything that waits for them: a banner alone is no reason."""
    mine = (digest.today, digest.late, digest.to_correct, digest.to_approve)
    return any((*mine, digest.sections))


def group_of(city: City, channel: str) -> Group | None:
    """Return the chain whose team is in a channel, or None for a person."""
    return next((one for one in Group if city.channel_of(one) == channel), None)


def _due(act: Act) -> Iterator[tuple[str, datetime]]:
    """Yield each team and each person whose digest is due now, with its instant."""
    city, decisions = act.city, act.decisions
    grace = timedelta(hours=decisions.digest_grace_hours)
    hours = {Group.CITY: decisions.digest_hour, Group.POLICE: decisions.police_digest_hour}
    reached: set[str] = set()
    for group in Group:
        every_day = group is Group.POLICE and decisions.police_digest_every_day
        hour = time.fromisoformat(hours[group])
        due = digest_due(city.calendar, hour, grace, act.now, every_day=every_day)
        if due is None:
            continue
        channel = city.channel_of(group)
        for recipient in ({channel} - {""}) | people_of(city, group):
            # Somebody of both teams is told once, by the first that speaks.
            if recipient not in reached:
                reached.add(recipient)
                yield recipient, due


def people_of(city: City, group: Group) -> frozenset[str]:
    """Return the people who write or approve for a chain."""
    writing = permissions.TABLE[permissions.WRITE[group]]
    return city.holders(*(writing | permissions.TABLE[permissions.APPROVE[group]]))


def _to_approve(session: Session, person: Person) -> tuple[Stored, ...]:
    groups = [one for one in Group if person.may(permissions.APPROVE[one])]
    waiting = listing.in_review(session, groups) if groups else ()
    return tuple(
        one
        for one in waiting
        if person.user
        not in approvals.approvers_of(session, one.id, one.version)
        | drafts.writers(session, one.id)
    )


def _sections(session: Session, services: Services, reader: Reader) -> tuple[tuple[str, ...], ...]:
    made = (section(session, services, reader) for section in SECTIONS)
    return tuple(lines for lines in made if lines)


def _mine(found: tuple[Planned, ...], user: str) -> tuple[Planned, ...]:
    return tuple(one for one in found if one.author == user)


def _titles(city: City) -> dict[str, str]:
    return {one.key: one.title for one in city.accounts}
