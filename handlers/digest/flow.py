"""Gather what a digest tells a team, or a person. Knows no Slack."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlmodel import Session

from checks import permissions
from checks.city import City
from checks.digests import again_hour, reminder_of
from checks.lifecycle import Status
from checks.types import Group
from checks.workdays import day_bounds, local_day
from handlers.banners import banners
from handlers.digest.deed import Deed
from handlers.digest.deeds import deeds
from handlers.digest.passwords import Passwords, passwords
from handlers.digest.reader import Reader
from handlers.digest.sections import SECTIONS
from handlers.people import Person
from handlers.services import Services
from storage import agenda, approvals, drafts, journal, listing, slots
from storage.agenda import Planned
from storage.drafts import Stored

OWN: Final = "own"
IN_HAND: Final = frozenset({Status.OPEN, Status.CHANGES_REQUESTED, Status.EXPIRED})


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
    passwords: Passwords
    deeds: tuple[Deed, ...]
    kind: str
    writes: bool
    again: str | None

    @property
    def is_quiet(self) -> bool:
        """Return whether there is nothing to tell but the places of the day."""
        told = (self.banners, self.today, self.late, self.waiting, self.to_correct)
        return not any((*told, self.to_approve, self.sections, self.passwords.lines))


def of_team(session: Session, services: Services, group: Group) -> Digest:
    """Return what the team of a chain is told."""
    city, now = services.city(session), services.now()
    start, end = day_bounds(local_day(now))
    accounts = [one for one in city.accounts if one.group is group]
    cap = services.directive.figures.daily_cap
    reader = Reader(frozenset({group}))
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
        sections=_sections(session, services, reader),
        to_correct=(),
        to_approve=(),
        titles=_titles(city),
        reminder=reminder_of(services.directive, local_day(now)),
        seal=journal.head(session),
        passwords=passwords(session, services, reader),
        deeds=deeds(session, services, reader),
        kind=group,
        writes=True,
        again=_again(services),
    )


def of_person(session: Session, services: Services, user: str) -> Digest:
    """Return what one person is told: what is theirs, and nothing of the others."""
    city, now = services.city(session), services.now()
    person = Person(user, city)
    groups = {one.group for one in person.accounts()}
    reader = Reader(frozenset(groups), user)
    start, end = day_bounds(local_day(now))
    return Digest(
        now=now,
        banners=banners(session, services, groups),
        places=(),
        today=_mine(agenda.going_out(session, groups, start, end), user),
        late=_mine(agenda.late(session, groups, now), user),
        waiting=(),
        sections=_sections(session, services, reader),
        to_correct=tuple(one for one in listing.in_hand(session, user) if one.status in IN_HAND),
        to_approve=_to_approve(session, person),
        titles=_titles(city),
        reminder=reminder_of(services.directive, local_day(now)),
        seal="",
        passwords=passwords(session, services, reader),
        deeds=deeds(session, services, reader),
        kind=OWN,
        writes=bool(groups),
        again=_again(services),
    )


def has_own(digest: Digest) -> bool:
    """Return whether a person is written to: a banner, or a password due later, is no reason."""
    mine = (digest.today, digest.late, digest.to_correct, digest.to_approve)
    return any((*mine, digest.sections, digest.passwords.pressing))


def group_of(city: City, channel: str) -> Group | None:
    """Return the chain whose team is in a channel, or None for a person."""
    return next((one for one in Group if city.channel_of(one) == channel), None)


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


def _again(services: Services) -> str | None:
    return again_hour(services.directive.decisions.digest_again_hours, services.now())


def _mine(found: tuple[Planned, ...], user: str) -> tuple[Planned, ...]:
    return tuple(one for one in found if one.author == user)


def _titles(city: City) -> dict[str, str]:
    return {one.key: one.title for one in city.accounts}
