"""Ask to follow a page, decide, look at it again each year. Knows no Slack."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlmodel import Session

from checks import permissions
from checks.city import City
from checks.naming import groups, persons
from checks.permissions import Permission
from checks.plain import read
from checks.politics import PARTISAN
from checks.workdays import at_wall, local, months_after
from handlers import cards
from handlers.act import Act, act_of
from handlers.people import Person
from handlers.reasons import clean, required
from handlers.refusals import Problem, Problems, Refused, Why
from handlers.reporting import link_problems, text_problems
from handlers.services import Services
from storage import notes, outbox, subscriptions
from storage.letter import Letter
from storage.subscriptions import Following, Subscription

NEEDED: Final = ("relevant", "no_party", "fair")
PAGE_LIMIT: Final = 200
ANSWERS: Final = {
    "accept": (Following.ASKED, Following.FOLLOWED),
    "decline": (Following.ASKED, Following.DECLINED),
    "drop": (Following.FOLLOWED, Following.DROPPED),
}


@dataclass(frozen=True, slots=True)
class Request:
    """A page that somebody asks to follow, as typed."""

    page: str
    link: str
    checklist: tuple[str, ...]
    reason: str


def may_ask(person: Person) -> bool:
    """Return whether somebody may ask that a page be followed."""
    return person.may(Permission.ASK_SUBSCRIPTION)


def ask(services: Services, user: str, request: Request) -> Subscription | Problems | Refused:
    """Record a request and owe it to those who decide."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        if not may_ask(act.person):
            return Refused(Why.NOT_ALLOWED)
        deciders = act.city.holders(*permissions.TABLE[Permission.DECIDE_SUBSCRIPTION]) - {user}
        if not deciders:
            return Refused(Why.NO_APPROVER)
        wrong = tuple(_problems(session, act, request))
        if wrong:
            return Problems(wrong)
        note = notes.write(session, clean(request.reason), act.now)
        link = clean(request.link)
        made = subscriptions.ask(
            session, clean(request.page), link, request.checklist, note.id, user, act.now
        )
        cards.show(session, Letter.SUBSCRIPTION_REQUEST, made.subject, deciders)
        act.journal("subscription.asked", made.subject, reason=note.digest)
        return made


def may_decide(person: Person, one: Subscription | None, answer: str) -> Subscription | Refused:
    """Return a page of which this person may decide now, or why not."""
    if one is None or answer not in ANSWERS:
        return Refused(Why.UNKNOWN_ENTRY)
    if not person.may(Permission.DECIDE_SUBSCRIPTION):
        return Refused(Why.NOT_ALLOWED)
    if one.asked_by == person.user and answer != "drop":
        return Refused(Why.OWN_REQUEST)
    return one if one.status is ANSWERS[answer][0] else Refused(Why.ALREADY_DONE)


def decide(
    services: Services, user: str, number: int, answer: str, reason: str
) -> Subscription | Refused:
    """Accept, decline or drop a page, with a reason that goes to who asked."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        found = may_decide(act.person, subscriptions.find(session, number), answer)
        wrong = found if isinstance(found, Refused) else required(reason)
        if wrong or isinstance(found, Refused):
            return wrong or Refused(Why.IMPOSSIBLE)
        was, becomes = ANSWERS[answer]
        note = notes.write(session, clean(reason), act.now)
        again = _next_look(act.services, act.now) if becomes is Following.FOLLOWED else None
        if not subscriptions.decide(
            session, number, was, becomes, by=user, now=act.now, note=note.id, review_at=again
        ):
            return Refused(Why.ALREADY_DONE)
        cards.show(session, Letter.SUBSCRIPTION_REQUEST, found.subject, ())
        cards.show(session, Letter.SUBSCRIPTION_REVIEW, found.subject, ())
        if answer != "drop":
            outbox.put(session, Letter.SUBSCRIPTION_OUTCOME, found.subject, found.asked_by)
        act.journal(f"subscription.{becomes}", found.subject, reason=note.digest)
        return found


def keep(services: Services, user: str, number: int) -> Subscription | Refused:
    """Confirm that a page is still worth following; it is looked at again in a year."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        found = may_decide(act.person, subscriptions.find(session, number), "drop")
        if isinstance(found, Refused):
            return found
        again = _next_look(services, act.now)
        if found.review_at or not subscriptions.review_at(session, found, again):
            return Refused(Why.ALREADY_DONE)
        cards.show(session, Letter.SUBSCRIPTION_REVIEW, found.subject, ())
        act.journal("subscription.kept", found.subject)
        return found


def look_again(services: Services) -> None:
    """Owe those who decide the yearly look at each page that is due."""
    with services.transaction() as session:
        now, city = services.now(), services.city(session)
        for one in subscriptions.to_review(session, now):
            if subscriptions.review_at(session, one, None):
                deciders = city.holders(*permissions.TABLE[Permission.DECIDE_SUBSCRIPTION])
                for user in sorted(deciders):
                    outbox.put(session, Letter.SUBSCRIPTION_REVIEW, one.subject, user)


def _problems(session: Session, act: Act, request: Request) -> list[Problem]:
    page, link = clean(request.page), clean(request.link)
    wrong = [
        *text_problems("page", page, limit=PAGE_LIMIT),
        *text_problems("reason", request.reason),
        *link_problems("link", link),
    ]
    if subscriptions.of_link(session, link):
        wrong.append(Problem("link", "known"))
    if page and is_partisan(act.city, f"{page} {link}"):
        wrong.append(Problem("page", "party"))
    if not set(NEEDED) <= set(request.checklist):
        wrong.append(Problem("checklist", "unticked"))
    return wrong


def is_partisan(city: City, page: str) -> bool:
    """Return whether a page is a party's, or that of somebody in an election of the settings."""
    plain = read(page)
    if PARTISAN.search(plain.low):
        return True
    parties = [name for one in city.elections for name in one.parties]
    candidates = [name for one in city.elections for name in one.candidates]
    return any(groups(plain, name) for name in parties) or any(
        persons(plain, name) for name in candidates
    )


def _next_look(services: Services, now: datetime) -> datetime:
    wall = local(now)
    months = services.directive.decisions.subscription_review_months
    day = months_after(wall.date(), months)
    return at_wall(datetime.combine(day, wall.time().replace(tzinfo=None)))
