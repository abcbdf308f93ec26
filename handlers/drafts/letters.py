"""Render the messages that drafts owe, from the facts of the moment they are sent."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final

from sqlmodel import Session

from checks.workdays import local_day
from handlers import texts
from handlers.drafts.lists_view import word_message
from handlers.drafts.sheet import Sheet, gather
from handlers.drafts.views import root_message, summary, verdict_message
from handlers.messages import Message, Render
from handlers.notices import draft_of, thread_of
from handlers.services import Services
from handlers.wording import day, escape, hour, listed, moment_of, ordinal
from storage import dictionary, drafts, notes
from storage.outbox import Letter, Owed


def root(session: Session, services: Services, owed: Owed) -> Message:
    """Return the first message of a draft's thread."""
    return root_message(gather(session, services, draft_of(owed)))


def verdict(session: Session, services: Services, owed: Owed) -> Message | None:
    """Return a draft's verdict, in its thread; nothing when newer words wait for theirs."""
    sheet = gather(session, services, draft_of(owed))
    if not sheet.draft.judged:
        return None
    message = verdict_message(sheet, types_of(services))
    return Message(message.text, message.blocks, thread_of(session, owed), card=True)


def reply(session: Session, services: Services, owed: Owed) -> Message:
    """Return a new reply in a draft's thread."""
    sheet = gather(session, services, draft_of(owed))
    words = texts.REPLIES[owed.facts["code"]].format(
        author=f"<@{sheet.draft.author}>",
        summary=summary(sheet),
        **worded(session, sheet, owed.facts),
    )
    return Message(words.strip(), thread=thread_of(session, owed))


def word(session: Session, _services: Services, owed: Owed) -> Message | None:
    """Return the request to take a word for the whole city, as it stands now."""
    known = dictionary.get(session, int(owed.subject.removeprefix("word:")))
    draft = drafts.find(session, known.draft) if known and known.draft else None
    return word_message(known, draft) if known and draft else None


def types_of(services: Services) -> dict[str, str]:
    """Return the names of the types of posts."""
    return {one.key: one.label for one in services.directive.decisions.post_types}


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
        "category": escape,
        "finding": lambda key: _finding(sheet, key),
    }
    return {name: shown[name](value) for name, value in facts.items() if name in shown}


def _finding(sheet: Sheet, key: str) -> str:
    return next((escape(one.finding.message) for one in sheet.found if one.key == key), "")


LETTERS: Final[dict[Letter, Render]] = {
    Letter.DRAFT_ROOT: root,
    Letter.DRAFT_VERDICT: verdict,
    Letter.DRAFT_REPLY: reply,
    Letter.WORD_REQUEST: word,
}
