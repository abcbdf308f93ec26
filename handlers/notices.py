"""Owe the messages that several workflows share: a draft's thread, its card, its approvers."""

from typing import Any

from sqlmodel import Session

from checks.city import City
from handlers.people import Person, approvers
from storage import outbox
from storage.drafts import Stored
from storage.outbox import Letter, Owed, Place


def home_of(city: City, draft: Stored) -> str:
    """Return where a draft is discussed: its group's channel, else a direct message.

    Somebody who writes only job offers is not of the team, and would not see its channel.
    """
    if Person(draft.author, city).jobs_only():
        return draft.author
    return city.channel_of(draft.group) or draft.author


def show(session: Session, city: City, draft: Stored, *, verdict: bool = True) -> None:
    """Owe the draft's first message and, once it was judged, its verdict; edited in place."""
    home = home_of(city, draft)
    outbox.put(session, Letter.DRAFT_ROOT, draft.subject, home)
    if verdict and draft.judged_version:
        outbox.put(session, Letter.DRAFT_VERDICT, draft.subject, home)


def reply(session: Session, city: City, draft: Stored, code: str, **facts: Any) -> None:  # noqa: ANN401
    """Owe a new reply in the draft's thread: what asks somebody to act, or tells an outcome."""
    home = home_of(city, draft)
    outbox.put(session, Letter.DRAFT_REPLY, draft.subject, home, facts={"code": code, **facts})


def ask_approvers(session: Session, city: City, draft: Stored, *, again: bool = False) -> None:
    """Owe each approver the request, or its new look; never to the draft's author."""
    for user in sorted(approvers(city, draft.group) - {draft.author}):
        facts = {"again": again}
        outbox.put(session, Letter.APPROVAL_REQUEST, draft.subject, user, facts=facts)


def draft_of(owed: Owed) -> int:
    """Return the number of the draft that a message is about."""
    return int(owed.subject.removeprefix("draft:"))


def thread_of(session: Session, owed: Owed) -> Place | None:
    """Return where the thread of a draft begins for a recipient, once it was posted."""
    return outbox.place_of(session, Letter.DRAFT_ROOT, owed.subject, owed.recipient)
