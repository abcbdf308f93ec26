"""Record a post made without Vigie, so that the day's count stays right. Knows no Slack."""

from datetime import datetime

from checks.lifecycle import Status
from checks.types import Account, PostType
from checks.workdays import local
from handlers import notices
from handlers.act import Act, act_of
from handlers.people import Person
from handlers.publication.counting import count
from handlers.publication.flow import Outcome, done, problems
from handlers.reasons import clean
from handlers.refusals import Problem, Problems, Refused, Why
from handlers.services import Services
from storage import drafts, judging, posts
from storage.drafts import Content, Stored


def record_outside(
    services: Services, user: str, account: str, text: str, outcome: Outcome
) -> Stored | Problems | Refused:
    """Record a post made without Vigie; above the cap it is a noted excess, never refused."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        allowed = {one.key: one for one in publishable(act.person)}
        if not allowed:
            return Refused(Why.NOT_ALLOWED)
        wrong = (
            *_choice(account, allowed),
            *_text(text, act.decisions.text_limit),
            *problems(outcome, act.now),
        )
        at, link = outcome.at(), clean(outcome.link)
        if wrong or at is None:
            return Problems(wrong)
        draft = _outside(act, allowed[account], clean(text), at)
        posts.publish(session, draft.posts[0].id, link, at, user)
        notices.show(session, act.city, drafts.get(session, draft.id))
        notices.reply(
            session, act.city, draft, "published",
            account=account, hour=at.isoformat(), by=user, link=link,
        )  # fmt: skip
        count(act, draft, draft.posts[0], at)
        return done(act, draft, "post.recorded", account)


def publishable(person: Person) -> tuple[Account, ...]:
    """Return the accounts whose publications this person may declare."""
    return tuple(one for one in person.city.accounts if person.may_publish_for(one))


def _outside(act: Act, account: Account, text: str, at: datetime) -> Stored:
    content = Content(PostType.OTHER, "", text, "", None, (account.key,), {})
    wall = local(at).replace(tzinfo=None).isoformat()
    draft = drafts.add(act.session, content, account.group, act.user, at, wall, act.now)
    drafts.set_status(act.session, draft.id, Status.APPROVED, act.now)
    judging.again(act.session, draft.id, None)
    return drafts.get(act.session, draft.id)


def _choice(account: str, allowed: dict[str, Account]) -> tuple[Problem, ...]:
    return () if account in allowed else (Problem("account", "not_yours" if account else "choose"),)


def _text(text: str, limit: int) -> tuple[Problem, ...]:
    words = clean(text)
    if not words:
        return (Problem("text", "empty"),)
    facts = {"count": len(words), "limit": limit}
    return (Problem("text", "too_long", facts),) if len(words) > limit else ()
