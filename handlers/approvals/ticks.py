"""Time knocks for an approval: remind, call the back-up, let expire what was not approved."""

from datetime import timedelta

from sqlmodel import Session

from checks.city import City, Role
from checks.lifecycle import Status
from checks.workdays import is_open, working_after
from handlers import notices
from handlers.people import approvers, asked_first
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
    city, decisions, now = services.city(session), services.directive.decisions, services.now()
    if not is_open(city.calendar, now):
        # Vigie was away at the hour: the reminder waits for the doors to open.
        approvals.nudge_at(session, draft.id, working_after(city.calendar, now, timedelta()))
        return
    first = draft.nudges == 0
    asked = asked_first(city, draft.group, drafts.writers(session, draft.id))
    for user in sorted(_to_remind(session, city, draft, asked, first=first)):
        new = user not in asked
        facts = {"code": "take_over" if new else "nudge"}
        outbox.put(session, Letter.APPROVAL_NUDGE, draft.subject, user, facts=facts)
        if new:
            outbox.put(session, Letter.APPROVAL_REQUEST, draft.subject, user)
    again = draft.submitted_at and working_after(
        city.calendar, draft.submitted_at, timedelta(hours=decisions.approval_backup_hours)
    )
    approvals.nudged(session, draft.id, again if first else None)
    journal.write(session, now, "vigie", "approval.nudged", draft.subject, first=first)


def _to_remind(
    session: Session, city: City, draft: Stored, asked: frozenset[str], *, first: bool
) -> frozenset[str]:
    """Return who is reminded: those asked; the second time, whoever may take over for them."""
    done = approvals.approvers_of(session, draft.id, draft.version)
    writers = drafts.writers(session, draft.id)
    backups = frozenset(city.backup_of(user) for user in asked) | city.holders(Role.DIRECTOR)
    others = (backups & approvers(city, draft.group)) - asked - writers
    return (asked if first or not others else others) - done


def _expire(session: Session, services: Services, draft: Stored) -> None:
    now, city = services.now(), services.city(session)
    drafts.set_status(session, draft.id, Status.EXPIRED, now)
    draft = drafts.get(session, draft.id)
    notices.show(session, city, draft)
    notices.ask_approvers(session, city, draft)
    notices.reply(session, city, draft, "expired")
    journal.write(session, now, "vigie", "draft.expired", draft.subject)
