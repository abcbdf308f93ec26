"""Time knocks for an approval: remind, call the back-up, let expire what was not approved."""

from datetime import timedelta

from sqlmodel import Session

from checks.city import City, Role
from checks.lifecycle import Status
from checks.types import Group
from checks.workdays import working_after
from handlers import notices
from handlers.people import approvers
from handlers.services import Services
from storage import approvals, drafts, journal, outbox
from storage.drafts import Stored
from storage.outbox import Letter


def nudge(services: Services) -> None:
    """Remind the approvers of what waits, then their back-ups; in opening hours only."""
    with services.transaction() as session:
        for number in approvals.to_nudge(session, services.now()):
            draft = drafts.lock(session, number)
            if draft is not None and draft.status is Status.IN_REVIEW:
                _nudge(session, services, draft)


def expire(services: Services) -> None:
    """Let expire the drafts whose hour has come without an approval."""
    with services.transaction() as session:
        for number in approvals.to_expire(session, services.now()):
            draft = drafts.lock(session, number)
            if draft is not None and draft.status is Status.IN_REVIEW:
                _expire(session, services, draft)


def _nudge(session: Session, services: Services, draft: Stored) -> None:
    city, decisions = services.city(session), services.directive.decisions
    asked = approvers(city, draft.group) - drafts.writers(session, draft.id)
    first = draft.nudges == 0
    people = asked if first else _backups(city, draft, asked)
    for user in sorted(people):
        facts = {"code": "nudge" if first or user in asked else "take_over"}
        outbox.put(session, Letter.APPROVAL_NUDGE, draft.subject, user, facts=facts)
        if user not in asked:
            outbox.put(session, Letter.APPROVAL_REQUEST, draft.subject, user)
    again = draft.submitted_at and working_after(
        city.calendar, draft.submitted_at, timedelta(hours=decisions.approval_backup_hours)
    )
    approvals.nudged(session, draft.id, again if first else None)
    journal.write(session, services.now(), "vigie", "approval.nudged", draft.subject, first=first)


def _backups(city: City, draft: Stored, asked: frozenset[str]) -> frozenset[str]:
    """Return who takes over: the back-ups who may decide, else the directors of the city."""
    backups = frozenset(city.backup_of(user) for user in asked) & approvers(city, draft.group)
    if backups - {draft.author}:
        return backups - {draft.author}
    directors = city.holders(Role.DIRECTOR) if draft.group is Group.CITY else frozenset[str]()
    return (directors or asked) - {draft.author}


def _expire(session: Session, services: Services, draft: Stored) -> None:
    now, city = services.now(), services.city(session)
    drafts.set_status(session, draft.id, Status.EXPIRED, now)
    draft = drafts.get(session, draft.id)
    notices.show(session, city, draft)
    notices.ask_approvers(session, city, draft)
    notices.reply(session, city, draft, "expired")
    journal.write(session, now, "vigie", "draft.expired", draft.subject)
