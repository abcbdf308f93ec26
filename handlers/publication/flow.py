"""Record what became of each post: out, or programmed on its platform. Knows no Slack."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from checks.lifecycle import PostAction, PostStatus, Refusal, Status, move_post
from checks.workdays import at_wall, local_day
from handlers import notices
from handlers.act import Act, act_of
from handlers.booking import stir
from handlers.holding import held
from handlers.moments import wall_of
from handlers.people import Person
from handlers.publication.counting import count
from handlers.reasons import clean
from handlers.refusals import Problem, Problems, Refused, Why
from handlers.services import Services
from storage import drafts, posts
from storage.drafts import Post, Stored

LINK_LIMIT: Final = 1000
WEB: Final = ("https://", "http://")
# Nobody declares a publication older than this: a wrong year is a slip.
OLDEST: Final = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What somebody declares of a publication, as typed."""

    link: str
    day: str
    hour: str

    def at(self) -> datetime | None:
        """Return the instant declared, or None when it is no date or no hour."""
        wall = wall_of(self.day, self.hour)
        return at_wall(wall) if wall else None


def may_declare(
    person: Person, draft: Stored | None, account: str, action: PostAction
) -> tuple[Stored, Post] | Refused:
    """Return a post of which this person may say what became of it now, or why not."""
    post = draft.post(account) if draft else None
    if draft is None or post is None:
        return Refused(Why.UNKNOWN_DRAFT)
    if not person.may_publish(draft):
        return Refused(Why.NOT_ALLOWED)
    done = {PostAction.PUBLISH: PostStatus.PUBLISHED, PostAction.PROGRAM: PostStatus.PROGRAMMED}
    if post.status is done[action]:
        return Refused(Why.ALREADY_DONE)
    # What was approved and nothing else goes out.
    if draft.status is not Status.APPROVED or draft.approved_digest != draft.content.digest:
        return Refused(Why.IMPOSSIBLE)
    refused = isinstance(move_post(post.status, action), Refusal)
    return Refused(Why.IMPOSSIBLE) if refused else (draft, post)


def declarable(
    act: Act, number: int, account: str, action: PostAction
) -> tuple[Stored, Post] | Refused:
    """Return a post of which this person may say what became of it, unless something holds it."""
    draft = drafts.lock(act.session, number)
    found = may_declare(act.person, draft, account, action)
    return found if isinstance(found, Refused) else held(act.session, found[1]) or found


def publish(
    services: Services, user: str, number: int, account: str, outcome: Outcome
) -> Stored | Problems | Refused:
    """Record that a post is out: its link, and its real hour, which decides its day."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        found = declarable(act, number, account, PostAction.PUBLISH)
        if isinstance(found, Refused):
            return found
        draft, post = found
        wrong, at = problems(outcome, act.now), outcome.at()
        if wrong or at is None:
            return Problems(wrong)
        link = clean(outcome.link)
        posts.publish(session, post.id, link, at, user)
        notices.reply(
            session, act.city, draft, "published",
            account=account, hour=at.isoformat(), by=user, link=link,
        )  # fmt: skip
        if local_day(at) != local_day(post.planned_at):
            day = at.isoformat()
            notices.reply(session, act.city, draft, "next_day", account=account, day=day)
        count(act, draft, post, at)
        return done(act, draft, "post.published", account)


def program(services: Services, user: str, number: int, account: str) -> Stored | Refused:
    """Record that a post waits in the platform's own planner; it is asked about at its hour."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        found = declarable(act, number, account, PostAction.PROGRAM)
        if isinstance(found, Refused):
            return found
        draft, post = found
        posts.set_status(session, post.id, PostStatus.PROGRAMMED, post.planned_at)
        hour = post.planned_at.isoformat()
        notices.reply(session, act.city, draft, "programmed", account=account, by=user, hour=hour)
        return done(act, draft, "post.programmed", account)


def problems(outcome: Outcome, now: datetime) -> tuple[Problem, ...]:
    """Return what must be mended in what somebody declares."""
    link, at = clean(outcome.link), outcome.at()
    wrong = []
    if len(link) > LINK_LIMIT:
        wrong.append(Problem("link", "too_long", {"count": len(link), "limit": LINK_LIMIT}))
    elif link and not link.lower().startswith(WEB):
        wrong.append(Problem("link", "not_a_link"))
    if at is None:
        wrong.append(Problem("day", "no_such_day"))
    elif at > now + timedelta(minutes=1):
        # The form knows minutes only: the present one has begun.
        wrong.append(Problem("hour", "future"))
    elif now - at > OLDEST:
        wrong.append(Problem("day", "too_old"))
    return tuple(wrong)


def done(act: Act, draft: Stored, action: str, account: str) -> Stored:
    """Show the draft as it stands now, and write the line of what was done."""
    draft = drafts.get(act.session, draft.id)
    mine = [post for post in draft.posts if post.account == account]
    stir(act.session, act.city, draft, mine)
    notices.show(act.session, act.city, draft)
    act.journal(action, draft.subject, account=account)
    return draft
