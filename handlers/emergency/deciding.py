"""Slack knocks for what an emergency holds: the lists, one answer a post, the review."""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from slack_bolt import Ack, App
from slack_sdk import WebClient
from slack_sdk.models.views import View

from handlers.act import act_of
from handlers.answering import door, in_modal, open_form, redraw, say_refusal, value_of
from handlers.emergency import flow, reviewing, suspending
from handlers.emergency.lists_view import (
    CANCEL,
    PAGE_BY_HAND,
    PAGE_HELD,
    RESUME,
    STOPPED,
    by_hand_list,
    held_list,
)
from handlers.emergency.summary import Summary, gather
from handlers.emergency.views import ALLOW, REVIEWED, SEE_BY_HAND, SEE_HELD
from handlers.fields import number
from handlers.refusals import Refused
from handlers.services import Services
from storage.emergency import Emergency

Body = dict[str, Any]
Listing = Callable[[Summary, int], View]


def register(app: App, services: Services) -> None:
    """Attach the doors of the decisions to the app."""
    for action, listener in DOORS.items():
        app.action(door(action))(partial(listener, services=services))


def on_list(
    ack: Ack, body: Body, client: WebClient, *, listing: Listing, services: Services
) -> None:
    """Show a list from its first page, or turn its page."""
    ack()
    value = value_of(body)
    page = number(value, "page") if "page" in value else 0
    wanted = number(value, "emergency")
    if say_refusal(client, body, _seen(services, body["user"]["id"], wanted)):
        return
    view = _made(services, listing, wanted, page)
    if in_modal(body):
        redraw(client, body["view"]["id"], view)
    else:
        open_form(client, body, view)


def on_resume(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Let a post go on at its hour."""
    ack()
    done = suspending.resume(services, body["user"]["id"], number(value_of(body), "post"))
    _answer(client, body, services, done, held_list)


def on_cancel(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Give a post up."""
    ack()
    done = suspending.cancel(services, body["user"]["id"], number(value_of(body), "post"))
    _answer(client, body, services, done, held_list)


def on_stopped(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Tick what was stopped on its platform."""
    ack()
    value = value_of(body)
    wanted, post = number(value, "emergency"), number(value, "post")
    done = suspending.stopped(services, body["user"]["id"], wanted, post)
    _answer(client, body, services, done, by_hand_list)


def on_let_pass(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Let an emergency's post out in spite of a doubt."""
    ack()
    done = suspending.let_pass(services, body["user"]["id"], number(value_of(body), "post"))
    say_refusal(client, body, done)


def on_reviewed(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Record that somebody else has read what went out first."""
    ack()
    done = reviewing.reviewed(services, body["user"]["id"], number(value_of(body), "draft"))
    say_refusal(client, body, done)


def _answer(
    client: WebClient, body: Body, services: Services, done: object, listing: Listing
) -> None:
    """Say a refusal; in the list, show what is left."""
    wanted = number(value_of(body), "emergency")
    if not say_refusal(client, body, done) and in_modal(body):
        view = _made(services, listing, wanted, 0)
        redraw(client, body["view"]["id"], view)


def _seen(services: Services, user: str, wanted: int) -> Emergency | Refused:
    with services.reading() as session:
        return flow.may_see(act_of(session, services, user), wanted)


def _made(services: Services, listing: Listing, wanted: int, page: int) -> View:
    with services.reading() as session:
        return listing(gather(session, services, wanted), page)


DOORS: Final[dict[str, Callable[..., None]]] = {
    SEE_HELD: partial(on_list, listing=held_list),
    PAGE_HELD: partial(on_list, listing=held_list),
    SEE_BY_HAND: partial(on_list, listing=by_hand_list),
    PAGE_BY_HAND: partial(on_list, listing=by_hand_list),
    RESUME: on_resume,
    CANCEL: on_cancel,
    STOPPED: on_stopped,
    ALLOW: on_let_pass,
    REVIEWED: on_reviewed,
}
