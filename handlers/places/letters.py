"""Render the requests for an exception, from the facts of the moment they are sent."""

from typing import Final

from sqlmodel import Session

from checks.workdays import local_day
from handlers.places.views import Request, request_message
from handlers.postman import Message, Render
from handlers.services import Services
from storage import approvals, drafts, notes, slots
from storage.outbox import Letter, Owed


def request(session: Session, services: Services, owed: Owed) -> Message | None:
    """Return the request for an exception, as it stands now."""
    asked = approvals.asked(session, int(owed.subject.removeprefix("exception:")))
    if asked is None:
        return None
    city, decisions = services.city(session), services.directive.decisions
    account = city.account(asked.account)
    day = local_day(asked.planned_at)
    held = slots.held_on(session, city.counted(account), day) if account else ()
    return request_message(
        Request(
            asked=asked,
            draft=drafts.get(session, asked.draft),
            account=account.title if account else asked.account,
            category=decisions.label(decisions.exception_categories, asked.category),
            reason=notes.words_of(session, asked.note),
            place=sum(slot.post != asked.post for slot in held) + 1,
        )
    )


LETTERS: Final[dict[Letter, Render]] = {Letter.EXCEPTION_REQUEST: request}
