"""Slack knocks for a whole verdict: all of it, all that is sure, the typography, once more."""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from slack_bolt import Ack, App
from slack_sdk import WebClient

from handlers.answering import (
    door,
    in_modal,
    kept_in,
    open_form,
    redraw,
    say_refusal,
    value_of,
)
from handlers.drafts import corrections, flow
from handlers.drafts.corrections import Shown
from handlers.drafts.flow import Ref
from handlers.drafts.letters import types_of
from handlers.drafts.lists_view import FIX_ALL_FORM, TURN_PAGE, all_findings, fix_all_form
from handlers.drafts.mending import sure
from handlers.drafts.sheet import Sheet, gather
from handlers.drafts.steps_view import DRESS, FIX_ALL
from handlers.drafts.views import CHECK_AGAIN, SHOW_ALL
from handlers.fields import number, word
from handlers.refusals import Refused, Why
from handlers.services import Services

Body = dict[str, Any]


def register(app: App, services: Services) -> None:
    """Attach the doors of a whole verdict to the app."""
    app.view(FIX_ALL_FORM)(partial(on_fix_all_form, services=services))
    for action, listener in DOORS.items():
        app.action(door(action))(partial(listener, services=services))


def on_check_again(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Judge again."""
    ack()
    done = corrections.check_again(services, body["user"]["id"], number(value_of(body), "draft"))
    say_refusal(client, body, done)


def on_show_all(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Show every finding to somebody who may settle them."""
    ack()
    sheet = _seen(client, body, services)
    if sheet is not None:
        open_form(client, body, all_findings(sheet, types_of(services)))


def on_turn(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Turn to another page of the findings."""
    ack()
    page = number(value_of(body), "page")
    sheet = _seen(client, body, services)
    if sheet is not None and in_modal(body):
        redraw(client, body["view"]["id"], all_findings(sheet, types_of(services), page))


def on_fix_all(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Show what correcting all that is sure would change."""
    ack()
    ref = _ref(value_of(body))
    sheet = _seen(client, body, services)
    if sheet is None:
        return
    if not sheet.draft.judged or sheet.draft.version != ref.version or not sure(sheet.points):
        say_refusal(client, body, Refused(Why.STALE))
    else:
        open_form(client, body, fix_all_form(sheet))


def on_fix_all_form(
    ack: Ack, body: Body, view: Body, client: WebClient, *, services: Services
) -> None:
    """Correct all that was shown."""
    kept = kept_in(view)
    shown = Shown(word(kept, "digest"), frozenset(map(str, kept.get("makes", ()))))
    done = corrections.fix_all(services, body["user"]["id"], _ref(kept), shown)
    ack()
    say_refusal(client, body, done)


def on_dress(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Give the text the OQLF's typography."""
    ack()
    done = corrections.dress(services, body["user"]["id"], _ref(value_of(body)))
    say_refusal(client, body, done)


def _seen(client: WebClient, body: Body, services: Services) -> Sheet | None:
    """Return a draft's sheet to somebody who may change it; else say why not."""
    wanted = number(value_of(body), "draft")
    with services.reading() as session:
        draft = flow.readable(session, services, body["user"]["id"], wanted)
        sheet = None if isinstance(draft, Refused) else gather(session, services, wanted)
    say_refusal(client, body, draft)
    return sheet


def _ref(value: Body) -> Ref:
    return Ref(number(value, "draft"), number(value, "version"))


DOORS: Final[dict[str, Callable[..., None]]] = {
    CHECK_AGAIN: on_check_again,
    SHOW_ALL: on_show_all,
    TURN_PAGE: on_turn,
    FIX_ALL: on_fix_all,
    DRESS: on_dress,
}
