"""Act on a doubt: tasks now, the direction and the TI told at any hour, posts paused (12.2)."""

from collections.abc import Iterable

from handlers import notices
from handlers.act import Act
from handlers.circle import alerted
from handlers.refusals import Refused, Why
from storage import access_tasks, doubts, holds, outbox, posts
from storage.access_tasks import Kind, Task
from storage.credentials import Access
from storage.doubts import Doubt, Ground
from storage.outbox import Letter


def begin(act: Act, user: str, accesses: Iterable[Access], ground: Ground) -> Doubt | Refused:
    """Open a doubt on what ``user`` holds: who, when, which accesses, and no detail."""
    session, held = act.session, list(accesses)
    told = alerted(act.city, user)
    if not told:
        return Refused(Why.NO_CIRCLE)
    if _stands(act, user, held):
        return Refused(Why.ALREADY_DOUBTED)
    other = act.user if ground is Ground.DECLARED and act.user != user else None
    doubt = doubts.add(session, user, ground, act.now, other)
    tasks = [access_tasks.open_task(session, Kind.DOUBT, one, act.now, doubt.id) for one in held]
    concerned = sorted({one.access.account for one in tasks if one})
    for account in concerned:
        holds.hold_account(session, holds.Ground.DOUBT, doubt.subject, account, act.user, act.now)
    for recipient in sorted(told):
        outbox.put(session, Letter.DOUBT_ALERT, doubt.subject, recipient)
    outbox.put(session, Letter.DOUBT_TASKS, doubt.subject, user)
    notices.refresh_homes(session)
    act.journal(
        "doubt.opened", doubt.subject, user=user, ground=ground,
        accesses=[one.access.id for one in tasks if one], accounts=concerned,
    )  # fmt: skip
    return doubt


def settle(act: Act, done: Iterable[Task]) -> list[str]:
    """Release the accounts whose tasks of a doubt are all done; return them, and tell who waits."""
    released: list[str] = []
    for number in sorted({one.doubt for one in done if one.doubt is not None}):
        doubt = doubts.find(act.session, number)
        if doubt is not None:
            freed = _release(act, doubt)
            released += freed
            show(act, doubt)
            if freed:
                tell(act, doubt, "settled", accounts=freed)
    return released


def let_go(act: Act, doubt: Doubt, account: str | None = None) -> list[str]:
    """End what a doubt holds, on one account or on all; the posts held are looked at again."""
    ended = holds.release(act.session, doubt.subject, act.user, act.now, account=account)
    accounts = sorted({one.account for one in ended})
    for one in accounts:
        posts.wake(act.session, one, act.now)
    notices.refresh_homes(act.session)
    return accounts


def show(act: Act, doubt: Doubt) -> None:
    """Owe a new look of a doubt's cards to those who have them."""
    for letter in (Letter.DOUBT_ALERT, Letter.DOUBT_TASKS):
        for recipient in sorted(outbox.places_of(act.session, letter, doubt.subject)):
            outbox.refresh(act.session, letter, doubt.subject, recipient)


def tell(act: Act, doubt: Doubt, code: str, **facts: object) -> None:
    """Owe news of a doubt to its author and to those who were alerted."""
    told = alerted(act.city, doubt.user) | {doubt.user, doubt.reporter}
    given = {"code": code, "by": act.user, **facts}
    for recipient in sorted(told):
        outbox.put(act.session, Letter.DOUBT_NEWS, doubt.subject, recipient, facts=given)


def _release(act: Act, doubt: Doubt) -> list[str]:
    left = access_tasks.of_doubt(act.session, doubt.id)
    waiting = {one.access.account for one in left if one.done_at is None}
    mine = {one.access.account for one in left} - waiting
    return [one for account in sorted(mine) for one in let_go(act, doubt, account)]


def _stands(act: Act, user: str, held: list[Access]) -> bool:
    """Say whether nothing would be new: every access is in doubt, or somebody has none at all."""
    if not held:
        return doubts.stands_without_access(act.session, user)
    known = access_tasks.open_of(act.session, [one.id for one in held])
    return {one.access.id for one in known if one.kind is Kind.DOUBT} == {one.id for one in held}
