"""Render what the register owes, from the facts of the moment it is sent."""

from typing import Final

from sqlmodel import Session

from checks.workdays import local_day
from handlers.act import VIGIE
from handlers.credentials.leaving import still_held
from handlers.credentials.lists_view import departure_message, review_message
from handlers.credentials.sheet import lines_of
from handlers.credentials.views import (
    Reminder,
    notice_message,
    reminder_message,
)
from handlers.messages import Message, Render
from handlers.services import Services
from handlers.wording import day
from storage import access_reviews, credentials, departures
from storage.outbox import Letter, Owed


def reminder(session: Session, services: Services, owed: Owed) -> Message | None:
    """Return one step of a ladder; nothing once the password was changed."""
    access = credentials.find(session, number_of(owed))
    if access is None or access.retired_at or access.sent != owed.facts["step"]:
        return None
    (line,) = lines_of(session, services, [access])
    today = local_day(services.now())
    shown = Reminder(line, owed.facts["code"], today)
    return reminder_message(shown, services.directive.figures)


def notice(session: Session, services: Services, owed: Owed) -> Message | None:
    """Return the news of an access to its holder."""
    access = credentials.find(session, number_of(owed))
    if access is None or access.retired_at:
        return None
    (line,) = lines_of(session, services, [access])
    return notice_message(line, owed.facts["code"])


def departure(session: Session, services: Services, owed: Owed) -> Message:
    """Return what is left to take away from somebody who left."""
    person = owed.subject.removeprefix("departure:")
    left = [one.access for one in still_held(session, person)]
    gone = departures.of_user(session, person)
    told = gone is not None and gone.declared_by != VIGIE
    # An access is found again, and nobody left: whoever held it is back.
    back = not left and any(one.retired_at is None for one in credentials.of(session, person))
    return departure_message(person, lines_of(session, services, left), told=told, back=back)


def review(session: Session, services: Services, owed: Owed) -> Message | None:
    """Return the quarter's checklist, or who went through it."""
    one = access_reviews.find(session, number_of(owed))
    if one is None:
        return None
    shown = {"id": one.id, "day": day(one.due_on, year=True), "by": one.done_by}
    return review_message(shown, lines_of(session, services, credentials.every(session)))


def number_of(owed: Owed) -> int:
    """Return the number of what a message is about."""
    return int(owed.subject.partition(":")[2])


LETTERS: Final[dict[Letter, Render]] = {
    Letter.ACCESS_REMINDER: reminder,
    Letter.ACCESS_NOTICE: notice,
    Letter.ACCESS_DEPARTURE: departure,
    Letter.ACCESS_REVIEW: review,
}
