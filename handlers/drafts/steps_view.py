"""Lay out what can be done with a draft: mend it at once, change, copy, withdraw it."""

from typing import Final

from slack_sdk.models.blocks import Block, ButtonElement

from checks.lifecycle import Status
from handlers import doors
from handlers.blocks import actions, button, confirmed
from handlers.drafts import texts
from handlers.drafts.mending import dressed, sure
from handlers.drafts.sheet import Sheet

FIX_ALL: Final = "drafts.fix_all"
DRESS: Final = "drafts.dress"
LIVING: Final = frozenset({Status.OPEN, Status.CHANGES_REQUESTED, Status.EXPIRED})


def at_once(sheet: Sheet) -> list[Block]:
    """Return what mends the whole text in one click, while it can be mended."""
    if sheet.draft.status not in LIVING or not sheet.draft.judged:
        return []
    elements = []
    safe = sure(sheet.points)
    if len(safe) > 1:
        elements.append(button(texts.FIX_ALL.format(count=len(safe)), FIX_ALL, ref_of(sheet)))
    if dressed(sheet.draft.content) != sheet.draft.content:
        elements.append(button(texts.DRESS, DRESS, ref_of(sheet)))
    return [actions(elements)] if elements else []


def ref_of(sheet: Sheet) -> dict[str, int]:
    """Return what a button carries of a draft as it is shown."""
    return {"draft": sheet.draft.id, "version": sheet.draft.version}


def edit_button(sheet: Sheet) -> ButtonElement:
    """Return the button that opens the form; what is approved asks to be sure."""
    approved = sheet.draft.status is Status.APPROVED
    asked = confirmed(texts.EDIT_APPROVED_TITLE, texts.EDIT_APPROVED_TEXT, texts.EDIT)
    return button(
        texts.EDIT, doors.EDIT_DRAFT, {"draft": sheet.draft.id}, confirm=asked if approved else None
    )


def copy_button(sheet: Sheet) -> ButtonElement:
    """Return the button that opens the form of a copy."""
    return button(texts.COPY, doors.COPY_DRAFT, {"draft": sheet.draft.id})


def places_buttons(sheet: Sheet) -> list[ButtonElement]:
    """Return the way to each account's hour, where the form of the draft is not enough."""
    if len(sheet.draft.posts) == 1 and sheet.draft.status in LIVING:
        return []
    return [button(texts.PLACES, doors.SHOW_PLACES, {"draft": sheet.draft.id})]


def withdraw_button(sheet: Sheet) -> ButtonElement:
    """Return the button that takes a draft back, once one is sure."""
    asked = confirmed(texts.WITHDRAW_TITLE, texts.WITHDRAW_TEXT, texts.WITHDRAW)
    return button(texts.WITHDRAW, doors.WITHDRAW_DRAFT, {"draft": sheet.draft.id}, "danger", asked)
