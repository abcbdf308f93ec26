"""Lay out the requests of subscription, their decisions, the register. Values in, blocks out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from slack_sdk.models.views import View

from checks.workdays import local_day
from handlers.blocks import actions, button, context, section, text_input
from handlers.inputs import boxes_input, form, link_input
from handlers.messages import Message
from handlers.reasons import LONGEST
from handlers.subscriptions import texts
from handlers.subscriptions.flow import PAGE_LIMIT
from handlers.wording import date_of, linked, literal
from storage.subscriptions import Following, Subscription

if TYPE_CHECKING:
    from slack_sdk.models.blocks import Block

FORM: Final = "subscriptions.form"
DECISION_FORM: Final = "subscriptions.decision"
ACCEPT: Final = "subscriptions.accept"
DECLINE: Final = "subscriptions.decline"
DROP: Final = "subscriptions.drop"
KEEP: Final = "subscriptions.keep"


@dataclass(frozen=True, slots=True)
class Shown:
    """A page of the register, with the words of its notes."""

    one: Subscription
    reason: str
    decision: str


def request_form() -> View:
    """Return the form that asks to follow a page."""
    return form(
        FORM,
        texts.TITLE,
        [
            text_input("page", texts.PAGE, "", lines=False, optional=False, limit=PAGE_LIMIT),
            link_input("link", texts.LINK),
            boxes_input("checklist", texts.CHECKLIST, texts.CHECKS, hint=texts.CHECKLIST_HINT),
            text_input("reason", texts.REASON, "", optional=False, limit=LONGEST),
        ],
    )


def decision_form(number: int, answer: str) -> View:
    """Return the form that takes the reason of a decision."""
    return form(
        DECISION_FORM,
        texts.DECISION_TITLES[answer],
        [text_input("reason", texts.DECISION, "", optional=False, limit=LONGEST)],
        {"subscription": number, "answer": answer},
    )


def request_card(shown: Shown) -> Message:
    """Return a request as those who decide see it, with its outcome once there is one."""
    one = shown.one
    recognised = "recognised" in one.checklist
    blocks: list[Block] = [
        section(
            texts.REQUEST.format(
                page=literal(one.page),
                link=linked(one.link),
                by=f"<@{one.asked_by}>",
                reason=literal(shown.reason),
            )
        ),
        context(texts.RECOGNISED if recognised else texts.NOT_RECOGNISED),
    ]
    if one.status is Following.ASKED:
        value = {"subscription": one.id}
        buttons = [
            button(texts.ACCEPT, ACCEPT, value, style="primary"),
            button(texts.DECLINE, DECLINE, value),
        ]
        blocks += [actions(buttons), context(texts.ARTICLE)]
    else:
        blocks.append(section(_state(shown)))
    return Message(texts.FALLBACK.format(page=literal(one.page)), blocks, card=True)


def review_card(shown: Shown) -> Message:
    """Return the yearly look at a page that the city follows."""
    one = shown.one
    since = date_of(local_day(one.decided_at or one.asked_at))
    words = texts.REVIEW.format(page=literal(one.page), link=linked(one.link), day=since)
    blocks: list[Block] = [section(words)]
    if one.status is not Following.FOLLOWED:
        blocks.append(section(_state(shown)))
    elif one.review_at:
        blocks.append(section(texts.KEPT.format(day=date_of(local_day(one.review_at)))))
    else:
        value = {"subscription": one.id}
        buttons = [
            button(texts.KEEP, KEEP, value, style="primary"),
            button(texts.DROP, DROP, value),
        ]
        blocks.append(actions(buttons))
    return Message(texts.REVIEW_FALLBACK.format(page=literal(one.page)), blocks, card=True)


def outcome(shown: Shown) -> Message | None:
    """Return what the person who asked is told, once it was decided."""
    one = shown.one
    if one.status not in texts.OUTCOMES:
        return None
    words = texts.OUTCOMES[one.status].format(
        page=literal(one.page), by=f"<@{one.decided_by}>", note=literal(shown.decision)
    )
    return Message(words, [section(words)])


def register(followed: Sequence[Subscription]) -> str:
    """Return the pages that the city follows, in one text."""
    if not followed:
        return texts.EMPTY
    return "\n".join((texts.REGISTER.format(count=len(followed)), *map(_line, followed)))


def _line(one: Subscription) -> str:
    return texts.LINE.format(
        page=literal(one.page),
        link=linked(one.link),
        by=f"<@{one.decided_by}>",
        day=_day(one.decided_at or one.asked_at),
    )


def _day(at: datetime) -> str:
    return date_of(local_day(at))


def _state(shown: Shown) -> str:
    return texts.STATES[shown.one.status].format(
        by=f"<@{shown.one.decided_by}>", note=literal(shown.decision)
    )
