"""Take back what was approved when an election makes it impossible (art. 5.4). Knows no Slack."""

from typing import Final

from checks.lifecycle import Action, Actor, PostStatus, Refusal, move
from checks.types import Severity
from handlers import notices
from handlers.act import Act
from handlers.booking import release
from handlers.drafts.revising import warn_programmed
from handlers.judging import hinders
from storage import drafts, findings
from storage.drafts import Stored

ELECTION: Final = "election"


def recall(act: Act, draft: Stored, known: frozenset[tuple[str, str, str]]) -> bool:
    """Send an approved draft back to its author when its verdict now blocks it for an election.

    What is out already stays out: its team was told of the finding.
    """
    after = move(draft.status, Action.RECALL, frozenset({Actor.CLOCK}))
    out = any(post.status is PostStatus.PUBLISHED for post in draft.posts)
    if isinstance(after, Refusal) or out:
        return False
    blocking = [
        one
        for one in findings.of_draft(act.session, draft.id)
        if one.finding.check == ELECTION
        and one.finding.severity is Severity.BLOCKING
        and hinders(one)
        and one.likeness not in known
    ]
    if not blocking:
        return False
    release(act, draft)
    drafts.set_status(act.session, draft.id, after, act.now)
    back = drafts.get(act.session, draft.id)
    notices.show(act.session, act.city, back)
    notices.ask_approvers(act.session, act.city, back)
    notices.reply(act.session, act.city, back, "recalled", finding=blocking[0].key)
    warn_programmed(act, draft)
    act.journal("draft.recalled", draft.subject, check=ELECTION)
    return True
