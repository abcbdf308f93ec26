"""Slack knocks for the calendar: the command, its pages, the places of a post, the address."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any, Final

from slack_bolt import Ack, App
from slack_sdk import WebClient
from slack_sdk.models.views import View

from checks.workdays import local_day
from handlers.answering import door, in_modal, open_form, redraw, value_of
from handlers.calendar import flow, texts
from handlers.calendar.views import (
    ADDRESS,
    CLOSE_ADDRESS,
    NEW_ADDRESS,
    SHOW,
    SHOW_MONTH,
    agenda_view,
    closed_view,
    feed_view,
    month_view,
)
from handlers.services import Services

Body = dict[str, Any]
COMMAND: Final = "/calendrier"
HELP: Final = frozenset({"aide", "help", "?"})
MONTH: Final = "mois"
FOLLOW: Final = "adresse"


def register(app: App, services: Services) -> None:
    """Attach the doors of the calendar to the app."""
    app.command(COMMAND)(partial(on_command, services=services))
    for action, listener in DOORS.items():
        app.action(door(action))(partial(listener, services=services))


def on_command(
    ack: Ack, command: Body, body: Body, client: WebClient, *, services: Services
) -> None:
    """Open fourteen days, a month, or the address; or explain."""
    words, user = command.get("text", "").strip().lower(), command["user_id"]
    if words in HELP:
        ack(texts.HELP)
        return
    if words == FOLLOW:
        shown = feed_view("", whole=True)
    elif words == MONTH:
        shown = _month(services, user, None)
    else:
        shown = _fortnight(services, user, None)
    open_form(client, body, shown)
    ack()


def on_show(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Turn to other days; from elsewhere than a modal, open one."""
    ack()
    _turn(client, body, _fortnight(services, body["user"]["id"], _asked(body)))


def on_month(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Turn to a month."""
    ack()
    _turn(client, body, _month(services, body["user"]["id"], _asked(body)))


def on_address(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Explain how to follow the calendar elsewhere."""
    ack()
    del services
    open_form(client, body, feed_view("", whole=True))


def on_new_address(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Make somebody's address and show it, once."""
    ack()
    address = flow.address(services, flow.renew_address(services, body["user"]["id"]))
    _turn(client, body, feed_view(address, whole=bool(services.public_url)))


def on_close_address(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Close somebody's address."""
    ack()
    flow.close_address(services, body["user"]["id"])
    _turn(client, body, closed_view())


def _turn(client: WebClient, body: Body, view: View) -> None:
    if in_modal(body):
        redraw(client, body["view"]["id"], view)
    else:
        open_form(client, body, view)


def _fortnight(services: Services, user: str, first: date | None) -> View:
    with services.reading() as session:
        first = first or local_day(services.now())
        return agenda_view(flow.gather(session, services, user, first))


def _month(services: Services, user: str, month: date | None) -> View:
    with services.reading() as session:
        month = month or local_day(services.now())
        return month_view(flow.of_month(session, services, user, month))


def _asked(body: Body) -> date | None:
    """Return the day that a button names; None for today, and for what no calendar shows."""
    try:
        asked = date.fromisoformat(str(value_of(body).get("day")))
    except ValueError:
        return None
    return asked if flow.FIRST <= asked <= flow.LAST else None


DOORS: Final[dict[str, Callable[..., None]]] = {
    SHOW: on_show,
    SHOW_MONTH: on_month,
    ADDRESS: on_address,
    NEW_ADDRESS: on_new_address,
    CLOSE_ADDRESS: on_close_address,
}
