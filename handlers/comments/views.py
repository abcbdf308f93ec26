"""Lay out the card of a comment and what is said around it. Values in, blocks out."""

from collections.abc import Iterator
from typing import Final

from slack_sdk.models.blocks import Block, ButtonElement, OverflowMenuElement

from checks.comment_life import State
from checks.natures import Nature
from handlers import doors
from handlers.blocks import actions, button, context, menu, plain, section
from handlers.comments import texts
from handlers.comments.sheet import Sheet, title_of_department
from handlers.messages import Message
from handlers.wording import escape, linked, listed, literal, moment_of, shortened, title_of
from storage.comment import Comment

CLAIM: Final = doors.CLAIM_COMMENT
RELEASE: Final = "comments.release"
ASK: Final = "comments.ask"
INTERIM: Final = "comments.interim"
REPLY: Final = doors.REPLY_COMMENT
REDIRECT: Final = "comments.redirect"
MORE: Final = "comments.more"
CORRECT: Final = "comments.correct"
DETAIL: Final = "comments.detail"
REOPEN: Final = "comments.reopen"
MENU: Final = {
    "redirect": texts.REDIRECT,
    "dismiss": texts.DISMISS,
    "group": texts.GROUP,
    "hand_over": texts.HAND_OVER,
    "close": texts.CLOSE,
}
# What is said on the card of what is not simply answered, but first sent to the right door.
RULES: Final = {
    Nature.DANGER: texts.DANGER_RULE,
    Nature.MEDIA: texts.MEDIA_RULE,
    Nature.COMPLAINT: texts.COMPLAINT_RULE,
}
EXCERPT: Final = 1500


def card_message(sheet: Sheet) -> Message:
    """Return the card of a comment: what it is, when a reply is due, what may be done."""
    comment = sheet.comment
    blocks: list[Block] = [
        section(_head(sheet)),
        plain(shortened(comment.what.excerpt, EXCERPT)),
        context(_when(sheet)),
    ]
    if comment.what.link:
        blocks.append(context(texts.WHERE.format(link=linked(comment.what.link))))
    blocks.append(section(_state(sheet)))
    if sheet.answers:
        blocks.append(context(texts.ANSWERS.format(numbers=listed(sheet.answers))))
    blocks += [context(rule) for rule in _rules(comment)]
    blocks += _buttons(sheet)
    return Message(_fallback(sheet), blocks, card=True)


def _head(sheet: Sheet) -> str:
    what = sheet.comment.what
    return texts.CARD.format(
        mark=texts.MARKS[what.nature],
        nature=sheet.nature,
        proposed=texts.PROPOSED if what.nature is what.proposed else "",
        account=escape(sheet.account),
        number=sheet.comment.number,
        handle=texts.BY.format(handle=literal(what.handle)) if what.handle else "",
    )


def _fallback(sheet: Sheet) -> str:
    return texts.FALLBACK.format(
        nature=sheet.nature,
        account=escape(sheet.account),
        number=sheet.comment.number,
        title=escape(title_of(sheet.comment.what.excerpt)),
    )


def _when(sheet: Sheet) -> str:
    comment = sheet.comment
    late = comment.is_open and not comment.first_reply_at and sheet.now > comment.due.target_at
    words = texts.RECEIVED.format(
        received=moment_of(comment.what.received_at, sheet.now),
        closed=texts.OUT_OF_HOURS if sheet.out_of_hours else "",
        target=moment_of(comment.due.target_at, sheet.now),
        limit=moment_of(comment.due.limit_at, sheet.now),
    )
    return words + (texts.DELAYED if sheet.delayed else texts.LATE if late else "")


def _state(sheet: Sheet) -> str:
    comment = sheet.comment
    promised = comment.promised_at
    return texts.STATES[comment.state].format(
        assignee=f"<@{comment.assignee}>",
        closed_by=f"<@{comment.closed_by}>",
        department=escape(title_of_department(sheet.city, comment.department, texts.EVERYBODY)),
        promised=moment_of(promised, sheet.now) if promised else "",
        reason=sheet.reason,
        group=sheet.group,
    )


def _rules(comment: Comment) -> Iterator[str]:
    if comment.is_open and comment.what.nature in RULES:
        yield RULES[comment.what.nature]


def _buttons(sheet: Sheet) -> list[Block]:
    comment = sheet.comment
    value = {"comment": comment.id}
    if comment.state is State.MODERATED:
        return [actions([button(texts.DETAIL, DETAIL, value)])]
    second = [
        button(texts.MODERATE, doors.MODERATE, value),
        button(texts.DETAIL, DETAIL, value),
    ]
    if not comment.is_open:
        return [actions([button(texts.REOPEN, REOPEN, value), *second])]
    second.insert(1, button(texts.CORRECT, CORRECT, value))
    return [actions(list(_open_buttons(comment))), actions(second)]


def _open_buttons(comment: Comment) -> Iterator[ButtonElement | OverflowMenuElement]:
    value = {"comment": comment.id}
    if not comment.assignee:
        yield button(texts.CLAIM, CLAIM, value, style="primary")
    elif comment.state is State.CLAIMED:
        yield button(texts.RELEASE, RELEASE, value)
    if comment.what.nature is not Nature.MEDIA:
        yield button(texts.ASK, ASK, value)
        yield button(texts.INTERIM_BUTTON, INTERIM, value)
        yield button(texts.REPLY, REPLY, value)
    if comment.what.nature in RULES:
        yield button(texts.REDIRECT, REDIRECT, value)
    listed = [name for name in MENU if name != "redirect" or comment.what.nature not in RULES]
    yield menu(MORE, {f"{name}:{comment.id}": MENU[name] for name in listed})


def alert_message(sheet: Sheet, code: str, by: str) -> Message:
    """Return what somebody is told at once, in private."""
    words = texts.ALERTS[code].format(
        account=escape(sheet.account),
        number=sheet.comment.number,
        received=moment_of(sheet.comment.what.received_at, sheet.now),
        by=f"<@{by}>",
    )
    channel = f"<#{sheet.channel}>"
    step = texts.ALERT_STEP if code == "danger" else texts.SEE
    blocks = [
        section(words),
        plain(shortened(sheet.comment.what.excerpt, EXCERPT)),
        context(step.format(channel=channel)),
    ]
    return Message(words, blocks)
