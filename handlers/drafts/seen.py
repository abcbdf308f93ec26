"""Take a finding as somebody saw it: the draft may have changed since. Knows no Slack."""

from handlers.act import Act
from handlers.drafts.flow import Ref
from handlers.drafts.revising import writable
from handlers.points import Point, point_of
from handlers.refusals import Refused, Why
from storage import findings
from storage.drafts import Stored


def as_seen(act: Act, ref: Ref) -> Stored | Refused:
    """Return a draft that this person may change, if it stands as they see it."""
    draft = writable(act, ref.draft)
    if isinstance(draft, Refused):
        return draft
    return draft if draft.version == ref.version and draft.judged else Refused(Why.STALE)


def point(act: Act, ref: Ref, key: str) -> tuple[Stored, Point] | Refused:
    """Return a draft and one of its points as somebody sees them, if they still stand."""
    draft = as_seen(act, ref)
    if isinstance(draft, Refused):
        return draft
    found = findings.get(act.session, draft.id, key)
    if found is None:
        return Refused(Why.STALE)
    return draft, point_of(findings.of_draft(act.session, draft.id), found)
