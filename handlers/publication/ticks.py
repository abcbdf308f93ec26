"""Time knocks for a post: ten minutes before, half an hour late, two hours late."""

from datetime import timedelta

from sqlmodel import Session

from checks.lifecycle import PostStatus, Status
from handlers import notices
from handlers.booking import stir
from handlers.holding import held
from handlers.notices import team_of
from handlers.services import Services
from storage import drafts, emergency_posts, journal, outbox, posts, slots
from storage.drafts import Post, Stored
from storage.outbox import Letter
from storage.posts import Due


def remind(services: Services) -> None:
    """Recall every post whose moment has come; one that is two hours late loses its place."""
    now = services.now()
    with services.transaction() as session:
        for one in posts.due(session, now):
            draft = drafts.lock(session, one.draft)
            if draft is None or _waits(session, services, draft, one):
                continue
            if one.status is PostStatus.PLANNED:
                _unplaced(session, services, draft, one)
            elif now >= one.planned_at + _minutes(services, "publish_missed_minutes"):
                _miss(session, services, draft, one)
            else:
                _recall(session, services, draft, one)


def _waits(session: Session, services: Services, draft: Stored, one: Due) -> bool:
    """Return whether something holds a post back; it is not recalled, and loses no place."""
    post = draft.post(one.account)
    if one.status is not PostStatus.BOOKED or post is None or held(session, post) is None:
        return False
    waits = posts.reminded(session, one, None)
    if waits:
        _say_held(session, services, draft, post)
    return waits


def _say_held(session: Session, services: Services, draft: Stored, post: Post) -> None:
    """Tell the team that a post is held; an emergency's own asks whether it passes."""
    emergency, team = (
        emergency_posts.of_draft(session, draft.id),
        team_of(services.city(session), draft),
    )
    if emergency is not None:
        asked = {"code": "doubt", "by": draft.author, "draft": draft.id, "post": post.id}
        facts = {**asked, "account": post.account}
        outbox.put(session, Letter.EMERGENCY_NEWS, emergency.subject, team, facts=facts)
        return
    outbox.put(session, Letter.POST_HELD, draft.subject, team, facts={"account": post.account})
    journal.write(
        session, services.now(), "vigie", "post.held", draft.subject, account=post.account
    )


def _recall(session: Session, services: Services, draft: Stored, one: Due) -> None:
    now = services.now()
    late_at = one.planned_at + _minutes(services, "publish_late_minutes")
    missed_at = one.planned_at + _minutes(services, "publish_missed_minutes")
    if not posts.reminded(session, one, late_at if now < late_at else missed_at):
        return
    code = "late" if now >= late_at else "soon"
    if one.status is PostStatus.PROGRAMMED:
        code = "programmed"
    team = team_of(services.city(session), draft)
    facts = {"account": one.account, "code": code}
    outbox.put(session, Letter.POST_REMINDER, draft.subject, team, facts=facts)
    journal.write(
        session, now, "vigie", "post.recalled", draft.subject, account=one.account, code=code
    )


def _miss(session: Session, services: Services, draft: Stored, one: Due) -> None:
    if not posts.reminded(session, one, None):
        return
    posts.set_status(session, one.id, PostStatus.MISSED)
    slots.free(session, [one.id])
    code = "programmed" if one.status is PostStatus.PROGRAMMED else "missed"
    _lost(session, services, draft, one, code)
    journal.write(
        session, services.now(), "vigie", "post.missed", draft.subject, account=one.account
    )


def _unplaced(session: Session, services: Services, draft: Stored, one: Due) -> None:
    """Tell that the hour came before a post found a place; its draft was approved without it."""
    if not posts.reminded(session, one, None) or draft.status is not Status.APPROVED:
        return
    _lost(session, services, draft, one, "unplaced")
    journal.write(
        session, services.now(), "vigie", "post.unplaced", draft.subject, account=one.account
    )


def _lost(session: Session, services: Services, draft: Stored, one: Due, code: str) -> None:
    city = services.city(session)
    facts = {"account": one.account, "code": code}
    outbox.put(session, Letter.POST_UNPLACED, draft.subject, team_of(city, draft), facts=facts)
    after = drafts.get(session, draft.id)
    stir(session, city, after, [post for post in after.posts if post.id == one.id])
    notices.show(session, city, after)


def _minutes(services: Services, name: str) -> timedelta:
    return timedelta(minutes=getattr(services.directive.decisions, name))
