"""Set the hours of a draft that waits for a decision: remind, call the back-up, let expire."""

from datetime import datetime, timedelta

from checks.lifecycle import PostStatus
from checks.workdays import working_after
from handlers.act import Act
from handlers.holding import is_urgent
from storage import approvals
from storage.drafts import Stored


def await_decision(act: Act, draft: Stored) -> datetime:
    """Start the wait of a draft for its approvers; return when the back-up will be told."""
    calendar, decisions = act.city.calendar, act.decisions
    nudge_at = working_after(calendar, act.now, timedelta(hours=decisions.approval_nudge_hours))
    until = last_call(act, draft) or act.now
    approvals.submit(act.session, draft.id, act.user, act.now, nudge_at, until)
    return working_after(calendar, act.now, timedelta(hours=decisions.approval_backup_hours))


def last_call(act: Act, draft: Stored) -> datetime | None:
    """Return until when a draft may be approved: a little before its first post goes out."""
    early = timedelta(minutes=act.decisions.approval_expiry_minutes)
    if is_urgent(act.session, draft):
        # What everybody needs to know at once is approved as soon as it can be.
        early = -timedelta(minutes=act.decisions.publish_missed_minutes)
    waiting = [post.planned_at for post in draft.posts if post.status is PostStatus.PLANNED]
    return min(waiting) - early if waiting else None


def follow_plan(act: Act, draft: Stored) -> None:
    """Have the wait of a draft end with the hours that its posts have now."""
    approvals.expire_at(act.session, draft.id, last_call(act, draft))
