"""Lay out what an approver sees. Values in, blocks out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from slack_sdk.models.blocks import Block, ButtonElement, DividerBlock

from checks.lifecycle import Status
from handlers import doors
from handlers.approvals import texts
from handlers.approvals.difference import difference, elsewhere
from handlers.blocks import MARKS, PIECE, actions, button, context, fits, plain, section
from handlers.judging import hinders
from handlers.messages import Message
from handlers.points import open_points, points
from handlers.wording import escape, linked, listed, literal, moment_of, shortened, title_of
from storage.drafts import Content, Stored
from storage.findings import Found, State

APPROVE: Final = doors.APPROVE
REQUEST_CHANGES: Final = doors.REQUEST_CHANGES
REFUSE: Final = "approvals.refuse"
READ: Final = doors.READ_DRAFT
SETTLED: Final = {
    State.EXCEPTED: texts.EXCEPTED,
    State.LIFTED: texts.LIFTED,
    State.IGNORED: texts.IGNORED,
}
SHOWN: Final = 8
# How much of each text is shown: as much as fits with the rest.
LENGTHS: Final = (5000, 3000, 1500, 700, 300)
DECIDED_LENGTH: Final = 600
DIFFERENCE: Final = 2350


@dataclass(frozen=True, slots=True)
class Request:
    """What an approver is shown of a draft."""

    draft: Stored
    found: tuple[Found, ...]
    reasons: dict[str, str]
    titles: dict[str, str]
    type: str
    objective: str
    before: Content | None
    variant: str
    approved_by: tuple[str, ...]
    needed: int
    decided_by: str
    note: str
    now: datetime
    banners: tuple[str, ...] = ()


def request_message(request: Request) -> Message:
    """Return the request, or the decision once it was taken; never more than fits."""
    draft = request.draft
    if draft.status is not Status.IN_REVIEW:
        fallback = texts.FALLBACK_DECIDED.format(number=draft.number)
        return Message(fallback, list(_decided(request)), card=True, variant=request.variant)
    above = [context(words) for words in request.banners]
    head, end = [*above, section(_lead(request))], [DividerBlock(), *_decision(request)]
    middle = [*_details(request), *_checks(request), *_difference(request)]
    for length in LENGTHS:
        shown = list(_texts(request, length))
        if fits(head, shown, middle, end):
            break
    while middle and not fits(head, shown, middle, end):
        middle.pop()
    title = escape(title_of(draft.content.text))
    fallback = texts.FALLBACK.format(number=draft.number, title=title)
    blocks = [*head, *shown, *middle, *end]
    return Message(fallback, blocks, card=True, variant=request.variant)


def _decided(request: Request) -> Iterator[Block]:
    by = f"<@{request.decided_by}>"
    words = texts.DECIDED[request.draft.status].format(number=request.draft.number, by=by)
    yield section(words)
    if request.note:
        yield context(texts.NOTE.format(note=escape(request.note)))
    yield from _texts(request, DECIDED_LENGTH)


def _lead(request: Request) -> str:
    draft = request.draft
    moments = dict.fromkeys(post.planned_at for post in draft.posts)
    return texts.TO_APPROVE.format(
        number=draft.number,
        type=escape(request.type),
        objective=escape(request.objective),
        author=f"<@{draft.author}>",
        planned=listed([moment_of(at, request.now) for at in moments]),
    )


def _texts(request: Request, length: int) -> Iterator[Block]:
    """Yield each different text once, under the accounts that will carry it."""
    cut = False
    for words, accounts in by_text(request.draft.content, request.titles).items():
        yield section(texts.PREVIEW.format(account=listed(accounts)))
        shown = shortened(words, length)
        cut = cut or shown != words
        yield from pieces(shown)
    if cut:
        yield actions([button(texts.READ_ALL, READ, {"draft": request.draft.id})])


def by_text(content: Content, titles: dict[str, str]) -> dict[str, list[str]]:
    """Return the names of the accounts that carry each different text."""
    found: dict[str, list[str]] = {}
    for account in content.accounts:
        found.setdefault(content.text_of(account), []).append(escape(titles.get(account, account)))
    return found


def pieces(words: str) -> Iterator[Block]:
    """Yield a text whole, in as many blocks as it takes."""
    for start in range(0, len(words), PIECE):
        yield plain(words[start : start + PIECE])


def _details(request: Request) -> Iterator[Block]:
    content = request.draft.content
    for name in content.declared:
        yield context(texts.DECLARED[name])
    if content.link:
        yield context(texts.LINK.format(link=linked(content.link)))
    if content.picture:
        yield context(
            texts.PICTURE.format(
                description=literal(content.picture.description) or texts.NO_DESCRIPTION,
                origin=literal(content.picture.origin) or texts.NO_ORIGIN,
                consent=texts.CONSENT[content.picture.consent],
            )
        )


def _checks(request: Request) -> Iterator[Block]:
    standing = open_points(request.found)
    by_state = ([one for one in request.found if one.state is state] for state in SETTLED)
    settled = [point for found in by_state for point in points(found)]
    if request.draft.not_run:
        yield context(texts.INCOMPLETE)
    elif not standing and not settled:
        yield context(texts.CLEAN)
    for point in standing[:SHOWN]:
        finding = point.found.finding
        mark = MARKS[finding.severity]
        yield context(texts.STANDING.format(mark=mark, message=literal(finding.message)))
    for one in (point.found for point in settled[:SHOWN]):
        reason = literal(request.reasons.get(one.key, "")) or texts.NO_REASON
        words = SETTLED[one.state]
        yield context(words.format(message=literal(one.finding.message), reason=reason))
    left = max(len(standing) - SHOWN, 0) + max(len(settled) - SHOWN, 0)
    if left:
        yield context(texts.MORE.format(count=left))


def _difference(request: Request) -> Iterator[Block]:
    after = request.draft.content
    if request.before is None:
        return
    if request.before.text != after.text:
        words = difference(request.before.text, after.text)
        yield section(f"{texts.CHANGED}\n{shortened(words, DIFFERENCE)}")
    what = elsewhere(request.before, after)
    if what:
        yield context(texts.CHANGED_ELSEWHERE.format(what=what))


def _decision(request: Request) -> Iterator[Block]:
    draft = request.draft
    if request.approved_by:
        people = listed([f"<@{user}>" for user in request.approved_by])
        yield context(texts.PARTLY.format(people=people, count=request.needed))
    value = {"draft": draft.id, "version": draft.version}
    elements: list[ButtonElement] = [
        button(texts.REQUEST_CHANGES, REQUEST_CHANGES, value),
        button(texts.REFUSE, REFUSE, value, style="danger"),
    ]
    if not draft.judged:
        yield context(texts.CHECKING)
    elif any(hinders(one) for one in request.found):
        yield context(texts.HINDERED.format(author=f"<@{draft.author}>"))
    else:
        elements.insert(0, button(texts.APPROVE, APPROVE, value, style="primary"))
    yield actions(elements)
