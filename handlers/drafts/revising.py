"""Give a draft new words: who may, what becomes of its places, who is told."""

from datetime import datetime

from checks.lifecycle import Action, Actor, PostStatus, Refusal, Status, move
from handlers import notices
from handlers.act import Act
from handlers.awaiting import await_decision, follow_plan
from handlers.booking import release
from handlers.refusals import Refused, Why
from storage import drafts
from storage.drafts import Content, Stored

Planned = tuple[datetime, str]
"""An instant, and the wall-clock time that was meant."""


def writable(act: Act, number: int) -> Stored | Refused:
    """Return a draft that this person may change, held until the transaction ends."""
    draft = drafts.lock(act.session, number)
    if draft is None:
        return Refused(Why.UNKNOWN_DRAFT)
    return draft if act.person.may_write(draft) else Refused(Why.NOT_ALLOWED)


def step(draft: Stored, action: Action) -> Status | Refused:
    """Return the status that a writer's action leads to, or why it cannot be taken."""
    if any(post.status is PostStatus.PUBLISHED for post in draft.posts):
        return Refused(Why.PARTLY_OUT)
    after = move(draft.status, action, frozenset({Actor.WRITER}))
    return Refused(Why.IMPOSSIBLE) if isinstance(after, Refusal) else after


def revise(
    act: Act, draft: Stored, content: Content, planned: Planned | None = None
) -> Stored | Refused:
    """Replace a draft's words; what was approved goes back to review and its places are free."""
    after = step(draft, Action.REVISE)
    if isinstance(after, Refused):
        return after
    before = draft
    release(act, draft)
    draft = drafts.revise(act.session, draft, content, act.user, act.now, planned)
    drafts.set_status(act.session, draft.id, after, act.now)
    if before.status is Status.APPROVED:
        await_decision(act, draft)
    elif after is Status.IN_REVIEW:
        follow_plan(act, draft)
    draft = drafts.get(act.session, draft.id)
    notices.show(act.session, act.city, draft, verdict=False)
    _tell(act, before)
    act.journal("draft.revised", draft.subject, version=draft.version)
    return draft


def warn_programmed(act: Act, before: Stored) -> None:
    """Say which posts wait in a platform's own planner, where Vigie cannot stop them."""
    held = [post.account for post in before.posts if post.status is PostStatus.PROGRAMMED]
    if held:
        notices.reply(act.session, act.city, before, "still_programmed", accounts=held)


def _tell(act: Act, before: Stored) -> None:
    if before.status is Status.APPROVED:
        notices.reply(act.session, act.city, before, "back_to_review", by=act.user)
    elif act.user != before.author:
        notices.reply(act.session, act.city, before, "revised", by=act.user)
    warn_programmed(act, before)
