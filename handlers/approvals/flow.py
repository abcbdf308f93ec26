"""Carry a draft from its verdict to a decision. Knows no Slack."""

from datetime import datetime, timedelta

from sqlmodel import Session

from checks.city import City
from checks.lifecycle import Action, Actor, PostStatus, Refusal, Status, move
from checks.types import Group, Severity
from checks.workdays import working_after
from handlers import notices
from handlers.booking import Booked, book, full_day
from handlers.judging import hinders, standing
from handlers.people import Person
from handlers.refusals import Refused, Why
from handlers.services import Services
from storage import approvals, drafts, journal, judging, notes
from storage.approvals import Decision
from storage.drafts import Stored

CAP = "daily_cap"


def submit(services: Services, user: str, number: int, version: int, ticked: int) -> Stored | Refused:
    """Send a draft for approval, once its points are settled and the pause was taken."""
    with services.transaction() as session:
        person = Person(user, services.city(session))
        draft = drafts.lock(session, number)
        refused = _may_submit(session, services, person, draft, version)
        if refused or draft is None:
            return refused or Refused(Why.UNKNOWN_DRAFT)
        questions = len(services.directive.decisions.pause_questions)
        if ticked < questions:
            return Refused(Why.PAUSE, {"count": questions})
        now = services.now()
        if needed(services, person.city, draft) == 0:
            return _approve(session, services, person, draft)
        decisions = services.directive.decisions
        drafts.set_status(session, draft.id, Status.IN_REVIEW, now)
        nudge_at = working_after(
            person.city.calendar, now, timedelta(hours=decisions.approval_nudge_hours)
        )
        approvals.submit(session, draft.id, user, now, nudge_at, _last_call(services, draft))
        _tell(session, person.city, draft.id)
        until = working_after(
            person.city.calendar, now, timedelta(hours=decisions.approval_backup_hours)
        )
        notices.reply(session, person.city, draft, "submitted", by=user, until=until.isoformat())
        journal.write(session, now, user, "draft.submitted", draft.subject, version=draft.version)
        return drafts.get(session, draft.id)


def approve(
    services: Services, user: str, number: int, version: int, reason: str = ""
) -> Stored | Refused:
    """Approve the words of one version, and take the places of its posts."""
    with services.transaction() as session:
        person = Person(user, services.city(session))
        draft = _decidable(session, person, number, version, Action.APPROVE)
        if isinstance(draft, Refused):
            return draft
        if any(post.planned_at <= services.now() for post in _unplaced(draft)):
            return Refused(Why.TOO_LATE)
        standing_now = standing(session, services, draft)
        blocking = [
            one
            for one in standing_now
            if hinders(one) and one.finding.severity is Severity.BLOCKING
        ]
        if any(one.finding.check != CAP for one in blocking) or not draft.judged:
            return Refused(Why.NOT_READY)
        if draft.not_run and not reason.strip():
            return Refused(Why.NEEDS_REASON)
        return _approve(session, services, person, draft, reason.strip())


def decline(  # noqa: PLR0913, PLR0917  a decision says all of these
    services: Services, user: str, number: int, version: int, action: Action, note: str
) -> Stored | Refused:
    """Ask for corrections, or refuse, with a note that the author receives."""
    with services.transaction() as session:
        person = Person(user, services.city(session))
        draft = _decidable(session, person, number, version, action)
        if isinstance(draft, Refused):
            return draft
        if not note.strip():
            return Refused(Why.NEEDS_REASON)
        now = services.now()
        decision = {
            Action.REQUEST_CHANGES: Decision.CHANGES_REQUESTED,
            Action.REFUSE: Decision.REFUSED,
        }[action]
        written = notes.write(session, note.strip(), now)
        approvals.decide(session, draft.id, decision, user, now, written.id)
        after = move(draft.status, action, frozenset({Actor.APPROVER}))
        assert isinstance(after, Status)  # noqa: S101  judged by _decidable
        drafts.set_status(session, draft.id, after, now)
        _tell(session, person.city, draft.id)
        notices.reply(session, person.city, draft, after.value, by=user, note=written.id)
        journal.write(
            session, now, user, f"draft.{after.value}", draft.subject,
            version=draft.version, note=written.digest,
        )  # fmt: skip
        return drafts.get(session, draft.id)


