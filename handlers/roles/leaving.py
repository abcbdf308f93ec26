"""Record a departure: roles end, drafts pass on, accesses are listed. Knows no Slack."""

from collections.abc import Mapping
from typing import Any, Final

from sqlmodel import Session

from checks import permissions
from checks.city import City, Role
from checks.permissions import Permission
from checks.types import Group
from handlers import cards, notices
from handlers.act import VIGIE, Act, act_of
from handlers.custody import take_away
from handlers.people import Person, asked_first
from handlers.refusals import Problem, Problems, Refused, Why
from handlers.services import Services
from storage import departures, drafts, listing, outbox
from storage.departures import Departure
from storage.drafts import Stored
from storage.letter import Letter

MOST: Final = 200
# Who is of the team of a group first, when there is no back-up.
TEAM: Final = {Group.CITY: Role.ADVISER, Group.POLICE: Role.POLICE_OFFICER}


def may_declare(person: Person) -> bool:
    """Return whether somebody may record departures."""
    return person.may(Permission.DECLARE_DEPARTURE)


def declare(services: Services, user: str, gone: str) -> Departure | Problems | Refused:
    """Record the departure of somebody else."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        if not may_declare(act.person):
            return Refused(Why.NOT_ALLOWED)
        if not gone:
            return Problems((Problem("user", "choose"),))
        if gone == user:
            return Problems((Problem("user", "own"),))
        done = _leave(act, gone)
        return done or Problems((Problem("user", "gone"),))


def follow(act: Act, user: Mapping[str, Any]) -> None:
    """Take what Slack tells of somebody's account: it ended, or it lives again."""
    gone, deleted = str(user["id"]), user.get("deleted") is True
    known = departures.of_user(act.session, gone)
    if deleted and known is None and _matters(act.session, act.city, gone):
        _leave(act, gone)
    elif not deleted and known and known.declared_by == VIGIE:
        departures.undo(act.session, gone)
        act.journal("departure.undone", known.subject, user=gone)


def take_back(services: Services, user: str, number: int) -> Departure | Refused:
    """Record that the accesses of somebody who left were taken back."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        found = departures.find(session, number)
        if found is None:
            return Refused(Why.UNKNOWN_ENTRY)
        if not act.person.may(Permission.REVIEW_ACCESSES):
            return Refused(Why.NOT_ALLOWED)
        if not departures.review_accesses(session, number, user, act.now):
            return Refused(Why.ALREADY_DONE)
        cards.show(session, Letter.DEPARTURE_CARD, found.subject, ())
        act.journal("departure.accesses", found.subject)
        return found


def _matters(session: Session, city: City, user: str) -> bool:
    """Return whether Vigie has anything to do with somebody."""
    named = any(one.user == user for one in city.people)
    return named or bool(city.roles_of(user) or listing.in_hand(session, user, limit=1))


def _leave(act: Act, gone: str) -> Departure | None:
    """Record a departure and all that follows from it; None when it is known already."""
    leaver, backup = Person(gone, act.city), act.city.backup_of(gone)
    held = tuple(one.key for one in act.city.accounts if leaver.may_publish_for(one))
    asked = _asked_to_approve(act, gone)
    made = departures.record(act.session, gone, held, act.user, act.now)
    if made is None:
        return None
    # From here on, the city is without that person.
    city = act.services.city(act.session)
    numbers = _hand_over(act, city, made, backup)
    for draft in asked:
        notices.ask_approvers(act.session, city, drafts.get(act.session, draft))
    reviewers = city.holders(*permissions.TABLE[Permission.REVIEW_ACCESSES])
    cards.show(act.session, Letter.DEPARTURE_CARD, made.subject, reviewers)
    take_away(act, gone)
    act.journal("departure.recorded", made.subject, user=gone, drafts=numbers)
    return made


def _asked_to_approve(act: Act, gone: str) -> tuple[int, ...]:
    """Return the drafts that waited for somebody's approval."""
    session = act.session
    return tuple(
        draft.id
        for group in Group
        for draft in listing.in_review(session, (group,), limit=MOST)
        if gone in asked_first(act.city, group, drafts.writers(session, draft.id))
    )


def _hand_over(act: Act, city: City, departure: Departure, backup: str) -> list[int]:
    """Give each draft in hand to somebody else, and tell them; return those that passed on."""
    handed: dict[str, list[int]] = {}
    for draft in listing.in_hand(act.session, departure.user, limit=MOST):
        to = heir(city, draft, backup)
        if to:
            departures.hand_over(act.session, draft.id, to)
            handed.setdefault(to, []).append(draft.id)
            notices.show(act.session, city, drafts.get(act.session, draft.id), verdict=False)
    for to, numbers in sorted(handed.items()):
        facts = {"drafts": numbers}
        outbox.put(act.session, Letter.DEPARTURE_HANDED, departure.subject, to, facts=facts)
    return sorted(number for numbers in handed.values() for number in numbers)


def heir(city: City, draft: Stored, backup: str) -> str:
    """Return who takes a draft over: the back-up, else somebody of the team who may write it."""
    if backup and Person(backup, city).may_write(draft):
        return backup
    team = city.holders(TEAM[draft.group]) or city.holders(
        *permissions.TABLE[permissions.WRITE[draft.group]]
    )
    return min(team, default="")
