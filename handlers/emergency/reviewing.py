"""Read what an emergency sent out first, after the fact. Knows no Slack."""

from handlers.act import act_of
from handlers.refusals import Refused, Why
from handlers.services import Services
from storage import drafts, emergency_posts, outbox
from storage.drafts import Stored
from storage.outbox import Letter


def reviewed(services: Services, user: str, number: int) -> Stored | Refused:
    """Record that somebody who may approve, and did not write it, has read a draft."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        draft = drafts.lock(session, number)
        if draft is None:
            return Refused(Why.UNKNOWN_DRAFT)
        if not act.person.may_approve(draft):
            return Refused(Why.NOT_ALLOWED)
        if user in drafts.writers(session, number):
            return Refused(Why.OWN_DRAFT)
        if not emergency_posts.review(session, number, user, act.now):
            return Refused(Why.ALREADY_DONE)
        for one in sorted(outbox.places_of(session, Letter.EMERGENCY_REVIEW, draft.subject)):
            outbox.put(session, Letter.EMERGENCY_REVIEW, draft.subject, one)
        act.journal("emergency.reviewed", draft.subject, version=draft.version)
        return draft