def needed(services: Services, city: City, draft: Stored) -> int:
    """Return how many approvals a draft needs, by its type, its chain, or by default."""
    rules = {**services.directive.decisions.approvals, **city.rules.approvals}
    chain = rules["police"] if draft.group is Group.POLICE else rules["default"]
    return int(rules.get(draft.content.type, chain))


def _may_submit(
    session: Session, services: Services, person: Person, draft: Stored | None, version: int
) -> Refused | None:
    if draft is None:
        return Refused(Why.UNKNOWN_DRAFT)
    if not person.may_write(draft):
        return Refused(Why.NOT_ALLOWED)
    if isinstance(move(draft.status, Action.SUBMIT, frozenset({Actor.WRITER})), Refusal):
        return Refused(Why.IMPOSSIBLE)
    if draft.version != version or not draft.judged:
        return Refused(Why.STALE)
    if any(post.planned_at <= services.now() for post in draft.posts):
        return Refused(Why.PAST)
    if any(hinders(one) for one in standing(session, services, draft)):
        return Refused(Why.NOT_READY)
    return Refused(Why.INCOMPLETE) if draft.not_run else None


def _decidable(
    session: Session, person: Person, number: int, version: int, action: Action
) -> Stored | Refused:
    """Return a draft that this person may decide on, as it stands on their screen."""
    draft = drafts.lock(session, number)
    if draft is None:
        return Refused(Why.UNKNOWN_DRAFT)
    if not person.may_approve(draft):
        return Refused(Why.NOT_ALLOWED)
    if person.user in drafts.writers(session, draft.id):
        return Refused(Why.OWN_DRAFT)
    after = move(draft.status, action, frozenset({Actor.APPROVER}))
    if isinstance(after, Refusal):
        return Refused(Why.IMPOSSIBLE)
    return draft if draft.version == version else Refused(Why.STALE)


def _approve(
    session: Session, services: Services, person: Person, draft: Stored, reason: str = ""
) -> Stored | Refused:
    """Record an approval; with the last one that is needed, take the places."""
    now, city = services.now(), person.city
    given = approvals.approvers_of(session, draft.id, draft.content.digest) | {person.user}
    last = len(given) >= needed(services, city, draft)
    booked = book(session, services, city, draft, _unplaced(draft), person.user) if last else None
    if booked and booked.full and not booked.placed:
        # Nothing is approved: the author is shown the free places.
        judging.again(session, draft.id, drafts.AT_ONCE)
        return full_day(session, city, booked.full[0])
    note = notes.write(session, reason, now) if reason else None
    approvals.decide(
        session, draft.id, Decision.APPROVED, person.user, now, note.id if note else None
    )
    if booked:
        drafts.set_status(session, draft.id, Status.APPROVED, now)
        _tell_approved(session, services, city, draft, booked, person.user)
    _tell(session, city, draft.id)
    journal.write(
        session, now, person.user, "draft.approved", draft.subject, version=draft.version,
        digest=draft.content.digest, incomplete=bool(draft.not_run),
        reason=note.digest if note else None,
        placed=[post.account for post in booked.placed] if booked else [],
    )  # fmt: skip
    return drafts.get(session, draft.id)


def _tell_approved(  # noqa: PLR0913, PLR0917  an outcome has all of these
    session: Session, services: Services, city: City, draft: Stored, booked: Booked, by: str
) -> None:
    if booked.full:
        accounts = [post.account for post in booked.full]
        notices.reply(session, city, draft, "approved_partly", by=by, accounts=accounts)
        judging.again(session, draft.id, drafts.AT_ONCE)
        return
    first = min(booked.placed, key=lambda post: post.planned_at)
    early = timedelta(minutes=services.directive.decisions.publish_reminder_minutes)
    reminder = (first.planned_at - early).isoformat()
    notices.reply(session, city, draft, "approved", by=by, reminder=reminder)


def _unplaced(draft: Stored) -> tuple[drafts.Post, ...]:
    return tuple(post for post in draft.posts if post.status is PostStatus.PLANNED)


def _last_call(services: Services, draft: Stored) -> datetime:
    early = timedelta(minutes=services.directive.decisions.approval_expiry_minutes)
    return min(post.planned_at for post in draft.posts) - early


def _tell(session: Session, city: City, number: int) -> None:
    draft = drafts.get(session, number)
    notices.show(session, city, draft)
    notices.ask_approvers(session, city, draft)

