"""Render the messages of an emergency, from the facts of the moment they are sent."""

from typing import Final

from sqlmodel import Session

from handlers.emergency.summary import gather
from handlers.emergency.views import card_message, news_message, review_message
from handlers.messages import Message, Render
from handlers.notices import draft_of
from handlers.services import Services
from storage import drafts, emergency_posts
from storage.outbox import Letter, Owed


def card(session: Session, services: Services, owed: Owed) -> Message:
    """Return the card of an emergency."""
    return card_message(gather(session, services, _number(owed)))


def news(session: Session, services: Services, owed: Owed) -> Message | None:
    """Return one piece of news; nothing when what it asks for is over."""
    summary = gather(session, services, _number(owed))
    facts = dict(owed.facts)
    if facts["code"] == "doubt":
        draft = drafts.get(session, facts["draft"])
        facts["title"] = draft.content.text[:60]
    passing = {"still_open", "update_soon"}
    over = facts["code"] in passing and not summary.emergency.is_open
    return None if over else news_message(summary, facts)


def review(session: Session, services: Services, owed: Owed) -> Message | None:
    """Return the request to read what went out first, or its answer."""
    draft = drafts.get(session, draft_of(owed))
    link = emergency_posts.link_of(session, draft.id)
    if link is None or link.review_asked_at is None:
        return None
    titles = {one.key: one.title for one in services.city(session).accounts}
    return review_message(draft, link, titles)


def _number(owed: Owed) -> int:
    return int(owed.subject.removeprefix("emergency:"))


LETTERS: Final[dict[Letter, Render]] = {
    Letter.EMERGENCY_CARD: card,
    Letter.EMERGENCY_NEWS: news,
    Letter.EMERGENCY_REVIEW: review,
}
