"""Render the messages that comments owe, from the facts of the moment they are sent."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, Final

from sqlmodel import Session

from handlers.comments import texts
from handlers.comments.reminders_view import ladder_message, nudge_message
from handlers.comments.replies_view import question_message, reply_message
from handlers.comments.sheet import (
    Sheet,
    gather,
    label,
    sheet_of,
    title_of_account,
    title_of_department,
)
from handlers.comments.views import alert_message, card_message
from handlers.following import comment_in, thread_of
from handlers.messages import Message, Render
from handlers.services import Services
from handlers.wording import escape, linked
from storage import comment_dues, comments, notes, questions, replies
from storage.comment import Comment
from storage.outbox import Letter, Owed


def card(session: Session, services: Services, owed: Owed) -> Message | None:
    """Return a comment's card as it stands now."""
    sheet = gather(session, services, comment_in(owed))
    return card_message(sheet) if sheet else None


def note(session: Session, services: Services, owed: Owed) -> Message | None:
    """Return a new reply in a comment's thread."""
    sheet = gather(session, services, comment_in(owed))
    if sheet is None:
        return None
    words = texts.NOTES[owed.facts["code"]].format(**_worded(session, sheet, owed.facts)).strip()
    return Message(words, thread=thread_of(session, sheet.comment, owed.recipient))


def alert(session: Session, services: Services, owed: Owed) -> Message | None:
    """Return what somebody is told at once."""
    sheet = gather(session, services, comment_in(owed))
    if sheet is None:
        return None
    return alert_message(sheet, owed.facts["code"], owed.facts.get("by", ""))


def nudge(session: Session, services: Services, owed: Owed) -> Message | None:
    """Return one reminder; nothing when all was replied to meanwhile."""
    at = datetime.fromisoformat(owed.facts["at"])
    waiting = comment_dues.told_with(session, owed.recipient, at)
    if not waiting:
        return None
    choices = services.directive.decisions.snooze_choices
    snoozes = {one.key: one.label for one in choices}
    sheets = _sheets(session, services, waiting)
    return nudge_message(sheets, owed.recipient, owed.facts["at"], snoozes)


def ladder(session: Session, services: Services, owed: Owed) -> Message | None:
    """Return what a director is told of comments that are late; nothing when none is any more."""
    known = (comments.find(session, number) for number in owed.facts["comments"])
    late = [one for one in known if one and one.is_open]
    return ladder_message(_sheets(session, services, late)) if late else None


def question(session: Session, services: Services, owed: Owed) -> Message | None:
    """Return the card of a question put to departments."""
    asked = questions.find(session, int(owed.subject.removeprefix(questions.SUBJECT)))
    if asked is None:
        return None
    city = services.city(session)
    department, director = city.departments.get(asked.department, ("", ""))
    return question_message(asked, title_of_account(city, asked.account), department, director)


def verdict(session: Session, services: Services, owed: Owed) -> Message | None:
    """Return a reply with its verdict, in the comment's thread; nothing when it was rewritten."""
    reply = replies.find(session, int(owed.subject.removeprefix(replies.SUBJECT)))
    if reply is None or not reply.judged:
        return None
    last = replies.last_of(session, reply.comment)
    if last is None or last.id != reply.id:
        return None
    sheet = sheet_of(session, services, comments.get(session, reply.comment))
    message = reply_message(reply, sheet)
    thread = thread_of(session, sheet.comment, owed.recipient)
    return Message(message.text, message.blocks, thread, card=True)


def _sheets(session: Session, services: Services, known: Iterable[Comment]) -> list[Sheet]:
    return [sheet_of(session, services, one) for one in known]


def _worded(session: Session, sheet: Sheet, facts: dict[str, Any]) -> dict[str, str]:
    """Return the facts of a note as people read them; each name says what its value is."""
    decided = sheet.decisions
    reasons = (*decided.no_answer_reasons, *decided.close_reasons)
    shown: dict[str, Callable[[Any], str]] = {
        "by": lambda user: f"<@{user}>",
        "nature": lambda key: label(decided.comment_natures, key),
        "reason": lambda key: label(reasons, key),
        "department": lambda key: title_of_department(sheet.city, key, texts.EVERYBODY),
        "under": lambda number: comments.get(session, number).number,
        "link": linked,
        "to": lambda user: f"<@{user}>",
        "note": lambda number: escape(notes.words_of(session, number)),
        "number": str,
    }
    return {name: shown[name](value) for name, value in facts.items() if name in shown}


LETTERS: Final[dict[Letter, Render]] = {
    Letter.COMMENT_CARD: card,
    Letter.COMMENT_NOTE: note,
    Letter.COMMENT_ALERT: alert,
    Letter.COMMENT_NUDGE: nudge,
    Letter.COMMENT_LADDER: ladder,
    Letter.QUESTION_CARD: question,
    Letter.REPLY_VERDICT: verdict,
}
