"""Lay out absences and departures. Values in, blocks out."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from slack_sdk.models.views import View

from checks.workdays import local_day
from handlers import doors
from handlers.act import VIGIE
from handlers.blocks import actions, button, context, section
from handlers.inputs import day_input, form, person_input
from handlers.messages import Message
from handlers.roles import texts
from handlers.wording import date_of, escape, literal, title_of
from storage.absences import Absence
from storage.departures import Departure
from storage.drafts import Stored

if TYPE_CHECKING:
    from slack_sdk.models.blocks import Block

ABSENCE_FORM: Final = "roles.absence"
DEPARTURE_FORM: Final = "roles.departure"
TAKEN_BACK: Final = doors.TAKEN_BACK


def absence_form(user: str, backup: str, today: date, *, for_others: bool) -> View:
    """Return the form of an absence; only some may declare that of somebody else."""
    others = [person_input("user", texts.PERSON, user)] if for_others else []
    return form(
        ABSENCE_FORM,
        texts.ABSENCE_TITLE,
        [
            *others,
            day_input("first", texts.FIRST, today.isoformat()),
            day_input("last", texts.LAST, today.isoformat()),
            person_input("backup", texts.BACKUP, backup),
        ],
    )


def departure_form() -> View:
    """Return the form of a departure, which says what will follow."""
    return form(
        DEPARTURE_FORM,
        texts.DEPARTURE_TITLE,
        [section(texts.DEPARTURE_NOTE), person_input("user", texts.WHO)],
    )


def absence_told(absence: Absence, recipient: str) -> Message:
    """Return what the back-up, or the person away, is told."""
    words = texts.TAKES_OVER if recipient == absence.backup else texts.NOTED
    said = words.format(
        user=f"<@{absence.user}>",
        backup=f"<@{absence.backup}>",
        first=date_of(absence.first),
        last=date_of(absence.last),
    )
    return Message(said, [section(said)])


def departure_card(departure: Departure, titles: Sequence[str]) -> Message:
    """Return a departure as those who take accesses back see it."""
    words = texts.AUTOMATIC if departure.declared_by == VIGIE else texts.CARD
    head = words.format(
        user=f"<@{departure.user}>",
        day=date_of(local_day(departure.left_at)),
        by=f"<@{departure.declared_by}>",
    )
    lines = "\n".join(texts.LINE.format(account=escape(title)) for title in titles)
    listed = texts.ACCOUNTS.format(accounts=lines) if titles else texts.NO_ACCOUNT
    blocks: list[Block] = [section(head), section(listed)]
    if departure.accesses_at:
        day = date_of(local_day(departure.accesses_at))
        done = texts.REVIEWED_BY.format(by=f"<@{departure.accesses_by}>", day=day)
        blocks.append(section(done))
    else:
        value = {"departure": departure.id}
        blocks.append(actions([button(texts.REVIEWED, TAKEN_BACK, value, style="primary")]))
    blocks.append(context(texts.PROPERTY))
    return Message(texts.FALLBACK, blocks, card=True)


def handed(departure: Departure, drafts: Sequence[Stored]) -> Message:
    """Return what somebody who takes drafts over is told."""
    lines = [
        texts.DRAFT.format(title=literal(title_of(one.content.text)), number=one.number)
        for one in drafts
    ]
    words = texts.HANDED.format(user=f"<@{departure.user}>", drafts="\n".join(lines))
    return Message(words, [section(words)])
