"""Ask for a place above the cap, and answer it (art. 9). Knows no Slack."""

from checks.lifecycle import PostStatus, Status
from checks.workdays import local_day
from handlers import notices
from handlers.act import Act, act_of
from handlers.booking import book
from handlers.people import approvers
from handlers.places.flow import may_place
from handlers.reasons import clean, required
from handlers.refusals import Refused, Why
from handlers.services import Services
from storage import approvals, drafts, judging, notes, outbox, slots
from storage.approvals import Asked
from storage.drafts import AT_ONCE, Post, Stored
from storage.outbox import Letter


def may_ask(act: Act, draft: Stored | None, account: str) -> tuple[Stored, Post] | Refused:
    """Return a post whose day is full, for which this person may ask an exception; or why not."""
    found = may_place(act.person, draft, account)
    if isinstance(found, Refused):
        return found
    _, post = found
    if not is_full(act, post):
        return Refused(Why.ROOM)
    asked = approvals.exceptions_of(act.session, post.draft)
    if any(one.post == post.id and one.granted is None for one in asked):
        return Refused(Why.ALREADY_DONE)
    return found


def is_full(act: Act, post: Post) -> bool:
    """Return whether the cap leaves no place to a post on its day."""
    account = act.city.account(post.account)
    if account is None:
        return False
    held = slots.held_on(act.session, act.city.counted(account), local_day(post.planned_at))
    others = [slot for slot in held if slot.post != post.id]
    return len(others) >= act.services.directive.figures.daily_cap


def ask(
    services: Services, user: str, where: tuple[int, str], category: str, reason: str
) -> Stored | Refused:
    """Ask for a place above the cap for one account of a draft, with a category and a reason."""
    number, account = where
    with services.transaction() as session:
        act = act_of(session, services, user)
        found = may_ask(act, drafts.lock(session, number), account)
        if isinstance(found, Refused):
            return found
        draft, post = found
        categories = {one.key for one in act.decisions.exception_categories}
        wrong = required(reason) if category in categories else Refused(Why.NEEDS_REASON)
        if wrong:
            return wrong
        note = notes.write(session, clean(reason), act.now)
        asked = approvals.ask(session, post.id, category, user, act.now, note.id)
        _ask_approvers(act, draft, asked)
        notices.show(session, act.city, draft)
        notices.reply(session, act.city, draft, "exception_asked", account=account, by=user)
        act.journal(
            "exception.asked", draft.subject,
            account=account, category=category, reason=note.digest,
        )  # fmt: skip
        return draft


def answer(services: Services, user: str, number: int, *, granted: bool) -> Asked | Refused:
    """Grant or refuse a place above the cap; never to oneself nor for one's own words."""
    with services.transaction() as session:
        act, asked = act_of(session, services, user), approvals.asked(session, number)
        draft = drafts.lock(session, asked.draft) if asked else None
        if asked is None or draft is None:
            return Refused(Why.UNKNOWN_DRAFT)
        if not act.person.may_approve(draft):
            return Refused(Why.NOT_ALLOWED)
        if user == asked.asked_by or user in drafts.writers(session, draft.id):
            return Refused(Why.OWN_DRAFT)
        if not approvals.answer(session, number, granted=granted, by=user, now=act.now):
            return Refused(Why.ALREADY_DONE)
        _answered(act, draft, asked, granted=granted)
        return asked


def _ask_approvers(act: Act, draft: Stored, asked: int) -> None:
    writers = drafts.writers(act.session, draft.id)
    for approver in sorted(approvers(act.city, draft.group) - writers - {act.user}):
        outbox.put(act.session, Letter.EXCEPTION_REQUEST, f"exception:{asked}", approver)


def _answered(act: Act, draft: Stored, asked: Asked, *, granted: bool) -> None:
    session, post = act.session, draft.post(asked.account)
    if granted and post and draft.status is Status.APPROVED and post.status is PostStatus.PLANNED:
        book(act, draft, [post])
    subject = f"exception:{asked.id}"
    for recipient in outbox.places_of(session, Letter.EXCEPTION_REQUEST, subject):
        outbox.put(session, Letter.EXCEPTION_REQUEST, subject, recipient)
    code = "exception_granted" if granted else "exception_refused"
    day = asked.planned_at.isoformat()
    notices.reply(session, act.city, draft, code, account=asked.account, by=act.user, day=day)
    notices.show(session, act.city, drafts.get(session, draft.id))
    judging.again(session, draft.id, AT_ONCE)
    act.journal(
        "exception.granted" if granted else "exception.refused", draft.subject,
        account=asked.account, category=asked.category,
    )  # fmt: skip
