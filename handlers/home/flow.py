"""Gather what somebody's Home shows, and remember who looks at theirs. Knows no Slack."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlmodel import Session

from checks import permissions
from checks.types import Account, Group
from checks.workdays import day_bounds, local_day
from handlers.banners import banners
from handlers.home.comments import Waiting, waiting
from handlers.notices import HOME, HOMES
from handlers.people import Person
from handlers.services import Services
from storage import answers, approvals, credentials, drafts, findings, listing, outbox, slots
from storage.answers import Answer
from storage.drafts import Stored
from storage.findings import Found
from storage.outbox import Letter

ANSWERS: Final = 5


@dataclass(frozen=True, slots=True)
class Places:
    """How full one account is today."""

    title: str
    held: int
    waiting: int
    cap: int


@dataclass(frozen=True, slots=True)
class Mine:
    """One draft of somebody's, with its findings."""

    draft: Stored
    found: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class Home:
    """What somebody's Home shows at one moment."""

    now: datetime
    mine: tuple[Mine, ...]
    to_approve: tuple[Stored, ...]
    places: tuple[Places, ...]
    writes: bool
    publishes: bool
    administers: bool = False
    answers: tuple[Answer, ...] = ()
    comments: Waiting | None = None
    banners: tuple[str, ...] = ()
    accesses: int | None = None


def look(services: Services, user: str) -> None:
    """Owe somebody their Home; it is shown anew after each change."""
    with services.transaction() as session:
        outbox.refresh(session, Letter.HOME, HOME, f"{HOMES}{user}")


def gather(session: Session, services: Services, user: str) -> Home:
    """Return what somebody's Home shows now."""
    person = Person(user, services.city(session))
    held = listing.in_hand(session, user)
    seen = [one for one in person.city.accounts if _follows(person, one)]
    return Home(
        now=services.now(),
        mine=tuple(Mine(one, findings.of_draft(session, one.id)) for one in held),
        to_approve=_to_approve(session, person),
        places=tuple(_places(session, services, person, one) for one in seen),
        writes=bool(person.accounts()),
        answers=_answers(session, person),
        comments=waiting(session, services, person),
        publishes=any(person.may_publish_for(one) for one in person.city.accounts),
        accesses=_accesses(session, person),
        administers=person.may(permissions.Permission.SILENCE_RULES),
        banners=banners(session, services, {one.group for one in seen}),
    )


def _to_approve(session: Session, person: Person) -> tuple[Stored, ...]:
    groups = [one for one in Group if person.may(permissions.APPROVE[one])]
    waiting = listing.in_review(session, groups) if groups else ()
    return tuple(one for one in waiting if _may_decide(session, person, one))


def _answers(session: Session, person: Person) -> tuple[Answer, ...]:
    """Return the answers of employees that this person's team looks after, corrections first."""
    groups = [one for one in Group if person.may(permissions.HANDLE[one])]
    return answers.waiting(session, groups, limit=ANSWERS) if groups else ()


def _accesses(session: Session, person: Person) -> int | None:
    """Return how many accesses somebody may see, or None when that is no business of theirs."""
    manages = person.may(permissions.Permission.SEE_ACCESSES)
    seen = credentials.every(session) if manages else credentials.of(session, person.user)
    return len(seen) if seen or manages else None


def _may_decide(session: Session, person: Person, draft: Stored) -> bool:
    given = approvals.approvers_of(session, draft.id, draft.version)
    return person.user not in given | drafts.writers(session, draft.id)


def _follows(person: Person, account: Account) -> bool:
    group = account.group
    return person.may_publish_for(account) or person.may(permissions.APPROVE[group])


def _places(session: Session, services: Services, person: Person, account: Account) -> Places:
    today = local_day(services.now())
    start, end = day_bounds(today)
    sharing = person.city.sharing(account)
    return Places(
        title=account.title,
        held=len(slots.held_on(session, person.city.counted(account), today)),
        waiting=slots.waiting_on(session, sharing, start, end, but=0),
        cap=services.directive.figures.daily_cap,
    )
