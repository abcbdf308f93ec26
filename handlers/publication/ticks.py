"""Time knocks for a post: ten minutes before, half an hour late, two hours late."""

from datetime import timedelta

from sqlmodel import Session

from checks.lifecycle import PostStatus
from handlers.notices import home_of
from handlers.services import Services
from storage import drafts, journal, outbox, posts, slots
from storage.outbox import Letter
from storage.posts import Due


def remind(services: Services) -> None:
    """Recall every post whose moment has come; one that is two hours late loses its place."""
    now = services.now()
    with services.transaction() as session:
        for one in posts.due(session, now):
            missed_at = one.planned_at + _minutes(services, "publish_missed_minutes")
            if now >= missed_at:
                _miss(session, services, one)
            else:
                _recall(session, services, one)


def _recall(session: Session, services: Services, one: Due) -> None:
    now = services.now()
    late_at = one.planned_at + _minutes(services, "publish_late_minutes")
    missed_at = one.planned_at + _minutes(services, "publish_missed_minutes")
    again_at = late_at if now < late_at else missed_at
    if not posts.reminded(session, one, again_at):
        return
    code = "late" if now >= late_at else "soon"
    if one.status is PostStatus.PROGRAMMED:
        code = "programmed"
    draft = drafts.get(session, one.draft)
    outbox.put(
        session, Letter.POST_REMINDER, draft.subject, home_of(services.city(session), draft),
        facts={"account": one.account, "code": code},
    )  # fmt: skip
    journal.write(
        session, now, "vigie", "post.recalled", draft.subject, account=one.account, code=code
    )


def _miss(session: Session, services: Services, one: Due) -> None:
    if not posts.reminded(session, one, None):
        return
    posts.set_status(session, one.id, PostStatus.MISSED)
    slots.free(session, [one.id])
    draft = drafts.get(session, one.draft)
    home = home_of(services.city(session), draft)
    facts = {"account": one.account, "code": "missed"}
    outbox.put(session, Letter.POST_UNPLACED, draft.subject, home, facts=facts)
    outbox.put(session, Letter.DRAFT_ROOT, draft.subject, home)
    journal.write(
        session, services.now(), "vigie", "post.missed", draft.subject, account=one.account
    )


def _minutes(services: Services, name: str) -> timedelta:
    return timedelta(minutes=getattr(services.directive.decisions, name))
