"""Render the recalls of posts, from the facts of the moment they are sent."""

from typing import Final

from sqlmodel import Session

from checks.lifecycle import PostStatus
from handlers.messages import Message, Render
from handlers.notices import draft_of, thread_of
from handlers.publication.views import Recall, recall_message, unplaced_message
from handlers.services import Services
from storage import drafts
from storage.outbox import Letter, Owed

WAITING: Final = frozenset({PostStatus.BOOKED, PostStatus.PROGRAMMED})
WITHOUT_PLACE: Final = frozenset({PostStatus.MISSED, PostStatus.PLANNED})


def reminder(session: Session, services: Services, owed: Owed) -> Message | None:
    """Return the recall of a post; nothing once it is out."""
    recall = _recall(session, services, owed)
    if recall is None or recall.post.status not in WAITING:
        return None
    return _threaded(session, owed, recall_message(recall))


def unplaced(session: Session, services: Services, owed: Owed) -> Message | None:
    """Return the news that a post did not go out; nothing if it did meanwhile."""
    recall = _recall(session, services, owed)
    if recall is None or recall.post.status not in WITHOUT_PLACE:
        return None
    return _threaded(session, owed, unplaced_message(recall))


def _recall(session: Session, services: Services, owed: Owed) -> Recall | None:
    draft = drafts.get(session, draft_of(owed))
    post = draft.post(owed.facts["account"])
    if post is None:
        return None
    account = services.city(session).account(post.account)
    return Recall(draft, post, account.title if account else post.account, owed.facts["code"])


def _threaded(session: Session, owed: Owed, message: Message) -> Message:
    return Message(message.text, message.blocks, thread_of(session, owed))


LETTERS: Final[dict[Letter, Render]] = {
    Letter.POST_REMINDER: reminder,
    Letter.POST_UNPLACED: unplaced,
}
