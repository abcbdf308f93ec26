"""Declare a doubt, close it, let an urgent post go on in spite of it. Knows no Slack."""

from checks.permissions import Permission
from handlers import notices
from handlers.act import act_of
from handlers.circle import mine
from handlers.doubting import begin, let_go, show, tell
from handlers.holding import is_urgent
from handlers.refusals import Refused, Why
from handlers.services import Services
from storage import access_tasks, credentials, doubts, drafts, holds, posts
from storage.doubts import Doubt, Ground
from storage.drafts import Stored


def declare(services: Services, user: str, number: int | None = None) -> Doubt | Refused:
    """Open a doubt on one access of somebody's, or on all that they hold."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        if number is None:
            return begin(act, user, credentials.lock_of(session, user), Ground.DECLARED)
        access = mine(user, credentials.lock(session, number))
        if isinstance(access, Refused):
            return access
        return begin(act, user, [access], Ground.DECLARED)


def close(services: Services, user: str, number: int) -> Doubt | Refused:
    """Close a doubt: what is left of it ends, and its posts go on."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        doubt = doubts.find(session, number)
        if not act.person.may(Permission.SEE_ACCESSES):
            return Refused(Why.NOT_ALLOWED)
        if doubt is None:
            return Refused(Why.UNKNOWN_ACCESS)
        if not doubts.close(session, number, user, act.now):
            return Refused(Why.ALREADY_DONE)
        left = [one for one in access_tasks.of_doubt(session, number) if one.done_at is None]
        access_tasks.finish(session, left, user, act.now)
        released = let_go(act, doubt)
        show(act, doubt)
        tell(act, doubt, "closed", accounts=released)
        unchanged = [one.access.id for one in left]
        act.journal("doubt.closed", doubt.subject, unchanged=unchanged, released=released)
        return doubt


def let_pass(services: Services, user: str, number: int, account: str) -> Stored | Refused:
    """Let an emergency's post go on in spite of a doubt on its account: a person confirms."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        draft = drafts.lock(session, number)
        post = draft.post(account) if draft else None
        if draft is None or post is None:
            return Refused(Why.UNKNOWN_DRAFT)
        if not act.person.may_publish(draft):
            return Refused(Why.NOT_ALLOWED)
        if not is_urgent(session, draft):
            return Refused(Why.NOT_URGENT)
        standing = [one for one in holds.on_post(session, post) if one.ground is holds.Ground.DOUBT]
        if not standing:
            return Refused(Why.NOT_HELD)
        for one in standing:
            holds.let_pass(session, one.id, post.id, user, act.now)
        posts.wake(session, account, act.now)
        notices.refresh_homes(session)
        subjects = [one.subject for one in standing]
        act.journal("post.let_pass", draft.subject, account=account, holds=subjects)
        return draft
