"""Lay out the reports of harassment. Values in, blocks out."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import TYPE_CHECKING, Final

from slack_sdk.models.blocks import PlainTextObject, UserSelectElement
from slack_sdk.models.views import View

from checks.workdays import local_day
from handlers import texts as common
from handlers.blocks import actions, button, context, plain, section, text_input
from handlers.harassment import texts
from handlers.harassment.flow import REGISTER, WHAT_LIMIT
from handlers.inputs import day_input, field, form, link_input, radio_input
from handlers.messages import Message
from handlers.wording import date_of, linked, listed
from storage.reports import Report

if TYPE_CHECKING:
    from slack_sdk.models.blocks import Block

FORM: Final = "harassment.form"
STEP: Final = "harassment.step"


def report_form(readers: Collection[str]) -> View:
    """Return the private form; it says first who will read it."""
    accused = UserSelectElement(
        action_id="accused", placeholder=PlainTextObject(text=common.CHOOSE)
    )
    return form(
        FORM,
        texts.TITLE,
        [
            section(texts.PRIVATE.format(readers=_people(readers))),
            radio_input("against", texts.AGAINST, texts.AGAINST_CHOICES),
            text_input(
                "what", texts.WHAT, "", optional=False, limit=WHAT_LIMIT, hint=texts.WHAT_HINT
            ),
            link_input("link", texts.LINK, optional=True),
            day_input("since", texts.DAY, optional=True),
            field("accused", texts.ACCUSED, accused, optional=True, hint=texts.ACCUSED_HINT),
        ],
    )


def card(report: Report, words: Mapping[str, str], readers: Collection[str]) -> Message:
    """Return a report as its readers see it."""
    codes = report.codes
    lines = [
        texts.CARD.format(
            number=report.id,
            day=date_of(local_day(report.reported_at)),
            by=f"<@{report.reported_by}>",
            against=texts.AGAINST_CHOICES[codes["against"]],
        )
    ]
    if codes["since"]:
        lines.append(texts.SINCE.format(day=date_of(date.fromisoformat(codes["since"]))))
    if codes["accused"]:
        lines.append(texts.ACCUSED_LINE.format(accused=f"<@{codes['accused']}>"))
    if words.get("link"):
        lines.append(texts.LINK_LINE.format(link=linked(words["link"])))
    blocks: list[Block] = [section("\n".join(lines))]
    if words.get("what"):
        blocks.append(plain(words["what"]))
    blocks.append(section(_state(report)))
    steps = REGISTER.open_steps(report)
    if steps:
        value = {"report": report.id}
        blocks.append(actions([button(texts.STEPS[one], f"{STEP}.{one}", value) for one in steps]))
    blocks.append(context(texts.READERS.format(readers=_people(readers))))
    return Message(texts.FALLBACK.format(number=report.id), blocks, card=True)


def told(report: Report, readers: Collection[str], code: str) -> Message:
    """Return what the person who reported is told; nothing of what was written."""
    words = texts.TOLD[code].format(
        number=report.id, readers=_people(readers), by=f"<@{report.handled_by}>"
    )
    return Message(words, [section(words)])


def _people(users: Collection[str]) -> str:
    return listed([f"<@{user}>" for user in sorted(users)])


def _state(report: Report) -> str:
    at = report.handled_at or report.reported_at
    return texts.STATES[report.status].format(
        by=f"<@{report.handled_by}>", day=date_of(local_day(at))
    )
