"""Lay out the messages of an emergency: its card, its news, the review after the fact."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from slack_sdk.models.blocks import Block, ButtonElement

from handlers import doors
from handlers.blocks import PIECE, actions, button, context, plain, section
from handlers.emergency import texts
from handlers.emergency.phrases import facts_of, mention, plain_summary
from handlers.emergency.summary import Summary
from handlers.messages import Message
from handlers.wording import escape, hour, listed, literal, moment_of, plural, shortened
from storage.drafts import Stored
from storage.emergency_posts import Link

FOLLOW: Final = "emergency.follow_up"
SEE_BY_HAND: Final = "emergency.by_hand"
SEE_HELD: Final = doors.SEE_HELD
STOP: Final = "emergency.stop"
SUMMARY: Final = "emergency.summary"
ALLOW: Final = "emergency.allow"
REVIEWED: Final = "emergency.reviewed"
NAMED: Final = "\ue000"  # no letter: it stands around who acted, until the rest is escaped
LONGEST: Final = 8700


def card_message(summary: Summary) -> Message:
    """Return the card of an emergency: what goes on and what to do, or how it ended."""
    one = summary.emergency
    heads = texts.CARD if one.is_open else texts.CARD_OVER
    head = heads[one.exercise].format(**facts_of(one, escape(summary.kind)))
    blocks: list[Block] = [section(head), plain(summary.reason), *_hours(summary)]
    if one.is_open:
        blocks += _counts(summary)
    blocks.append(actions(_buttons(summary)))
    return Message(head, blocks, card=True)


def news_message(summary: Summary, facts: dict[str, Any]) -> Message:
    """Return one piece of news about an emergency, with the button that acts on it."""
    one, code = summary.emergency, facts["code"]
    given = facts_of(one, escape(summary.kind)) | {
        "mark": texts.MARKS[one.exercise],
        "reason": literal(summary.reason),
        "since": moment_of(one.started_at, summary.now),
        "count": facts.get("count", 0),
        "until": _moment(facts.get("until"), summary.now),
        "update": hour(one.next_update_at) if one.next_update_at else "",
        "account": escape(summary.title(facts.get("account", ""))),
        "title": literal(facts.get("title", "")),
        "by": f"<@{facts['by']}>",
    }
    words = texts.NEWS[code].format(**given)
    elements = _answers(summary, code, facts)
    return Message(words, [section(words), *([actions(elements)] if elements else [])])


def review_message(draft: Stored, link: Link, titles: dict[str, str]) -> Message:
    """Return the request to read a post that went out first; or who has read it."""
    fallback = texts.REVIEW_FALLBACK.format(number=draft.number)
    if link.reviewed_by:
        words = texts.REVIEWED_BY.format(by=f"<@{link.reviewed_by}>", number=draft.number)
        return Message(fallback, [section(words)], card=True)
    words = texts.REVIEW.format(number=draft.number, author=f"<@{draft.author}>")
    named = listed([escape(titles.get(one, one)) for one in draft.content.accounts])
    blocks: list[Block] = [section(words), context(named)]
    blocks += [plain(shortened(draft.content.text, PIECE))]
    done = button(texts.REVIEW_DONE, REVIEWED, {"draft": draft.id}, style="primary")
    return Message(fallback, [*blocks, actions([done])], card=True)


def summary_blocks(summary: Summary) -> list[Block]:
    """Return the summary of an emergency as text; its full length comes from the command line.

    Who acted is named there, and nobody whom somebody typed.
    """
    named: set[str] = set()

    def marked(user: str) -> str:
        named.add(user)
        return f"{NAMED}{user}{NAMED}"

    words = shortened(plain_summary(summary, marked), LONGEST)
    pieces = [escape(words[at : at + PIECE]) for at in range(0, len(words), PIECE)]
    for user in named:
        pieces = [one.replace(f"{NAMED}{user}{NAMED}", mention(user)) for one in pieces]
    return [section(one.replace(NAMED, "")) for one in pieces]


def _hours(summary: Summary) -> Iterator[Block]:
    one, now = summary.emergency, summary.now
    declared = texts.DECLARED.format(
        by=f"<@{one.started_by}>",
        at=moment_of(one.started_at, now),
        end=moment_of(one.planned_end, now),
    )
    yield context(declared)
    if one.ended_at:
        ended = moment_of(one.ended_at, now)
        yield context(texts.ENDED.format(by=f"<@{one.ended_by}>", at=ended))
    if one.next_update_at:
        yield section(texts.NEXT_UPDATE.format(hour=hour(one.next_update_at)))


def _counts(summary: Summary) -> Iterator[Block]:
    one = summary.emergency
    if one.exercise:
        yield context(texts.NOTHING_TOUCHED)
        return
    if summary.held:
        held = plural(len(summary.held), *texts.CARD_HELD_COUNT)
        yield context(texts.CARD_HELD.format(count=held))
    if summary.by_hand:
        count = plural(len(summary.by_hand), *texts.POSTS_COUNT)
        yield section(texts.CARD_BY_HAND.format(count=count))
    if one.publishers:
        people = listed([f"<@{user}>" for user in sorted(one.publishers)])
        yield context(texts.TRUSTED.format(people=people))
    yield context(texts.SEPARATE)


def _buttons(summary: Summary) -> list[ButtonElement]:
    one = summary.emergency
    value = {"emergency": one.id}
    elements: list[ButtonElement] = []
    if one.is_real:
        elements.append(button(texts.WRITE, doors.NEW_DRAFT, {"urgent": 1}, style="primary"))
    if one.is_open:
        elements.append(button(texts.FOLLOW, FOLLOW, value))
    if summary.by_hand:
        elements.append(button(texts.SEE_BY_HAND, SEE_BY_HAND, value))
    if summary.held:
        elements.append(button(texts.SEE_HELD, SEE_HELD, value))
    elements.append(button(texts.SUMMARY, SUMMARY, value))
    if one.is_open:
        elements.append(button(texts.STOP, STOP, value, style="danger"))
    return elements


def _answers(summary: Summary, code: str, facts: dict[str, Any]) -> list[ButtonElement]:
    value = {"emergency": summary.emergency.id}
    if code == "doubt":
        return [button(texts.PUBLISH_ANYWAY, ALLOW, {"post": facts["post"]}, style="danger")]
    if code in {"to_decide", "ended"} and summary.held:
        return [button(texts.SEE_HELD, SEE_HELD, value)]
    if code in {"still_open", "update_soon"} and summary.emergency.is_open:
        return [button(texts.FOLLOW, FOLLOW, value), button(texts.STOP, STOP, value)]
    return []


def _moment(at: str | None, now: datetime) -> str:
    return moment_of(datetime.fromisoformat(at), now) if at else ""
