"""Take the quarter's review of the accesses from whoever went through it. Knows no Slack."""

from checks.permissions import Permission
from handlers.act import act_of
from handlers.refusals import Refused, Why
from handlers.services import Services
from storage import access_reviews, outbox
from storage.access_reviews import Review
from storage.outbox import Letter


def finish(services: Services, user: str, number: int) -> Review | Refused:
    """Record that a review is done."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        review = access_reviews.find(session, number)
        if not act.person.may(Permission.SEE_ACCESSES):
            return Refused(Why.NOT_ALLOWED)
        if review is None:
            return Refused(Why.UNKNOWN_ACCESS)
        if not access_reviews.finish(session, number, user, act.now):
            return Refused(Why.ALREADY_DONE)
        for recipient in sorted(outbox.places_of(session, Letter.ACCESS_REVIEW, review.subject)):
            outbox.put(session, Letter.ACCESS_REVIEW, review.subject, recipient)
        act.journal("access.review_done", review.subject)
        return review
