"""Gather all that is known of one emergency at one moment: for its card, its lists, its summary."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from checks.city import City
from checks.decisions import Decisions
from checks.lifecycle import PostStatus
from handlers.delays import delayed_by
from handlers.services import Services
from storage import drafts, emergency, emergency_posts, journal, notes
from storage.comment import Comment
from storage.drafts import Stored
from storage.emergency import Emergency
from storage.emergency_posts import Link, Waiting
from storage.journal import Line


@dataclass(frozen=True, slots=True)
class Summary:
    """One emergency, what it published, what it holds, what is left to stop by hand."""

    emergency: Emergency
    kind: str
    reason: str
    held: tuple[Waiting, ...]
    by_hand: tuple[Waiting, ...]
    published: tuple[Stored, ...]
    links: tuple[Link, ...]
    lines: tuple[Line, ...]
    titles: dict[str, str]
    delayed: tuple[Comment, ...]
    now: datetime

    def title(self, account: str) -> str:
        """Return an account's name, its key when the city has it no more."""
        return self.titles.get(account, account)


def gather(session: Session, services: Services, number: int) -> Summary:
    """Return what is known of an emergency; raises NoResultFound when it does not exist."""
    city = services.city(session)
    return known_of(session, number, services.directive.decisions, city, services.now())


def known_of(
    session: Session, number: int, decisions: Decisions, city: City, now: datetime
) -> Summary:
    """Return what is known of an emergency at an instant, for those who have no Slack at hand."""
    one = emergency.get(session, number)
    links = emergency_posts.drafts_of(session, number)
    groups = one.groups if one.is_real else frozenset()
    return Summary(
        emergency=one,
        kind=decisions.label(decisions.emergency_kinds, one.kind),
        reason=notes.words_of(session, one.note),
        held=emergency_posts.held(session, number),
        by_hand=emergency_posts.scheduled(session, groups, PostStatus.PROGRAMMED),
        published=tuple(drafts.get(session, link.draft) for link in links),
        links=links,
        lines=tuple(journal.lines(session, one.subject)),
        titles={one.key: one.title for one in city.accounts},
        delayed=delayed_by(session, city, one, now),
        now=now,
    )
