"""Move or drop one post of a draft, ask for a place above the cap, answer it. Knows no Slack."""

from datetime import datetime, timedelta

from sqlmodel import Session

from checks.lifecycle import PostAction, PostStatus, Refusal, Status, move_post
from checks.workdays import at_wall, local
from handlers import notices
from handlers.booking import book, full_day
from handlers.people import Person, approvers
from handlers.refusals import Refused, Why
from handlers.services import Services
from storage import approvals, drafts, journal, judging, notes, outbox, posts, slots
from storage.approvals import Asked
from storage.drafts import Post, Stored
from storage.outbox import Letter


def move(
    services: Services, user: str, number: int, account: str, at: datetime
) -> Stored | Refused:
    """Give one post another day and hour; an approved one keeps a place or stays where it is."""
    with services.transaction() as session:
        person = Person(user, services.city(session))
        found = _post(session, person, number, account)
        if isinstance(found, Refused):
            return found
        draft, post = found
        if isinstance(move_post(post.status, PostAction.MOVE), Refusal):
            return Refused(Why.IMPOSSIBLE)
        if at <= services.now():
            return Refused(Why.PAST)
        refused = _replan(session, services, person, draft, post, at)
        if refused:
            return refused
        notices.reply(
            session, person.city, draft, "moved", account=account, planned=at.isoformat(), by=user
        )
        return _done(session, services, person, draft, "post.moved", account)


def drop(services: Services, user: str, number: int, account: str) -> Stored | Refused:
    """Take one account out of a draft without holding the others back."""
    with services.transaction() as session:
        person = Person(user, services.city(session))
        found = _post(session, person, number, account)
        if isinstance(found, Refused):
            return found
        draft, post = found
        if len(draft.posts) == 1 or isinstance(move_post(post.status, PostAction.DROP), Refusal):
            return Refused(Why.IMPOSSIBLE)
        slots.free(session, [post.id])
        posts.set_status(session, post.id, PostStatus.DROPPED)
        notices.reply(session, person.city, draft, "dropped", account=account, by=user)
        return _done(session, services, person, draft, "post.dropped", account)


def ask(
    services: Services, user: str, number: int, account: str, category: str, reason: str
) -> Stored | Refused:
    """Ask for a place above the cap, with a category and a reason (art. 9)."""
    with services.transaction() as session:
        person = Person(user, services.city(session))
        found = _post(session, person, number, account)
        if isinstance(found, Refused):
            return found
        draft, post = found
        categories = {one.key for one in services.directive.decisions.exception_categories}
        if category not in categories or not reason.strip():
            return Refused(Why.NEEDS_REASON)
        if any(one.post == post.id and one.granted is None for one in _asked(session, draft)):
            return Refused(Why.ALREADY_DONE)
        now = services.now()
        note = notes.write(session, reason.strip(), now)
        asked = approvals.ask(session, post.id, category, user, now, note.id)
        for approver in sorted(approvers(person.city, draft.group) - {user}):
            outbox.put(session, Letter.EXCEPTION_REQUEST, f"exception:{asked}", approver)
        notices.reply(session, person.city, draft, "exception_asked", account=account, by=user)
        journal.write(
            session, now, user, "exception.asked", draft.subject,
            account=account, category=category, reason=note.digest,
        )  # fmt: skip
        return draft


def answer(services: Services, user: str, number: int, *, granted: bool) -> Asked | Refused:
    """Grant or refuse a place above the cap; never to oneself nor for one's own words."""
    with services.transaction() as session:
        asked = approvals.asked(session, number)
        draft = drafts.lock(session, asked.draft) if asked else None
        if asked is None or draft is None:
            return Refused(Why.UNKNOWN_DRAFT)
        person = Person(user, services.city(session))
        if not person.may_approve(draft):
            return Refused(Why.NOT_ALLOWED)
        if user == asked.asked_by or user in drafts.writers(session, draft.id):
            return Refused(Why.OWN_DRAFT)
        if not approvals.answer(session, number, granted=granted, by=user, now=services.now()):
            return Refused(Why.ALREADY_DONE)
        _answered(session, services, person, draft, asked, granted=granted)
        return asked


def _answered(  # noqa: PLR0913  an answer has all of these
    session: Session,
    services: Services,
    person: Person,
    draft: Stored,
    asked: Asked,
    *,
    granted: bool,
) -> None:
    post = draft.post(asked.account)
    if granted and post and draft.status is Status.APPROVED and post.status is PostStatus.PLANNED:
        book(session, services, person.city, draft, [post], person.user)
    for recipient in outbox.places_of(session, Letter.EXCEPTION_REQUEST, f"exception:{asked.id}"):
        outbox.put(session, Letter.EXCEPTION_REQUEST, f"exception:{asked.id}", recipient)
    code = "exception_granted" if granted else "exception_refused"
    notices.reply(session, person.city, draft, code, account=asked.account, by=person.user)
    judging.again(session, draft.id, drafts.AT_ONCE)
    action = "exception.granted" if granted else "exception.refused"
    journal.write(
        session, services.now(), person.user, action, draft.subject,
        account=asked.account, category=asked.category,
    )  # fmt: skip


def _replan(  # noqa: PLR0913, PLR0917  what a move depends on
    session: Session, services: Services, person: Person, draft: Stored, post: Post, at: datetime
) -> Refused | None:
    """Give a post its new hour; book it again when the draft is approved."""
    wall = local(at).replace(tzinfo=None).isoformat()
    held = post.status is PostStatus.BOOKED
    if held:
        slots.free(session, [post.id])
    before = post.planned_at, post.wall
    posts.plan(session, post.id, at_wall(datetime.fromisoformat(wall)), wall)
    if draft.status is not Status.APPROVED:
        return None
    moved = drafts.get(session, draft.id).post(post.account)
    assert moved is not None  # noqa: S101  it was there a line above
    booked = book(session, services, person.city, draft, [moved], person.user)
    if not booked.full:
        return None
    refused = full_day(session, person.city, moved)
    posts.plan(session, post.id, *before)
    if held:
        kept = drafts.get(session, draft.id).post(post.account)
        book(session, services, person.city, draft, [kept] if kept else [], person.user)
    return refused


def _done(  # noqa: PLR0913, PLR0917  what a line of the journal says
    session: Session, services: Services, person: Person, draft: Stored, action: str, account: str
) -> Stored:
    judging.again(session, draft.id, drafts.AT_ONCE)
    draft = drafts.get(session, draft.id)
    if draft.status is Status.IN_REVIEW:
        early = timedelta(minutes=services.directive.decisions.approval_expiry_minutes)
        approvals.expire_at(session, draft.id, min(p.planned_at for p in draft.posts) - early)
    notices.show(session, person.city, draft)
    journal.write(session, services.now(), person.user, action, draft.subject, account=account)
    return draft


def _post(
    session: Session, person: Person, number: int, account: str
) -> tuple[Stored, Post] | Refused:
    draft = drafts.lock(session, number)
    post = draft.post(account) if draft else None
    if draft is None or post is None:
        return Refused(Why.UNKNOWN_DRAFT)
    return (draft, post) if person.may_write(draft) else Refused(Why.NOT_ALLOWED)


def _asked(session: Session, draft: Stored) -> tuple[Asked, ...]:
    return approvals.exceptions_of(session, draft.id)
