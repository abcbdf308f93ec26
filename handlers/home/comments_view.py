"""Lay out the comments on somebody's Home. Values in, blocks out."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from slack_sdk.models.blocks import Block

from checks.natures import Nature
from handlers import doors
from handlers.blocks import actions, button, context, section
from handlers.home import texts
from handlers.home.comments import Item, Waiting
from handlers.wording import escape, literal, moment_of, title_of

REDIRECTED: Final = frozenset({Nature.MEDIA, Nature.COMPLAINT})


def comment_blocks(found: Waiting) -> Iterator[Block]:
    """Yield the comments with their next step, and how many are left."""
    for one in found.items:
        yield section(_words(one, found.now))
        value = {"comment": one.comment.id}
        if not one.comment.assignee:
            yield actions([button(texts.TAKE, doors.CLAIM_COMMENT, value)])
        elif one.comment.what.nature in REDIRECTED:
            yield context(texts.TO_REDIRECT.format(channel=_place(one)))
        else:
            yield actions([button(texts.REPLY, doors.REPLY_COMMENT, value)])
    if found.left > 0:
        yield context(texts.MORE_COMMENTS.format(count=found.left, channel=_place(found.items[0])))


def _words(one: Item, now: datetime) -> str:
    late = one.comment.first_reply_at is None and one.comment.due.target_at < now
    mark = texts.DELAYED if one.delayed else texts.LATE if late else ""
    return texts.COMMENT.format(
        title=literal(title_of(one.comment.what.excerpt)),
        nature=one.nature,
        account=escape(one.account),
        number=one.comment.number,
        limit=moment_of(one.comment.promised_at or one.comment.due.limit_at, now),
        late=mark,
    )


def _place(one: Item) -> str:
    return f"<#{one.channel}>" if one.channel.startswith("C") else texts.IN_MESSAGES_TAB
