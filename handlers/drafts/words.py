"""Take words as right: at once in their draft, for the city once accepted. Knows no Slack."""

from handlers.act import act_of
from handlers.drafts import seen
from handlers.drafts.flow import Ref
from handlers.people import approvers
from handlers.refusals import Refused, Why
from handlers.services import Services
from storage import dictionary, drafts, judging, outbox
from storage.drafts import AT_ONCE, Stored
from storage.outbox import Letter


def add_word(services: Services, user: str, ref: Ref, key: str) -> Stored | Refused:
    """Take a finding's word as right in this draft, and propose it to the city's dictionary."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        known = seen.point(act, ref, key)
        if isinstance(known, Refused):
            return known
        draft, point = known
        excerpt = point.found.finding.excerpt
        if not excerpt:
            return Refused(Why.STALE)
        word = dictionary.propose(session, excerpt, draft.id, user, act.now)
        if word is None:
            return Refused(Why.ALREADY_DONE)
        judging.again(session, draft.id, AT_ONCE)
        asked = approvers(act.city, draft.group)
        for approver in sorted(asked - {user} or asked):
            outbox.put(session, Letter.WORD_REQUEST, f"word:{word}", approver)
        act.journal("word.proposed", draft.subject, word=word)
        return draft


def decide_word(services: Services, user: str, number: int, *, accepted: bool) -> Refused | None:
    """Take a word for the whole city, or leave it to the draft that brought it."""
    with services.transaction() as session:
        word = dictionary.get(session, number)
        draft = drafts.find(session, word.draft) if word and word.draft else None
        if word is None or draft is None:
            return Refused(Why.UNKNOWN_DRAFT)
        act = act_of(session, services, user)
        if not act.person.may_approve(draft):
            return Refused(Why.NOT_ALLOWED)
        if not dictionary.decide(session, number, accepted=accepted, by=user):
            return Refused(Why.ALREADY_DONE)
        for recipient in outbox.places_of(session, Letter.WORD_REQUEST, f"word:{number}"):
            outbox.put(session, Letter.WORD_REQUEST, f"word:{number}", recipient)
        action = "word.accepted" if accepted else "word.declined"
        act.journal(action, draft.subject, word=number)
        return None
