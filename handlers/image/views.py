"""Lay out the misuses of the city's image. Values in, blocks out."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from slack_sdk.models.views import View

from checks.workdays import local_day
from handlers.blocks import actions, button, context, preformatted, section, text_input
from handlers.image import texts
from handlers.image.flow import PAGE_LIMIT, REGISTER
from handlers.inputs import boxes_input, form, link_input, radio_input
from handlers.messages import Message
from handlers.wording import date_of, linked, listed, literal
from storage.reports import Report

if TYPE_CHECKING:
    from slack_sdk.models.blocks import Block

FORM: Final = "image.form"
STEP: Final = "image.step"
Words = Mapping[str, str]


def report_form() -> View:
    """Return the form that reports a misuse; it asks whether it is a mere share."""
    return form(
        FORM,
        texts.TITLE,
        [
            radio_input("nature", texts.NATURE, texts.NATURES, hint=texts.NATURE_HINT),
            link_input("link", texts.LINK),
            text_input("page", texts.PAGE, "", lines=False, optional=False, limit=PAGE_LIMIT),
            boxes_input("used", texts.USED, texts.USES),
            boxes_input("captured", texts.CAPTURE, texts.CAPTURES),
            text_input(
                "where", texts.WHERE, "", lines=False, limit=PAGE_LIMIT, hint=texts.WHERE_HINT
            ),
        ],
    )


def card(report: Report, words: Words) -> Message:
    """Return a report as the team sees it, with the text to send and what may be done."""
    uses = [texts.THINGS[one] for one in report.codes["used"]]
    blocks: list[Block] = [
        section(
            texts.CARD.format(
                number=report.id,
                page=literal(words.get("page", "")),
                link=linked(report.link),
                nature=texts.NATURES[report.codes["nature"]],
                used=listed(uses),
                by=f"<@{report.reported_by}>",
                day=date_of(local_day(report.reported_at)),
                where=literal(words.get("where", "")),
            )
        ),
        section(state(report)),
    ]
    steps = REGISTER.open_steps(report)
    if steps:
        polite = texts.POLITE.format(things=listed(uses))
        value = {"report": report.id}
        buttons = [button(texts.STEPS[one], f"{STEP}.{one}", value) for one in steps]
        blocks += [context(texts.REQUEST), preformatted(polite), actions(buttons)]
    return Message(texts.FALLBACK.format(number=report.id), blocks, card=True)


def told(report: Report, words: Words, code: str) -> Message:
    """Return what the person who reported is told."""
    said = texts.TOLD[code].format(page=literal(words.get("page", "")), number=report.id)
    return Message(said, [section(said)])


def register(known: Sequence[tuple[Report, Words]]) -> str:
    """Return the reports and where each stands, in one text."""
    lines = [
        texts.LINE.format(number=one.id, page=literal(words.get("page", "")), state=state(one))
        for one, words in known
    ]
    return "\n".join([texts.REGISTER, *(lines or [texts.EMPTY])])


def state(report: Report) -> str:
    """Return where a report stands."""
    return texts.STATES[report.status].format(
        by=f"<@{report.handled_by}>",
        day=date_of(local_day(report.handled_at or report.reported_at)),
    )
