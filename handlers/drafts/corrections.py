"""Correct what a verdict says: one point, all that is sure, the typography. Knows no Slack."""

from dataclasses import replace

from sqlmodel import Session

from checks.types import PostType
from handlers.act import act_of
from handlers.drafts import seen
from handlers.drafts.flow import Ref
from handlers.drafts.mending import corrected, corrections_of, dressed, sure
from handlers.drafts.revising import revise, writable
from handlers.points import open_points
from handlers.refusals import Refused, Why
from handlers.services import Services
from storage import findings, judging
from storage.drafts import AT_ONCE, Content, Stored


def fix(services: Services, user: str, ref: Ref, key: str, choice: int) -> Stored | Refused:
    """Apply one suggestion to the words that a point is about, in all its places."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        known = seen.point(act, ref, key)
        if isinstance(known, Refused):
            return known
        draft, point = known
        finding = point.found.finding
        if finding.span is None or choice >= len(finding.suggestions):
            return Refused(Why.STALE)
        content = corrected(draft.content, corrections_of([point], choice))
        return _too_long(services, content) or revise(act, draft, content)


def all_sure(session: Session, draft: Stored) -> Content:
    """Return what a draft becomes when all that is sure is corrected."""
    points = sure(open_points(findings.of_draft(session, draft.id)))
    return corrected(draft.content, corrections_of(points))


def fix_all(services: Services, user: str, ref: Ref, digest: str) -> Stored | Refused:
    """Apply every correction that is sure, if they are those that were shown."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        draft = seen.as_seen(act, ref)
        if isinstance(draft, Refused):
            return draft
        content = all_sure(session, draft)
        if content.digest != digest or content == draft.content:
            return Refused(Why.STALE)
        return _too_long(services, content) or revise(act, draft, content)


def dress(services: Services, user: str, ref: Ref) -> Stored | Refused:
    """Give the whole text the OQLF's typography."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        draft = seen.as_seen(act, ref)
        if isinstance(draft, Refused):
            return draft
        content = dressed(draft.content)
        if content == draft.content:
            return Refused(Why.ALREADY_DONE)
        return _too_long(services, content) or revise(act, draft, content)


def change_type(services: Services, user: str, ref: Ref, key: str) -> Stored | Refused:
    """Take the type that a finding proposes for the draft."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        known = seen.point(act, ref, key)
        if isinstance(known, Refused):
            return known
        draft, point = known
        rule = point.found.finding.rule
        if rule not in set(PostType):
            return Refused(Why.STALE)
        return revise(act, draft, replace(draft.content, type=PostType(rule)))


def check_again(services: Services, user: str, number: int) -> Stored | Refused:
    """Have the draft judged again, as when an engine had given nothing."""
    with services.transaction() as session:
        draft = writable(act_of(session, services, user), number)
        if isinstance(draft, Refused):
            return draft
        judging.again(session, draft.id, AT_ONCE)
        return draft


def _too_long(services: Services, content: Content) -> Refused | None:
    decisions = services.directive.decisions
    texts = [(content.text, decisions.text_limit)]
    texts += [(words, decisions.field_limit) for words in content.own_texts.values()]
    for words, limit in texts:
        if len(words) > limit:
            return Refused(Why.TOO_LONG, {"count": len(words), "limit": limit})
    return None
