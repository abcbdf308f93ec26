"""Gather all that the views of a draft show, at one moment."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from sqlmodel import Session

from checks.city import City
from checks.slots import nearest_free
from checks.workdays import local_day
from handlers import holding
from handlers.banners import banners
from handlers.points import Point, open_points
from handlers.remedies import contestable, exemptions
from handlers.services import Services
from storage import appeals, approvals, drafts, findings, slots
from storage.appeals import Appeal, Door
from storage.drafts import Post, Stored
from storage.findings import Found, State

SEARCHED: Final = timedelta(days=61)
DAILY_CAP: Final = "daily_cap"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A draft, its verdict, the free places near the full days, who asked for an exception.

    ``doors`` are the ways out of a finding, by its key; ``appeals`` who asked for one.
    """

    draft: Stored
    found: tuple[Found, ...]
    titles: dict[str, str]
    offers: dict[str, tuple[datetime, ...]]
    now: datetime
    asked: frozenset[str] = field(default_factory=frozenset)
    doors: dict[str, frozenset[Door]] = field(default_factory=dict)
    appeals: tuple[Appeal, ...] = ()
    banners: tuple[str, ...] = ()
    held: frozenset[str] = field(default_factory=frozenset)

    @property
    def open(self) -> tuple[Found, ...]:
        """Return the findings that nobody has settled."""
        return tuple(one for one in self.found if one.state is State.OPEN)

    @property
    def points(self) -> tuple[Point, ...]:
        """Return what is left to settle: one point for each thing to do."""
        return open_points(self.found)

    def appeal_of(self, one: Found) -> Appeal | None:
        """Return the last request about a finding, or None."""
        about = [each for each in self.appeals if each.likeness == one.likeness]
        return about[-1] if about else None

    def title(self, account: str) -> str:
        """Return an account's name, its key when the city has it no more."""
        return self.titles.get(account, account)


def gather(session: Session, services: Services, number: int) -> Sheet:
    """Return the sheet of a draft; raises NoResultFound when it does not exist."""
    city = services.city(session)
    draft = drafts.get(session, number)
    found = findings.of_draft(session, number)
    full = {key for one in found if one.finding.check == DAILY_CAP for key in one.accounts}
    asked = approvals.exceptions_of(session, number)
    return Sheet(
        draft=draft,
        found=found,
        titles={one.key: one.title for one in city.accounts},
        offers={
            post.account: free_places(session, services, city, post)
            for post in draft.posts
            if post.account in full
        },
        now=services.now(),
        asked=frozenset(one.account for one in asked if one.granted is None),
        doors={one.key: _doors(services, draft, one) for one in found},
        appeals=appeals.of_draft(session, number),
        banners=banners(session, services, {draft.group}),
        held=frozenset(post.account for post in draft.posts if holding.held(session, post)),
    )


def _doors(services: Services, draft: Stored, one: Found) -> frozenset[Door]:
    decisions = services.directive.decisions
    ways = {
        Door.EXCEPTION: bool(exemptions(decisions, one, draft.group)),
        Door.MISTAKE: contestable(decisions, one),
    }
    return frozenset(door for door, is_open in ways.items() if is_open)


def free_places(
    session: Session, services: Services, city: City, post: Post
) -> tuple[datetime, ...]:
    """Return the nearest free places for a post, on its own account."""
    account = city.account(post.account)
    if account is None:
        return ()
    day = local_day(post.planned_at)
    counted = city.counted(account)
    held = slots.counts(session, counted, day - SEARCHED, day + SEARCHED)
    return nearest_free(
        post.planned_at,
        services.now(),
        city.calendar,
        lambda one: held.get(one, 0),
        cap=services.directive.figures.daily_cap,
        how_many=services.directive.decisions.free_slots,
    )
