"""Find what a request is about in the verdict as it stands. Knows no Slack."""

from sqlmodel import Session

from handlers.points import point_of
from storage import findings
from storage.appeals import Appeal
from storage.drafts import Stored
from storage.findings import Found


def standing(session: Session, draft: Stored, appeal: Appeal) -> Found | None:
    """Return the finding that a request is about, while it stands in the draft's verdict."""
    if not draft.judged:
        return None
    found = findings.of_draft(session, draft.id)
    return next((one for one in found if one.likeness == appeal.likeness), None)


def places(session: Session, draft: Stored, appeal: Appeal) -> tuple[Found, ...]:
    """Return the findings that a request is about: the same fault, in all its places."""
    wanted = standing(session, draft, appeal)
    if wanted is None:
        return ()
    return point_of(findings.of_draft(session, draft.id), wanted).same
