"""Correct what a verdict says: one point, all that is sure, the typography. Knows no Slack."""

from dataclasses import dataclass, replace

from sqlmodel import Session

from checks.types import PostType
from handlers.act import act_of
from handlers.drafts import seen
from handlers.drafts.flow import Ref
from handlers.drafts.mending import corrected, corrections_of, dressed, makes, sure
from handlers.drafts.revising import revise, writable
from handlers.drafts.seen import Correction
from handlers.points import open_points
from handlers.refusals import Refused, Why
from handlers.services import Services
from storage import findings, judging
from storage.drafts import AT_ONCE, Content, Stored


def fix(services: Services, user: str, ref: Ref, wanted: Correction) -> Stored | Refused:
    """Apply one suggestion to the words that a point is about, in all its places."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        known = seen.correction(act, ref, wanted)
        if isinstance(known, Refused):
            return known
        draft, point, choice = known
        finding = point.found.finding
        if finding.span is None or choice >= len(finding.suggestions):
            return Refused(Why.STALE)
        content = corrected(draft.content, corrections_of([point], choice))
        return _too_long(services, content) or revise(act, draft, content)


@dataclass(frozen=True, slots=True)
class Shown:
    """All the corrections that somebody saw: the content that they make, and what each makes."""

    digest: str
    makes: frozenset[str]


def all_shown(session: Session, draft: Stored, shown: Shown) -> Content:
    """Return what a draft becomes when all that was shown, and is still sure, is corrected."""
    points = sure(open_points(findings.of_draft(session, draft.id)))
    known = [one for one in points if shown.makes & makes(draft.content, (one,))]
    return corrected(draft.content, corrections_of(known))


def fix_all(services: Services, user: str, ref: Ref, shown: Shown) -> Stored | Refused:
    """Apply every correction that was shown, if they still make what was shown."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        draft = seen.as_seen(act, ref)
        if isinstance(draft, Refused):
            return draft
        content = all_shown(session, draft, shown)
        if content.digest != shown.digest or content == draft.content:
            return Refused(Why.POINT_GONE)
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
