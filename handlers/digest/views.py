"""Lay out the digest. Values in, blocks out."""

from collections.abc import Callable, Iterator
from datetime import time
from typing import Final

from slack_sdk.models.blocks import Block, ButtonElement

from checks.digests import due_on
from checks.lifecycle import PostStatus
from checks.workdays import local_day
from handlers import doors
from handlers.blocks import actions, button, context, fitted, section
from handlers.digest import texts
from handlers.digest.flow import Digest, Places
from handlers.messages import Message
from handlers.wording import day, escape, hour, literal, moment_of, title_of
from storage.agenda import Planned
from storage.drafts import Stored

SHOWN: Final = 8
PLACES: Final = 30
LENGTH: Final = 2200
AGAIN: Final = "digest.again"
BUTTONS: Final = 4

Part = Callable[[Digest], Iterator[Block]]


def digest_message(digest: Digest) -> Message:
    """Return the digest: what goes on first, then the day, what is late, what waits."""
    today = day(local_day(digest.now))
    blocks: list[Block] = [section(texts.HELLO.format(day=today))]
    blocks += [section(words) for words in digest.banners]
    for part in PARTS:
        blocks += part(digest)
    if digest.is_quiet:
        blocks.append(section(texts.NOTHING))
    blocks.append(reminder(digest))
    if digest.seal:
        blocks.append(context(texts.SEAL.format(head=digest.seal)))
    if buttons := _buttons(digest):
        blocks.append(actions(buttons))
    return Message(texts.FALLBACK.format(day=today), blocks)


def reminder(digest: Digest) -> Block:
    """Return the item of annexe 1 whose turn it is."""
    title, rule = digest.reminder
    return context(texts.REMINDER.format(title=escape(title), rule=escape(rule)))


def places(digest: Digest) -> Iterator[Block]:
    """Yield how full each account is, and what goes out."""
    going = _listed([_post(digest, one) for one in digest.today], length=LENGTH // 2)
    lines = [*_listed([*map(_place, digest.places)], PLACES, LENGTH // 2), *going]
    head = texts.TODAY if digest.places else texts.MINE_TODAY
    if lines:
        yield section("\n".join([head, *lines]))


def late(digest: Digest) -> Iterator[Block]:
    """Yield what did not go out at its hour."""
    lines = [
        texts.LATE_POST.format(
            account=_account(digest, one),
            title=literal(title_of(one.words)),
            planned=moment_of(one.post.planned_at, digest.now),
        )
        for one in digest.late
    ]
    if lines:
        yield section("\n".join([texts.LATE, *_listed(lines)]))


def others(digest: Digest) -> Iterator[Block]:
    """Yield what the other sections tell."""
    for lines in digest.sections:
        yield section("\n".join([lines[0], *_listed(list(lines[1:]))]))


def drafts(digest: Digest) -> Iterator[Block]:
    """Yield the drafts that wait for somebody."""
    for head, found in (
        (texts.TO_CORRECT, digest.to_correct),
        (texts.TO_APPROVE, digest.to_approve),
        (texts.WAITING, digest.waiting),
    ):
        if found:
            lines = _listed([_draft(digest, one) for one in found])
            yield section("\n".join([head, *lines]))


def passwords(digest: Digest) -> Iterator[Block]:
    """Yield the passwords to be changed."""
    lines = digest.passwords.lines
    if lines:
        yield section("\n".join([lines[0], *_listed(list(lines[1:]))]))


def _place(one: Places) -> str:
    full = texts.ABOVE if one.held > one.cap else texts.FULL if one.held == one.cap else ""
    return texts.PLACES.format(title=escape(one.title), held=one.held, cap=one.cap, full=full)


def _post(digest: Digest, one: Planned) -> str:
    return texts.POST.format(
        hour=hour(one.post.planned_at),
        account=_account(digest, one),
        title=literal(title_of(one.words)),
        out=texts.OUT if one.post.status is PostStatus.PUBLISHED else "",
    )


def _draft(digest: Digest, one: Stored) -> str:
    first = min(post.planned_at for post in one.posts)
    return texts.DRAFT.format(
        number=one.number,
        title=literal(title_of(one.content.text)),
        planned=moment_of(first, digest.now),
    )


def _account(digest: Digest, one: Planned) -> str:
    return escape(digest.titles.get(one.post.account, one.post.account))


def _listed(lines: list[str], most: int = SHOWN, length: int = LENGTH) -> list[str]:
    """Return lines, some of them only when they are many or long, with how many are left."""
    kept, _ = fitted(lines[:most], length)
    left = len(lines) - len(kept)
    return [*kept, texts.MORE.format(count=left)] if left else kept


def _buttons(digest: Digest) -> list[ButtonElement]:
    resumed = [
        button(texts.RESUME.format(number=one.number), doors.EDIT_DRAFT, {"draft": one.id})
        for one in digest.to_correct[:BUTTONS]
    ]
    acting = [
        button(one.words, one.door, one.value) for one in (*digest.deeds, *digest.passwords.deeds)
    ]
    begin = [button(texts.NEW, doors.NEW_DRAFT, {})] if digest.writes else []
    again = []
    if digest.again:
        at = due_on(local_day(digest.now), time.fromisoformat(digest.again))
        words = texts.AGAIN.format(hour=hour(at))
        again.append(button(words, AGAIN, {"kind": digest.kind, "hour": digest.again}))
    return [*resumed, *acting, *begin, *again]


PARTS: Final[tuple[Part, ...]] = (places, late, others, drafts, passwords)
