"""Slack knocks for a place of the day: take one, move, drop, ask, answer."""

from datetime import UTC, date, datetime, time
from functools import partial
from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient

from checks.workdays import at_wall
from handlers import doors
from handlers.answering import (
    door,
    kept_in,
    open_form,
    refuse,
    say_refusal,
    sentence,
    value_of,
)
from handlers.places import flow, texts
from handlers.places.views import ASK_FORM, GRANT, MOVE_FORM, REFUSE, ask_form, move_form
from handlers.refusals import Refused
from handlers.services import Services
from storage import drafts

Body = dict[str, Any]


def register(app: App, services: Services) -> None:
    """Attach the doors of the places to the app."""
    app.action(door(doors.TAKE_PLACE))(partial(on_take, services=services))
    app.action(door(doors.DROP_POST))(partial(on_drop, services=services))
    app.action(door(doors.ASK_EXCEPTION))(partial(on_ask, services=services))
    app.action(door(doors.MOVE_POST))(partial(on_move, services=services))
    app.view(ASK_FORM)(partial(on_ask_form, services=services))
    app.view(MOVE_FORM)(partial(on_move_form, services=services))
    app.action(door(GRANT))(partial(on_answer, granted=True, services=services))
    app.action(door(REFUSE))(partial(on_answer, granted=False, services=services))


def on_take(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Move a post to one of the free places offered."""
    ack()
    value = value_of(body)
    at = datetime.fromtimestamp(value["at"], UTC)
    done = flow.move(services, body["user"]["id"], value["draft"], value["account"], at)
    say_refusal(client, body, done)


def on_drop(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Take one account out of the draft."""
    ack()
    value = value_of(body)
    done = flow.drop(services, body["user"]["id"], value["draft"], value["account"])
    say_refusal(client, body, done)


def on_ask(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Open the request for an exception."""
    ack()
    categories = services.directive.decisions.exception_categories
    open_form(client, body, ask_form(value_of(body), categories))


def on_ask_form(ack: Ack, body: Body, view: Body, *, services: Services) -> None:
    """Send the request for an exception."""
    kept, values = kept_in(view), view["state"]["values"]
    category = (values["category"]["category"].get("selected_option") or {}).get("value", "")
    reason = values["reason"]["reason"].get("value") or ""
    who = body["user"]["id"]
    done = flow.ask(services, who, kept["draft"], kept["account"], category, reason)
    if isinstance(done, Refused):
        refuse(ack, "reason", sentence(done))
    else:
        ack()


def on_move(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Open the form of a move, on the hour that stands now."""
    ack()
    value = value_of(body)
    with services.reading() as session:
        draft = drafts.find(session, value["draft"])
    post = draft.post(value["account"]) if draft else None
    wall = post.wall if post else ""
    open_form(client, body, move_form(value, wall, services.directive.decisions.city_timezone))


def on_move_form(ack: Ack, body: Body, view: Body, *, services: Services) -> None:
    """Move a post."""
    kept, values = kept_in(view), view["state"]["values"]
    try:
        wall = datetime.combine(
            date.fromisoformat(values["day"]["day"].get("selected_date") or ""),
            time.fromisoformat(values["hour"]["hour"].get("selected_time") or ""),
        )
    except ValueError:
        refuse(ack, "day", texts.NO_SUCH_DAY)
        return
    who = body["user"]["id"]
    done = flow.move(services, who, kept["draft"], kept["account"], at_wall(wall))
    if isinstance(done, Refused):
        refuse(ack, "day", sentence(done))
    else:
        ack()


def on_answer(
    ack: Ack, body: Body, client: WebClient, *, granted: bool, services: Services
) -> None:
    """Grant or refuse an exception."""
    ack()
    number = value_of(body)["exception"]
    say_refusal(client, body, flow.answer(services, body["user"]["id"], number, granted=granted))
