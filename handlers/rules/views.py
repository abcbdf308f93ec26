"""Lay out the rules for an administrator. Values in, blocks out."""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from slack_sdk.models.blocks import Block, DividerBlock, PlainTextObject
from slack_sdk.models.views import View

from checks.rule_names import rule_name
from checks.workdays import local_day
from handlers import texts as common
from handlers.blocks import actions, button, context, section, text_input
from handlers.reasons import LONGEST
from handlers.rules import texts
from handlers.rules.flow import Board, Rule
from handlers.wording import date_of, literal, month_of, plural
from storage.rule_counts import Counted
from storage.silenced import Silenced

SILENCE: Final = "rules.silence"
RESTORE: Final = "rules.restore"
SILENCE_FORM: Final = "rules.silence_form"
# Each rule takes two blocks of the hundred of a modal.
SHOWN: Final = 18
SILENCED_SHOWN: Final = 18


def rules_view(board: Board, reasons: dict[int, str]) -> View:
    """Return the modal of the rules: the month's figures, then those that are silenced."""
    blocks: list[Block] = [
        section(texts.LEAD.format(month=month_of(board.month))),
        *_figures(board),
    ]
    blocks += [DividerBlock(), *_silenced(board, reasons)]
    return View(
        type="modal",
        title=PlainTextObject(text=texts.TITLE),
        close=PlainTextObject(text=common.CLOSE),
        blocks=blocks,
    )


def silence_form(rule: Rule, modal: str) -> View:
    """Return the modal that asks why a rule is silenced."""
    lead = texts.SILENCE_LEAD.format(**_names(rule.check, rule.name))
    hint = texts.REASON_HINT
    return View(
        type="modal",
        callback_id=SILENCE_FORM,
        title=PlainTextObject(text=texts.SILENCE_TITLE),
        submit=PlainTextObject(text=texts.SILENCE),
        close=PlainTextObject(text=common.CANCEL),
        private_metadata=json.dumps({"check": rule.check, "rule": rule.name, "modal": modal}),
        blocks=[
            section(lead),
            text_input("reason", texts.REASON, "", optional=False, limit=LONGEST, hint=hint),
        ],
    )


def _figures(board: Board) -> Iterator[Block]:
    ranked = sorted(board.counted, key=lambda one: (-one.ignored, -one.false_alarms, -one.shown))
    if not ranked:
        yield section(texts.NOTHING)
    quiet = {(one.check, one.rule) for one in board.silenced}
    for one in ranked[:SHOWN]:
        yield section(_counted(one))
        if (one.check, one.rule) in quiet:
            yield context(texts.IS_SILENCED)
        elif one.check in board.silenceable:
            yield actions([button(texts.SILENCE, SILENCE, _value(one.check, one.rule))])
    if len(ranked) > SHOWN:
        yield context(texts.MORE.format(rules=plural(len(ranked) - SHOWN, *texts.OTHERS)))


def _silenced(board: Board, reasons: dict[int, str]) -> Iterator[Block]:
    yield section(texts.SILENCED_LEAD if board.silenced else texts.NO_SILENCE)
    for one in board.silenced[:SILENCED_SHOWN]:
        yield section(_said(one, reasons.get(one.note or 0, "")))
        yield actions([button(texts.RESTORE, RESTORE, _value(one.check, one.rule))])


def _counted(one: Counted) -> str:
    return texts.COUNTED.format(
        **_names(one.check, one.rule),
        shown=one.shown,
        followed=one.followed,
        ignored=one.ignored,
        false_alarms=one.false_alarms,
    )


def _said(one: Silenced, reason: str) -> str:
    day = _day(one.at)
    names = _names(one.check, one.rule)
    return texts.SILENCED.format(**names, by=f"<@{one.by}>", day=day, reason=literal(reason))


def _names(check: str, rule: str) -> dict[str, str]:
    return {
        "check": texts.CHECKS.get(check, literal(check)),
        "rule": _name(rule) if rule else "",
    }


def _name(rule: str) -> str:
    name = rule_name(rule)
    named = texts.NAMED if name else texts.RULE
    return named.format(name=literal(name), rule=literal(rule))


def _day(at: datetime) -> str:
    return date_of(local_day(at))


def _value(check: str, rule: str) -> dict[str, str]:
    return {"check": check, "rule": rule}
