"""Record what became of each post: out, programmed, missed, or out without Vigie. Knows no Slack."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlmodel import Session

from checks.city import City
from checks.lifecycle import PostAction, PostStatus, Refusal, Status, move_post
from checks.types import Account, PostType
from checks.workdays import at_wall, local, local_day
from handlers import notices
from handlers.people import Person
from handlers.refusals import Problem, Problems, Refused, Why
from handlers.services import Services
from handlers.wording import visible
from storage import drafts, journal, judging, posts, slots
from storage.drafts import Content, Post, Stored
from storage.slots import Ground, Slot


@dataclass(frozen=True, slots=True)
class Outcome:
    """What somebody declares of a publication, as typed."""

    link: str
    day: str
    hour: str

    def at(self) -> datetime | None:
        """Return the instant declared, or None when it is no date or no hour."""
        try:
            wall = datetime.combine(date.fromisoformat(self.day), time.fromisoformat(self.hour))
        except ValueError:
            return None
        return at_wall(wall)


def publish(
    services: Services, user: str, number: int, account: str, outcome: Outcome
) -> Stored | Problems | Refused:
    """Record that a post is out: its link, and its real hour, which decides its day."""
    with services.transaction() as session:
        person = Person(user, services.city(session))
        found = _post(session, person, number, account, PostAction.PUBLISH)
        if isinstance(found, Refused):
            return found
        draft, post = found
        wrong = _moment(outcome, services.now())
        at = outcome.at()
        if wrong or at is None:
            return Problems(wrong)
        link = visible(outcome.link).strip()
        posts.publish(session, post.id, link, at, user)
        _place(session, services, person.city, draft, post, at, user)
        notices.reply(
            session, person.city, draft, "published",
            account=account, hour=at.isoformat(), by=user, link=link,
        )  # fmt: skip
        return _done(session, services, person, draft, "post.published", account)


def program(services: Services, user: str, number: int, account: str) -> Stored | Refused:
    """Record that a post waits in the platform's own planner; it is asked about at its hour."""
    with services.transaction() as session:
        person = Person(user, services.city(session))
        found = _post(session, person, number, account, PostAction.PROGRAM)
        if isinstance(found, Refused):
            return found
        draft, post = found
        posts.set_status(session, post.id, PostStatus.PROGRAMMED, post.planned_at)
        notices.reply(session, person.city, draft, "programmed", account=account, by=user)
        return _done(session, services, person, draft, "post.programmed", account)


def record_outside(
    services: Services, user: str, account: str, text: str, outcome: Outcome
) -> Stored | Problems | Refused:
    """Record a post made without Vigie; above the cap it is a noted excess, never refused."""
    with services.transaction() as session:
        person = Person(user, services.city(session))
        allowed = {one.key: one for one in publishable(person)}
        if not allowed:
            return Refused(Why.NOT_ALLOWED)
        wrong = (
            *_choice(account, allowed),
            *_text(text, services.directive.decisions.text_limit),
            *_moment(outcome, services.now()),
        )
        at = outcome.at()
        if wrong or at is None:
            return Problems(wrong)
        draft = _outside(session, services, allowed[account], visible(text).strip(), at, user)
        post = draft.posts[0]
        link = visible(outcome.link).strip()
        posts.publish(session, post.id, link, at, user)
        _place(session, services, person.city, draft, post, at, user)
        return _done(session, services, person, draft, "post.recorded", account)


def publishable(person: Person) -> tuple[Account, ...]:
    """Return the accounts whose publications this person may declare."""
    return tuple(one for one in person.city.accounts if person.may_publish_for(one))


def _outside(  # noqa: PLR0913, PLR0917  what a post made outside is
    session: Session, services: Services, account: Account, text: str, at: datetime, user: str
) -> Stored:
    content = Content(PostType.OTHER, "", text, "", None, (account.key,), {})
    wall = local(at).replace(tzinfo=None).isoformat()
    draft = drafts.add(session, content, account.group, user, at, wall, services.now())
    drafts.set_status(session, draft.id, Status.APPROVED, services.now())
    judging.again(session, draft.id, None)
    return drafts.get(session, draft.id)


def _place(  # noqa: PLR0913, PLR0917  what a place depends on
    session: Session,
    services: Services,
    city: City,
    draft: Stored,
    post: Post,
    at: datetime,
    user: str,
) -> None:
    """Give a published post its place on the day it really went out; an excess is noted."""
    account = city.account(post.account)
    if account is None:
        return
    held = slots.of_post(session, post.id)
    if held and local_day(post.planned_at) == local_day(at):
        return
    slots.free(session, [post.id])
    slot = slots.take(
        session, city.counted(account), local_day(at), post.id,
        cap=services.directive.figures.daily_cap, ground=Ground.EXCESS, by=user,
        now=services.now(),
    )  # fmt: skip
    if slot and slot.ground is Ground.EXCESS:
        _note_excess(session, services, city, draft, post, slot, at)


def _note_excess(  # noqa: PLR0913, PLR0917  what an excess says
    session: Session,
    services: Services,
    city: City,
    draft: Stored,
    post: Post,
    slot: Slot,
    at: datetime,
) -> None:
    notices.reply(
        session, city, draft, "excess",
        account=post.account, day=at.isoformat(), ordinal=slot.ordinal,
    )  # fmt: skip
    journal.write(
        session, services.now(), "vigie", "cap.exceeded", draft.subject,
        account=post.account, day=local_day(at).isoformat(), ordinal=slot.ordinal,
    )  # fmt: skip


def _post(
    session: Session, person: Person, number: int, account: str, action: PostAction
) -> tuple[Stored, Post] | Refused:
    draft = drafts.lock(session, number)
    post = draft.post(account) if draft else None
    if draft is None or post is None:
        return Refused(Why.UNKNOWN_DRAFT)
    if not person.may_publish(draft):
        return Refused(Why.NOT_ALLOWED)
    if post.status is PostStatus.PUBLISHED:
        return Refused(Why.ALREADY_DONE)
    # What was approved and nothing else goes out.
    if draft.status is not Status.APPROVED or draft.approved_digest != draft.content.digest:
        return Refused(Why.IMPOSSIBLE)
    refused = isinstance(move_post(post.status, action), Refusal)
    return Refused(Why.IMPOSSIBLE) if refused else (draft, post)


def _moment(outcome: Outcome, now: datetime) -> tuple[Problem, ...]:
    at = outcome.at()
    if at is None:
        return (Problem("day", "no_such_day"),)
    # The form knows minutes only: the present one has begun.
    return (Problem("hour", "future"),) if at > now + timedelta(minutes=1) else ()


def _choice(account: str, allowed: dict[str, Account]) -> tuple[Problem, ...]:
    return () if account in allowed else (Problem("account", "not_yours" if account else "choose"),)


def _text(text: str, limit: int) -> tuple[Problem, ...]:
    words = visible(text).strip()
    if not words:
        return (Problem("text", "empty"),)
    facts = {"count": len(words), "limit": limit}
    return (Problem("text", "too_long", facts),) if len(words) > limit else ()


def _done(  # noqa: PLR0913, PLR0917  what a line of the journal says
    session: Session, services: Services, person: Person, draft: Stored, action: str, account: str
) -> Stored:
    draft = drafts.get(session, draft.id)
    notices.show(session, person.city, draft, verdict=False)
    journal.write(session, services.now(), person.user, action, draft.subject, account=account)
    return draft
