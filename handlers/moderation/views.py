"""Lay out a record of moderation, a request to ban, and the form. Values in, blocks out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from slack_sdk.models.blocks import (
    Block,
    ButtonElement,
    CheckboxesElement,
    PlainTextObject,
    StaticMultiSelectElement,
)
from slack_sdk.models.views import View

from checks.decisions import Choice
from checks.types import Account
from checks.workdays import local_day
from handlers import texts as common
from handlers.blocks import (
    actions,
    button,
    context,
    option,
    plain,
    preformatted,
    section,
    text_input,
)
from handlers.inputs import field, form, select
from handlers.messages import Message
from handlers.moderation import texts
from handlers.moderation.form import Form
from handlers.wording import date_of, escape, listed, literal, moment_of, ordinal, shortened
from storage.bans import Ban, Ground
from storage.moderation import Record, Standing

AGREE: Final = "moderation.agree"
DISAGREE: Final = "moderation.disagree"
REMOVED: Final = "moderation.removed"
WARNED: Final = "moderation.warned"
PROPOSE: Final = "moderation.propose"
BAN_DONE: Final = "moderation.ban_done"
BAN_ASIDE: Final = "moderation.ban_aside"
FORM: Final = "moderation.form"
EXCERPT: Final = 1500
LISTED: Final = 5
BAN_EXCERPT: Final = 300
BAN_CAPTURE: Final = 200


@dataclass(frozen=True, slots=True)
class Case:
    """A record with the words for its keys, and how many advertisements it makes."""

    record: Record
    account: str
    reasons: tuple[str, ...]
    ordinal: int
    needed: int
    netiquette: str

    @property
    def handle(self) -> str:
        """Return who wrote, as one line shows it."""
        return literal(self.record.what.handle)


def card_message(case: Case) -> Message:
    """Return a record of moderation: why, where the capture is, what is left to a person."""
    record = case.record
    reasons = listed(case.reasons)
    head = texts.CARD.format(
        mark=texts.MARKS[record.standing],
        number=record.number,
        account=escape(case.account),
        handle=case.handle,
        reasons=reasons,
    )
    blocks: list[Block] = [section(head), plain(shortened(record.what.excerpt, EXCERPT))]
    blocks.append(context(texts.CAPTURE.format(capture=literal(record.what.capture))))
    if case.ordinal:
        blocks.append(section(_tally(case)))
    blocks += [context(_standing(case)), *_warning(case)]
    elements = _buttons(record)
    if elements:
        blocks.append(actions(elements))
    words = texts.FALLBACK.format(
        number=record.number, account=escape(case.account), reasons=reasons
    )
    return Message(words, blocks, card=True)


def _tally(case: Case) -> str:
    return texts.TALLY.format(
        ordinal=ordinal(case.ordinal),
        needed=case.needed,
        handle=case.handle,
        account=escape(case.account),
    )


def _standing(case: Case) -> str:
    record = case.record
    removed = record.standing is Standing.HOLDS and record.removed_at
    words = texts.STANDINGS["removed" if removed else record.standing].format(
        by=f"<@{record.by}>",
        decided_by=f"<@{record.decided_by}>",
        removed=moment_of(record.removed_at, record.at) if record.removed_at else "",
    )
    confirmed = record.standing is Standing.HOLDS and record.decided_by
    after = f" {texts.CONFIRMED.format(decided_by=f'<@{record.decided_by}>')}" if confirmed else ""
    return words + after


def _warning(case: Case) -> Iterator[Block]:
    if case.record.standing is not Standing.HOLDS:
        return
    if case.record.warned:
        yield context(texts.WARNED)
    elif case.netiquette:
        words = texts.WARNING.format(reasons=listed(case.reasons), link=case.netiquette)
        yield context(texts.WARNING_TITLE)
        yield preformatted(words)
    else:
        yield context(texts.NO_LINK)


def _buttons(record: Record) -> list[ButtonElement]:
    value = {"record": record.id}
    if record.standing is Standing.ASKED:
        return [button(texts.AGREE, AGREE, value), button(texts.DISAGREE, DISAGREE, value)]
    if record.standing is Standing.OVERRULED:
        return []
    found = [button(texts.PROPOSE_BAN, PROPOSE, value)]
    if not record.warned:
        found.insert(0, button(texts.WARNED_BUTTON, WARNED, value))
    if not record.removed_at:
        found.insert(0, button(texts.REMOVED, REMOVED, value, style="primary"))
    return found


def ban_message(ban: Ban, account: str, cases: Sequence[Case]) -> Message:
    """Return a request to ban, with its records; a person carries it out."""
    words = texts.BANS[ban.ground].format(
        handle=literal(ban.handle),
        account=escape(account),
        ordinal=ordinal(len(cases)),
        by=f"<@{ban.asked_by}>",
    )
    blocks: list[Block] = [section(words)]
    for case in cases[-LISTED:]:
        excerpt = shortened(case.record.what.excerpt, BAN_EXCERPT)
        blocks += [section(_record(case)), plain(excerpt)]
    if ban.outcome:
        blocks.append(context(texts.OUTCOMES[ban.outcome].format(by=f"<@{ban.decided_by}>")))
    else:
        aside = texts.NOT_ADVERTISING if ban.ground is Ground.ADVERTISING else texts.DECLINE
        value = {"ban": ban.id}
        done = button(texts.BAN_DONE, BAN_DONE, value, style="danger")
        blocks.append(actions([done, button(aside, BAN_ASIDE, value)]))
    return Message(texts.BAN_FALLBACK.format(account=escape(account)), blocks, card=True)


def _record(case: Case) -> str:
    return texts.RECORD.format(
        number=case.record.number,
        day=date_of(local_day(case.record.at)),
        reasons=listed(case.reasons),
        capture=literal(shortened(case.record.what.capture, BAN_CAPTURE)),
    )


def form_view(
    filled: Form, accounts: Sequence[Account], reasons: Sequence[Choice], comment: int | None
) -> View:
    """Return the form of a removal, as it is filled already."""
    options = [option(one.label, one.key) for one in reasons]
    many = StaticMultiSelectElement(
        action_id="reasons", placeholder=PlainTextObject(text=common.CHOOSE), options=options
    )
    tick = CheckboxesElement(action_id="kept", options=[option(texts.KEPT_TICK, "kept")])
    known = [option(one.title, one.key) for one in accounts]
    blocks: list[Block] = [
        select("account", texts.ACCOUNT, known, filled.account),
        text_input(
            "handle", texts.HANDLE, filled.handle, lines=False, optional=False, limit=150,
            hint=texts.HANDLE_HINT,
        ),
        text_input("excerpt", texts.EXCERPT, shortened(filled.excerpt, 3000), optional=False),
        field("reasons", texts.REASONS, many),
        field("kept", texts.KEPT, tick),
        text_input(
            "capture", texts.PLACE, "", lines=False, optional=False, limit=1000,
            hint=texts.PLACE_HINT,
        ),
    ]  # fmt: skip
    kept = {"comment": comment} if comment else {}
    return form(FORM, texts.TITLE, blocks, kept, texts.SAVE)
