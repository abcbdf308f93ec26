"""Move or drop one post of a draft under the cap. Knows no Slack."""

from datetime import datetime
from typing import Final

from checks.lifecycle import PostAction, PostStatus, Refusal, Status, move_post
from checks.workdays import at_wall, local
from handlers import notices
from handlers.act import Act, act_of
from handlers.awaiting import follow_plan
from handlers.booking import book, full_day, stir
from handlers.people import Person
from handlers.refusals import Refused, Why
from handlers.services import Services
from storage import drafts, judging, posts, slots
from storage.drafts import AT_ONCE, Post, Stored

OVER: Final = frozenset({Status.REFUSED, Status.WITHDRAWN})
# A new hour is what these waited for: the draft is in preparation again.
REOPENED: Final = frozenset({Status.EXPIRED, Status.CHANGES_REQUESTED})


def may_place(person: Person, draft: Stored | None, account: str) -> tuple[Stored, Post] | Refused:
    """Return a post that this person may move, drop, or ask an exception for; or why not."""
    post = draft.post(account) if draft else None
    if draft is None or post is None:
        return Refused(Why.UNKNOWN_DRAFT)
    if not person.may_write(draft):
        return Refused(Why.NOT_ALLOWED)
    return Refused(Why.IMPOSSIBLE) if draft.status in OVER else (draft, post)


def move(
    services: Services, user: str, number: int, account: str, at: datetime
) -> Stored | Refused:
    """Give one post another day and hour; an approved one keeps a place or stays where it is."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        found = may_place(act.person, drafts.lock(session, number), account)
        if isinstance(found, Refused):
            return found
        draft, post = found
        if isinstance(move_post(post.status, PostAction.MOVE), Refusal):
            return Refused(Why.IMPOSSIBLE)
        if at <= services.now():
            return Refused(Why.PAST)
        if at == post.planned_at and post.status is not PostStatus.MISSED:
            return Refused(Why.ALREADY_DONE)
        refused = _replan(act, draft, post, at)
        if refused:
            return refused
        stir(session, act.city, draft, [post])
        planned = at.isoformat()
        notices.reply(session, act.city, draft, "moved", account=account, planned=planned, by=user)
        return _done(act, draft, "post.moved", account)


def drop(services: Services, user: str, number: int, account: str) -> Stored | Refused:
    """Take one account out of a draft without holding the others back."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        found = may_place(act.person, drafts.lock(session, number), account)
        if isinstance(found, Refused):
            return found
        draft, post = found
        if len(draft.posts) == 1:
            return Refused(Why.ONLY_ACCOUNT)
        if isinstance(move_post(post.status, PostAction.DROP), Refusal):
            return Refused(Why.IMPOSSIBLE)
        slots.free(session, [post.id])
        posts.set_status(session, post.id, PostStatus.DROPPED)
        stir(session, act.city, draft, [post])
        notices.reply(session, act.city, draft, "dropped", account=account, by=user)
        if post.status is PostStatus.PROGRAMMED:
            notices.reply(session, act.city, draft, "still_programmed", accounts=[account])
        return _done(act, draft, "post.dropped", account)


def _replan(act: Act, draft: Stored, post: Post, at: datetime) -> Refused | None:
    """Give a post its new hour; book it again when the draft is approved."""
    session = act.session
    wall = local(at).replace(tzinfo=None).isoformat()
    held = slots.of_post(session, post.id) is not None
    if held:
        slots.free(session, [post.id])
    posts.plan(session, post.id, at_wall(datetime.fromisoformat(wall)), wall)
    if draft.status is not Status.APPROVED:
        return None
    moved = _fresh(act, draft, post)
    if not book(act, draft, [moved]).full:
        return None
    refused = full_day(session, act.city, moved)
    posts.plan(session, post.id, post.planned_at, post.wall)
    if held:
        book(act, draft, [_fresh(act, draft, post)])
    return refused


def _fresh(act: Act, draft: Stored, post: Post) -> Post:
    found = drafts.get(act.session, draft.id).post(post.account)
    assert found is not None  # noqa: S101  the draft is held: nobody drops its post meanwhile
    return found


def _done(act: Act, draft: Stored, action: str, account: str) -> Stored:
    judging.again(act.session, draft.id, AT_ONCE)
    if draft.status in REOPENED:
        drafts.set_status(act.session, draft.id, Status.OPEN, act.now)
    draft = drafts.get(act.session, draft.id)
    if draft.status is Status.IN_REVIEW:
        follow_plan(act, draft)
        notices.ask_approvers(act.session, act.city, draft)
    notices.show(act.session, act.city, draft)
    act.journal(action, draft.subject, account=account)
    return draft
