"""Render the requests for an exception, from the facts of the moment they are sent."""

from typing import Final

from sqlmodel import Session

from checks.workdays import local_day
from handlers.messages import Message, Render
from handlers.places.views import Request, request_message
from handlers.services import Services
from handlers.wording import title_of
from storage import approvals, drafts, notes, posts, slots
from storage.outbox import Letter, Owed

SHORT: Final = 40


def request(session: Session, services: Services, owed: Owed) -> Message | None:
    """Return the request for an exception, as it stands now."""
    asked = approvals.asked(session, int(owed.subject.removeprefix("exception:")))
    if asked is None:
        return None
    city, decisions = services.city(session), services.directive.decisions
    account = city.account(asked.account)
    day = local_day(asked.planned_at)
    held = slots.held_on(session, city.counted(account), day) if account else ()
    others = [slot.post for slot in held if slot.post != asked.post]
    return request_message(
        Request(
            asked=asked,
            draft=drafts.get(session, asked.draft),
            account=account.title if account else asked.account,
            category=decisions.label(decisions.exception_categories, asked.category),
            reason=notes.words_of(session, asked.note),
            place=len(others) + 1,
            held=_titles(session, others),
        )
    )


def _titles(session: Session, held: list[int]) -> tuple[str, ...]:
    """Return what the posts that hold a place are called."""
    known = (posts.draft_of(session, post) for post in held)
    found = (drafts.get(session, draft) for draft in known if draft)
    return tuple(title_of(draft.content.text, SHORT) for draft in found)


LETTERS: Final[dict[Letter, Render]] = {Letter.EXCEPTION_REQUEST: request}
