"""Lay out a doubt and a secret that was seen. Values in, blocks out; never a secret."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from slack_sdk.models.blocks import Block, ButtonElement

from handlers import doors
from handlers import texts as common
from handlers.blocks import actions, button, confirmed, context, section
from handlers.doubts import texts
from handlers.messages import Message
from handlers.wording import escape, hour, listed, moment_of, plural
from storage.access_tasks import Task
from storage.doubts import Doubt, Ground
from storage.drafts import Post, Stored
from storage.secrets_seen import Answer, Seen

CLOSE: Final = "doubts.close"
SECRET: Final = "doubts.secret"  # noqa: S105  the name of a button
FALSE_ALARM: Final = "doubts.false_alarm"
SHOWN: Final = 20


@dataclass(frozen=True, slots=True)
class Case:
    """A doubt as it stands: its tasks, and what it does to the posts of its accounts."""

    doubt: Doubt
    tasks: tuple[Task, ...]
    titles: dict[str, str]
    paused: int
    by_hand: tuple[str, ...]
    officers: tuple[str, ...]
    may_close: bool
    now: datetime

    @property
    def accounts(self) -> str:
        """Return the accounts in doubt, as a sentence lists them."""
        names = dict.fromkeys(escape(self.title(one)) for one in self.tasks)
        return listed(list(names))

    def title(self, task: Task) -> str:
        """Return the name of a task's account."""
        return self.titles.get(task.access.account, task.access.account)


def alert_message(case: Case) -> Message:
    """Return the alert to somebody's direction and to the TI, as the doubt stands now."""
    secret = case.doubt.ground is Ground.SECRET
    known = texts.ALERT_SEEN if secret else texts.ALERT
    none = texts.ALERT_SEEN_NONE if secret else texts.ALERT_NONE
    words = (known if case.tasks else none).format(
        accounts=case.accounts,
        person=f"<@{case.doubt.reporter}>",
        moment=moment_of(case.doubt.opened_at, case.now),
    )
    blocks: list[Block] = [section(words), *_state(case), *_posts(case)]
    blocks += [section(_checklist(case)), context(texts.ARTICLE), context(common.NEVER_WRITE)]
    if case.doubt.closed_at:
        moment = moment_of(case.doubt.closed_at, case.now)
        blocks.append(context(texts.CLOSED.format(by=f"<@{case.doubt.closed_by}>", moment=moment)))
    return Message(words, [*blocks, actions([*_closing(case), _incident()])], card=True)


def tasks_message(case: Case) -> Message:
    """Return what whoever doubts has to do now."""
    left = [one for one in case.tasks if one.done_at is None]
    over = case.doubt.closed_at or (case.tasks and not left)
    reporter = f"<@{case.doubt.reporter}>"
    words = texts.TASKS_DONE if over else texts.TASKS if case.tasks else texts.TASKS_NONE
    if case.doubt.reported_by and not over:
        words = texts.TASKS_REPORTED.format(person=reporter)
    blocks: list[Block] = [section(words)]
    for task in left[:SHOWN] if not over else ():
        value = {"access": task.access.id}
        done = button(texts.DONE, doors.CHANGE_ACCESS, value, style="primary")
        blocks += [section(f"*{escape(case.title(task))}*"), actions([done])]
    if not over:
        blocks += [section(_checklist(case)), actions([_incident()])]
    blocks.append(context(common.NEVER_WRITE))
    return Message(words, blocks, card=True)


def news_message(case: Case, facts: dict[str, Any]) -> Message:
    """Return what became of a doubt."""
    names = [escape(case.titles.get(one, one)) for one in facts["accounts"]]
    words = texts.NEWS[facts["code"]].format(
        by=f"<@{facts['by']}>",
        person=f"<@{case.doubt.reporter}>",
        accounts=listed(names) or texts.NO_ACCOUNT,
    )
    return Message(words, [section(words)])


def question_message(seen: Seen) -> Message:
    """Return the question to the author of a hidden passage, or what became of it."""
    if seen.answer is not Answer.ASKED:
        words = texts.ANSWERED[seen.answer]
        return Message(words, [section(words), context(common.NEVER_WRITE)], card=True)
    where = texts.WHERE[seen.surface].format(channel=f"<#{seen.channel}>")
    words = texts.QUESTION.format(where=where)
    value = {"seen": seen.id}
    blocks: list[Block] = [section(words)]
    if seen.surface in texts.TO_DELETE:
        blocks.append(section(texts.QUESTION_DELETE))
    blocks += [
        section(texts.QUESTION_WAIT.format(hour=hour(seen.due_at))),
        context(common.NEVER_WRITE),
        actions(
            [
                button(texts.YES, SECRET, value, style="danger"),
                button(texts.FALSE_ALARM, FALSE_ALARM, value),
            ]
        ),
    ]
    return Message(words, blocks, card=True)


def held_message(draft: Stored, post: Post, account: str) -> Message:
    """Return the news that a post is held back by a doubt."""
    words = texts.HELD.format(
        author=f"<@{draft.author}>", account=escape(account), hour=hour(post.planned_at)
    )
    return Message(words, [section(words)])


def _closing(case: Case) -> Iterator[ButtonElement]:
    if case.may_close and not case.doubt.closed_at:
        sure = confirmed(texts.CLOSE_TITLE, texts.CLOSE_CONFIRM, texts.CLOSE_YES)
        yield button(texts.CLOSE, CLOSE, {"doubt": case.doubt.id}, confirm=sure)


def _incident() -> ButtonElement:
    """Return the way to the privacy officers, for what may have been seen of people (12.3)."""
    return button(texts.INCIDENT, doors.REPORT_INCIDENT, {})


def _state(case: Case) -> Iterator[Block]:
    for task in case.tasks[:SHOWN]:
        known = texts.TASK_DONE if task.done_at else texts.TASK_LEFT
        yield context(
            known.format(
                account=escape(case.title(task)),
                holder=f"<@{task.access.custodian}>",
                by=f"<@{task.done_by}>",
            )
        )


def _posts(case: Case) -> Iterator[Block]:
    if not case.tasks:
        return
    if case.doubt.closed_at or all(one.done_at for one in case.tasks):
        yield context(texts.NOT_PAUSED)
        return
    count = plural(case.paused, texts.POST_COUNT_ONE, texts.POST_COUNT_MANY)
    yield context(texts.PAUSED.format(count=count))
    if case.by_hand:
        yield section(texts.BY_HAND.format(posts=listed(list(case.by_hand))))


def _checklist(case: Case) -> str:
    people = listed([f"<@{one}>" for one in case.officers])
    return texts.CHECKLIST.format(officers=texts.OFFICERS.format(people=people) if people else "")
