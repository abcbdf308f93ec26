"""Owe the messages that several workflows share: a draft's thread, its card, its approvers."""

from typing import Any, Final

from sqlmodel import Session

from checks.city import City
from handlers.people import Person, asked_first
from storage import drafts, outbox
from storage.drafts import Stored
from storage.outbox import Letter, Owed, Place

HOME: Final = "home"
# Whose Home a message is shown on: home:U…
HOMES: Final = "home:"


def home_of(city: City, draft: Stored) -> str:
    """Return where a draft is discussed: its group's channel, else a direct message.

    Somebody who writes only job offers is not of the team, and would not see its channel.
    """
    if Person(draft.author, city).jobs_only():
        return draft.author
    return team_of(city, draft)


def team_of(city: City, draft: Stored) -> str:
    """Return where those who publish a draft are: its group's channel, else its author."""
    return city.channel_of(draft.group) or draft.author


def show(session: Session, city: City, draft: Stored, *, verdict: bool = True) -> None:
    """Owe the draft's first message and, once it was judged, its verdict; edited in place."""
    home = home_of(city, draft)
    outbox.put(session, Letter.DRAFT_ROOT, draft.subject, home)
    if verdict and draft.judged_version:
        outbox.put(session, Letter.DRAFT_VERDICT, draft.subject, home)
    refresh_homes(session)


def reply(session: Session, city: City, draft: Stored, code: str, **facts: Any) -> None:  # noqa: ANN401
    """Owe a new reply in the draft's thread: what asks somebody to act, or tells an outcome."""
    home = home_of(city, draft)
    outbox.put(session, Letter.DRAFT_REPLY, draft.subject, home, facts={"code": code, **facts})


def ask_approvers(session: Session, city: City, draft: Stored) -> None:
    """Owe each approver the request, or its new look; never to those who wrote the draft."""
    asked = asked_first(city, draft.group, drafts.writers(session, draft.id))
    known = outbox.places_of(session, Letter.APPROVAL_REQUEST, draft.subject)
    for user in sorted(asked | set(known)):
        outbox.put(session, Letter.APPROVAL_REQUEST, draft.subject, user)


def refresh_homes(session: Session) -> None:
    """Owe a new look of their Home to those who have opened it once."""
    for recipient in sorted(outbox.places_of(session, Letter.HOME, HOME)):
        outbox.refresh(session, Letter.HOME, HOME, recipient)


def draft_of(owed: Owed) -> int:
    """Return the number of the draft that a message is about."""
    return int(owed.subject.removeprefix("draft:"))


def thread_of(session: Session, owed: Owed) -> Place | None:
    """Return where the thread of a draft begins for a recipient, once it was posted."""
    return outbox.place_of(session, Letter.DRAFT_ROOT, owed.subject, owed.recipient)
