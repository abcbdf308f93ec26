"""Render what a doubt owes, from the facts of the moment it is sent."""

from typing import Final

from sqlmodel import Session

from checks.city import Role
from checks.lifecycle import PostStatus
from checks.permissions import Permission
from handlers.doubts.views import (
    Case,
    alert_message,
    held_message,
    news_message,
    question_message,
    tasks_message,
)
from handlers.holding import is_urgent
from handlers.messages import Message, Render
from handlers.notices import draft_of, thread_of
from handlers.people import Person
from handlers.services import Services
from handlers.wording import escape, moment_of
from storage import access_tasks, doubts, drafts, holds, posts, secrets_seen
from storage.doubts import Doubt
from storage.outbox import Letter, Owed
from storage.posts import Due


def alert(session: Session, services: Services, owed: Owed) -> Message | None:
    """Return the alert of a doubt."""
    case = _case(session, services, owed)
    return alert_message(case) if case else None


def tasks(session: Session, services: Services, owed: Owed) -> Message | None:
    """Return what whoever doubts has to do."""
    case = _case(session, services, owed)
    return tasks_message(case) if case else None


def news(session: Session, services: Services, owed: Owed) -> Message | None:
    """Return what became of a doubt."""
    case = _case(session, services, owed)
    return news_message(case, owed.facts) if case else None


def question(session: Session, _services: Services, owed: Owed) -> Message | None:
    """Return the question to the author of a hidden passage."""
    seen = secrets_seen.find(session, _number(owed))
    return question_message(seen) if seen else None


def held(session: Session, services: Services, owed: Owed) -> Message | None:
    """Return the news that a post is held back; nothing if it is not any more."""
    draft = drafts.get(session, draft_of(owed))
    post = draft.post(owed.facts["account"])
    standing = holds.on_post(session, post) if post else ()
    if post is None or not any(one.ground is holds.Ground.DOUBT for one in standing):
        return None
    account = services.city(session).account(post.account)
    title = account.title if account else post.account
    made = held_message(draft, post, title, urgent=is_urgent(session, draft))
    return Message(made.text, made.blocks, thread_of(session, owed))


def _case(session: Session, services: Services, owed: Owed) -> Case | None:
    doubt = doubts.find(session, _number(owed))
    if doubt is None:
        return None
    city, todo = services.city(session), access_tasks.of_doubt(session, doubt.id)
    titles = {one.key: one.title for one in city.accounts}
    out = _going_out(session, services, doubt)
    by_hand = [one for one in out if one.status is PostStatus.PROGRAMMED]
    return Case(
        doubt=doubt,
        tasks=todo,
        titles=titles,
        paused=len(out) - len(by_hand),
        by_hand=tuple(_named(services, titles, session, one) for one in by_hand),
        officers=tuple(sorted(city.holders(Role.PRIVACY_OFFICER))),
        may_close=Person(owed.recipient, city).may(Permission.SEE_ACCESSES),
        now=services.now(),
    )


def _going_out(session: Session, services: Services, doubt: Doubt) -> tuple[Due, ...]:
    """Return the posts to come of the accounts that the doubt holds now."""
    accounts = {one.account for one in holds.of_subject(session, doubt.subject)}
    return posts.going_out(session, accounts, services.now()) if accounts else ()


def _named(services: Services, titles: dict[str, str], session: Session, one: Due) -> str:
    number = drafts.get(session, one.draft).number
    title = escape(titles.get(one.account, one.account))
    return f"{number} ({title}, {moment_of(one.planned_at, services.now())})"


def _number(owed: Owed) -> int:
    return int(owed.subject.partition(":")[2])


LETTERS: Final[dict[Letter, Render]] = {
    Letter.DOUBT_ALERT: alert,
    Letter.DOUBT_TASKS: tasks,
    Letter.DOUBT_NEWS: news,
    Letter.SECRET_QUESTION: question,
    Letter.POST_HELD: held,
}
