"""Declare a doubt, and close it. Knows no Slack."""

from checks.permissions import Permission
from handlers.act import Act, act_of
from handlers.circle import alerted, holders
from handlers.doubting import begin, let_go, show, tell
from handlers.refusals import Refused, Why
from handlers.services import Services
from storage import access_tasks, credentials, doubts
from storage.credentials import Access
from storage.doubts import Doubt, Ground


def declare(services: Services, user: str, number: int | None = None) -> Doubt | Refused:
    """Open a doubt on one access, or on all that somebody holds."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        if number is None:
            return begin(act, user, credentials.lock_of(session, user), Ground.DECLARED)
        access = credentials.lock(session, number)
        if access is None or access.retired_at is not None:
            return Refused(Why.UNKNOWN_ACCESS)
        if not _may_doubt(act, access):
            return Refused(Why.NOT_YOUR_ACCESS)
        return begin(act, access.custodian, [access], Ground.DECLARED)


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


def _may_doubt(act: Act, access: Access) -> bool:
    """Say whether somebody may doubt an access: its holder, their back-up, who is alerted."""
    if act.person.may(Permission.SEE_ACCESSES):
        return True
    holder = access.custodian
    near = {*holders(act.session, act.city, holder, act.now), *alerted(act.city, holder)}
    return act.user in near
