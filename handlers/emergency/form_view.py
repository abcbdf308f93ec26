"""Lay the declaration of an emergency out in Block Kit, and read it back."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any, Final

from slack_sdk.models.blocks import (
    Block,
    CheckboxesElement,
    DatePickerElement,
    InputBlock,
    InputInteractiveElement,
    PlainTextObject,
    StaticSelectElement,
    TimePickerElement,
    UserMultiSelectElement,
)
from slack_sdk.models.views import View

from checks.decisions import Choice, Decisions
from checks.emergencies import Scope
from checks.workdays import local
from handlers import texts as common
from handlers.blocks import option, text_input
from handlers.emergency import texts
from handlers.emergency.form import MOST_PUBLISHERS, REASON_LIMIT, Form, Hours
from handlers.fields import chosen, several, typed, users
from storage.emergency import Emergency

FORM: Final = "emergency.form"
FOLLOW_FORM: Final = "emergency.follow"
EXERCISE: Final = "exercise"
# Proposed, to be changed by whoever knows better.
USUAL: Final = timedelta(hours=24)


def declaration(scopes: Sequence[Scope], decisions: Decisions, now: datetime) -> View:
    """Return the form that declares an emergency."""
    kinds = decisions.emergency_kinds
    offered = [Choice(one, texts.SCOPES[one]) for one in scopes]
    boxes = CheckboxesElement(action_id="exercise", options=[option(texts.IS_EXERCISE, EXERCISE)])
    people = UserMultiSelectElement(
        action_id="publishers",
        placeholder=PlainTextObject(text=texts.CHOOSE),
        max_selected_items=MOST_PUBLISHERS,
    )
    return _modal(
        FORM,
        texts.TITLE,
        texts.WEIGH,
        {},
        [
            _select("kind", texts.KIND, kinds),
            _select("scope", texts.SCOPE, offered, offered[0] if len(offered) == 1 else None),
            text_input(
                "reason", texts.REASON, "", optional=False, limit=REASON_LIMIT,
                hint=texts.REASON_HINT,
            ),
            *_hours(now + USUAL, None, decisions),
            _input("publishers", texts.PUBLISHERS, people, hint=texts.PUBLISHERS_HINT),
            _input("exercise", texts.EXERCISE, boxes),
        ],
    )  # fmt: skip


def follow_form(one: Emergency, decisions: Decisions) -> View:
    """Return the form that gives an emergency another end and another next update."""
    fields = _hours(one.planned_end, one.next_update_at, decisions)
    kept = {"emergency": one.id}
    return _modal(FOLLOW_FORM, texts.FOLLOW_TITLE, texts.FOLLOW_SUBMIT, kept, fields)


def read(values: object) -> Form:
    """Return what somebody declared, from Slack's values of the form."""
    return Form(
        kind=chosen(values, "kind"),
        scope=chosen(values, "scope"),
        reason=typed(values, "reason"),
        hours=read_hours(values),
        publishers=users(values, "publishers"),
        exercise=EXERCISE in several(values, "exercise"),
    )


def read_hours(values: object) -> Hours:
    """Return the hours that somebody gave."""
    return Hours(
        end_day=typed(values, "end_day", "selected_date"),
        end_hour=typed(values, "end_hour", "selected_time"),
        update_hour=typed(values, "update_hour", "selected_time"),
    )


def packed(form: Form) -> str:
    """Return a declaration as its confirmation carries it."""
    return json.dumps(asdict(form), ensure_ascii=False, separators=(",", ":"))


def unpacked(kept: dict[str, Any]) -> Form:
    """Return the declaration that its confirmation carried; raises TypeError when it is none."""
    hours = Hours(**kept.pop("hours"))
    publishers = tuple(str(one) for one in kept.pop("publishers"))
    return Form(**kept, hours=hours, publishers=publishers)


def _modal(
    callback: str, title: str, submit: str, kept: dict[str, Any], blocks: list[Block]
) -> View:
    return View(
        type="modal",
        callback_id=callback,
        title=PlainTextObject(text=title),
        submit=PlainTextObject(text=submit),
        close=PlainTextObject(text=common.CANCEL),
        private_metadata=json.dumps(kept),
        blocks=blocks,
    )


def _hours(end: datetime, update: datetime | None, decisions: Decisions) -> list[Block]:
    timezone = decisions.city_timezone
    hint = texts.UPDATE_HINT.format(minutes=decisions.emergency_update_minutes)
    wall = local(end)
    day = DatePickerElement(action_id="end_day", initial_date=wall.date().isoformat())
    hour = TimePickerElement(action_id="end_hour", initial_time=f"{wall:%H:%M}", timezone=timezone)
    known = f"{local(update):%H:%M}" if update else None
    later = TimePickerElement(action_id="update_hour", initial_time=known, timezone=timezone)
    return [
        _input("end_day", texts.END_DAY, day, optional=False),
        _input("end_hour", texts.END_HOUR, hour, optional=False),
        _input("update_hour", texts.UPDATE_HOUR, later, hint=hint),
    ]


def _select(
    name: str, label: str, choices: Sequence[Choice], current: Choice | None = None
) -> InputBlock:
    element = StaticSelectElement(
        action_id=name,
        placeholder=PlainTextObject(text=texts.CHOOSE),
        options=[option(one.label, one.key) for one in choices],
        initial_option=option(current.label, current.key) if current else None,
    )
    return _input(name, label, element, optional=False)


def _input(
    name: str,
    label: str,
    element: InputInteractiveElement,
    *,
    optional: bool = True,
    hint: str | None = None,
) -> InputBlock:
    return InputBlock(
        block_id=name,
        label=PlainTextObject(text=label),
        hint=PlainTextObject(text=hint) if hint else None,
        element=element,
        optional=optional,
    )
