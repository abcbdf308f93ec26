"""Render the messages that drafts owe, from the facts of the moment they are sent."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final

from sqlmodel import Session

from checks.workdays import local_day
from handlers.drafts import texts
from handlers.drafts.sheet import Sheet, gather
from handlers.drafts.views import root_message, verdict_message
from handlers.notices import draft_of, thread_of
from handlers.postman import Message, Render
from handlers.services import Services
from handlers.wording import day, escape, hour, listed, moment_of, ordinal
from storage import notes
from storage.outbox import Letter, Owed


def root(session: Session, services: Services, owed: Owed) -> Message:
    """Return the first message of a draft's thread."""
    return root_message(gather(session, services, draft_of(owed)))


def verdict(session: Session, services: Services, owed: Owed) -> Message | None:
    """Return a draft's verdict, in its thread; nothing when newer words wait for theirs."""
    sheet = gather(session, services, draft_of(owed))
    if not sheet.draft.judged:
        return None
    message = verdict_message(sheet)
    return Message(message.text, message.blocks, thread_of(session, owed), card=True)


def reply(session: Session, services: Services, owed: Owed) -> Message:
    """Return a new reply in a draft's thread."""
    sheet = gather(session, services, draft_of(owed))
    words = texts.REPLIES[owed.facts["code"]].format(
        author=f"<@{sheet.draft.author}>", **worded(session, sheet, owed.facts)
    )
    return Message(words, thread=thread_of(session, owed))


def worded(session: Session, sheet: Sheet, facts: Mapping[str, Any]) -> dict[str, str]:
    """Return the facts of a message as people read them; each name says what its value is."""
    shown: dict[str, Callable[[Any], str]] = {
        "by": lambda user: f"<@{user}>",
        "account": lambda key: escape(sheet.title(key)),
        "accounts": lambda keys: listed([escape(sheet.title(key)) for key in keys]),
        "planned": lambda at: moment_of(datetime.fromisoformat(at), sheet.now),
        "until": lambda at: moment_of(datetime.fromisoformat(at), sheet.now),
        "reminder": lambda at: moment_of(datetime.fromisoformat(at), sheet.now),
        "hour": lambda at: hour(datetime.fromisoformat(at)),
        "day": lambda at: day(local_day(datetime.fromisoformat(at))),
        "ordinal": ordinal,
        "note": lambda number: escape(notes.words_of(session, number)),
        "link": escape,
        "minutes": str,
    }
    return {name: shown[name](value) for name, value in facts.items() if name in shown}


LETTERS: Final[dict[Letter, Render]] = {
    Letter.DRAFT_ROOT: root,
    Letter.DRAFT_VERDICT: verdict,
    Letter.DRAFT_REPLY: reply,
}
