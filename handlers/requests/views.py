"""Lay out the requests to the team. Values in, blocks out."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from slack_sdk.models.views import View

from checks.types import Account
from checks.workdays import local_day
from handlers.blocks import actions, button, plain, section, text_input
from handlers.inputs import choice_input, day_input, form, radio_input
from handlers.messages import Message
from handlers.requests import texts
from handlers.requests.flow import REGISTERS
from handlers.wording import date_of, escape, literal, title_of
from storage.reports import Kind, Report

if TYPE_CHECKING:
    from slack_sdk.models.blocks import Block

SUBJECT_FORM: Final = "requests.subject_form"
LOOK_FORM: Final = "requests.look_form"
STEP: Final = "requests.step"
Words = Mapping[str, str]
# As many accounts as a list of Slack holds.
MOST: Final = 100


def subject_form(banners: Sequence[str]) -> View:
    """Return the form of a subject; an election that is on is said above it."""
    return form(
        SUBJECT_FORM,
        texts.SUBJECT_TITLE,
        [
            *map(section, banners),
            section(texts.SUBJECT_LEAD),
            text_input("what", texts.WHAT, "", optional=False, hint=texts.WHAT_HINT),
            radio_input("nature", texts.NATURE, texts.NATURES),
            radio_input("political", texts.POLITICAL, texts.POLITICALS),
            day_input("day", texts.DAY, optional=True),
        ],
    )


def look_form(accounts: Sequence[Account]) -> View:
    """Return the form of a change of look."""
    titles = {one.key: one.title for one in accounts[:MOST]}
    return form(
        LOOK_FORM,
        texts.LOOK_TITLE,
        [
            section(texts.LOOK_LEAD),
            choice_input("account", texts.ACCOUNT, titles),
            radio_input("part", texts.PART, texts.PARTS),
            text_input("what", texts.LOOK_WHAT, "", optional=False, hint=texts.LOOK_HINT),
        ],
    )


def card(report: Report, words: Words, account: str) -> Message:
    """Return a request as the team sees it, with the ways to answer."""
    blocks: list[Block] = [section(_head(report, account)), plain(words.get("what", "") or "…")]
    blocks.append(section(_state(report)))
    if steps := REGISTERS[report.kind].open_steps(report):
        value = {"kind": report.kind, "report": report.id}
        said = texts.STEPS[report.kind]
        blocks.append(actions([button(said[one], f"{STEP}.{one}", value) for one in steps]))
    return Message(texts.FALLBACKS[report.kind], blocks, card=True)


def told(report: Report, words: Words, code: str) -> Message:
    """Return what the person who asked is told."""
    said = texts.TOLD[report.kind][code].format(
        number=report.id,
        title=literal(title_of(words.get("what", ""))),
        by=f"<@{report.handled_by}>",
    )
    return Message(said, [section(said)])


def _head(report: Report, account: str) -> str:
    by = f"<@{report.reported_by}>"
    if report.kind is Kind.LOOK:
        part = texts.PARTS[report.codes["part"]]
        return texts.LOOK_CARD.format(account=escape(account), by=by, number=report.id, part=part)
    day = report.codes.get("day")
    said = {"by": by, "number": report.id, "nature": texts.NATURES[report.codes["nature"]]}
    if not day:
        return texts.SUBJECT_CARD.format(**said)
    return texts.SUBJECT_CARD_BEFORE.format(**said, day=date_of(date.fromisoformat(day)))


def _state(report: Report) -> str:
    day = date_of(local_day(report.handled_at or report.reported_at))
    return texts.STATES[report.status].format(by=f"<@{report.handled_by}>", day=day)
