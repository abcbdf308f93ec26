"""Render the requests against findings, from the facts of the moment they are sent."""

from typing import Final

from sqlmodel import Session

from handlers.appeals.standing import places, standing
from handlers.appeals.views import Request, request_message
from handlers.messages import Message, Render
from handlers.remedies import label
from handlers.services import Services
from storage import appeals, drafts, notes
from storage.outbox import Letter, Owed


def request(session: Session, services: Services, owed: Owed) -> Message | None:
    """Return the request of somebody who wants a finding settled, as it stands now."""
    appeal = appeals.get(session, int(owed.subject.removeprefix("appeal:")))
    draft = drafts.find(session, appeal.draft) if appeal else None
    if appeal is None or draft is None:
        return None
    return request_message(
        Request(
            appeal=appeal,
            draft=draft,
            found=standing(session, draft, appeal),
            category=label(services.directive.decisions, appeal.category),
            reason=notes.words_of(session, appeal.note),
            answer=notes.words_of(session, appeal.decision_note),
            places=len(places(session, draft, appeal)),
        )
    )


LETTERS: Final[dict[Letter, Render]] = {Letter.APPEAL_REQUEST: request}
