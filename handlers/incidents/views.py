"""Lay out the privacy incidents. Values in, blocks out."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from slack_sdk.models.views import View

from checks.workdays import at_wall, local_day
from handlers.blocks import actions, button, context, section, text_input
from handlers.incidents import texts
from handlers.incidents.flow import REGISTER
from handlers.inputs import (
    boxes_input,
    choice_input,
    day_input,
    hour_input,
    link_input,
    radio_input,
)
from handlers.inputs import (
    form as form_view,
)
from handlers.messages import Message
from handlers.moments import wall_of
from handlers.reasons import LONGEST
from handlers.wording import date_of, hour, linked, listed, literal
from storage.reports import Report

if TYPE_CHECKING:
    from slack_sdk.models.blocks import Block

FORM: Final = "incidents.form"
STEP: Final = "incidents.step"


def form(timezone: str, today: date) -> View:
    """Return the form of an incident, which says first what the law asks."""
    return form_view(
        FORM,
        texts.TITLE,
        [
            section(texts.ABOUT),
            choice_input("kind", texts.KIND, texts.KINDS),
            day_input("day", texts.DAY, today.isoformat()),
            hour_input("hour", texts.HOUR, timezone),
            boxes_input("concerned", texts.CONCERNED, texts.PEOPLE),
            radio_input("count", texts.COUNT, texts.COUNTS),
            text_input("what", texts.WHAT, "", optional=False, limit=LONGEST, hint=texts.WHAT_HINT),
            text_input("done", texts.DONE, "", limit=LONGEST),
            link_input("link", texts.LINK, optional=True),
        ],
    )


def card(report: Report, words: Mapping[str, str]) -> Message:
    """Return an incident as the officers see it."""
    codes = report.codes
    told = texts.CARD.format(
        number=report.id,
        by=f"<@{report.reported_by}>",
        day=date_of(local_day(report.reported_at)),
        kind=texts.KINDS[codes["kind"]],
        when=_when(codes["day"], codes["hour"]),
        people=listed([texts.PEOPLE[one].lower() for one in codes["concerned"]]),
        count=texts.COUNTS[codes["count"]].lower(),
    )
    blocks: list[Block] = [section(told)]
    if words.get("what"):
        blocks.append(section(texts.FACTS.format(words=literal(words["what"]))))
    if words.get("done"):
        blocks.append(section(texts.MEASURES.format(words=literal(words["done"]))))
    if report.link:
        blocks.append(context(texts.LINK_LINE.format(link=linked(report.link))))
    blocks.append(section(state(report)))
    steps = REGISTER.open_steps(report)
    if steps:
        value = {"report": report.id}
        blocks.append(actions([button(texts.STEPS[one], f"{STEP}.{one}", value) for one in steps]))
        blocks.append(context(texts.DUTIES))
    return Message(texts.FALLBACK.format(number=report.id), blocks, card=True)


def told(report: Report, officers: Collection[str], code: str) -> Message:
    """Return what the person who reported is told."""
    readers = listed([f"<@{user}>" for user in sorted(officers)])
    words = texts.TOLD[code].format(number=report.id, readers=readers)
    return Message(words, [section(words)])


def register(known: Sequence[Report]) -> str:
    """Return the register, in one text."""
    lines = [
        texts.LINE.format(
            number=one.id,
            day=date_of(date.fromisoformat(one.codes["day"])),
            kind=texts.KINDS[one.codes["kind"]],
            state=state(one),
        )
        for one in known
    ]
    return "\n".join([texts.REGISTER, *(lines or [texts.EMPTY])])


def state(report: Report) -> str:
    """Return where an incident stands."""
    at = report.handled_at or report.reported_at
    return texts.STATES[report.status].format(
        by=f"<@{report.handled_by}>", day=date_of(local_day(at))
    )


def _when(day: str, given: str) -> str:
    wall = wall_of(day, given) if given else None
    named = date_of(date.fromisoformat(day))
    if wall is None:
        return texts.WHEN.format(day=named)
    return texts.WHEN_HOUR.format(day=named, hour=hour(at_wall(wall)))
