"""Slack knocks for a place of the day: see them, take one, move, drop, ask, answer."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import Any, Final

from slack_bolt import Ack, App
from slack_sdk import WebClient

from checks.workdays import at_wall
from handlers import doors
from handlers.act import act_of
from handlers.answering import (
    door,
    in_modal,
    kept_in,
    open_form,
    redraw,
    refuse,
    say_refusal,
    settle,
    value_of,
)
from handlers.fields import UnreadableError, chosen, number, typed, values_of, word
from handlers.moments import wall_of
from handlers.people import Person
from handlers.places import exceptions, flow, texts
from handlers.places.views import (
    ASK_FORM,
    GRANT,
    MOVE_FORM,
    REFUSE,
    ask_form,
    move_form,
    places_view,
)
from handlers.refusals import Refused, Why
from handlers.services import Services
from storage import drafts

Body = dict[str, Any]


def register(app: App, services: Services) -> None:
    """Attach the doors of the places to the app."""
    for action, listener in DOORS.items():
        app.action(door(action))(partial(listener, services=services))
    app.view(ASK_FORM)(partial(on_ask_form, services=services))
    app.view(MOVE_FORM)(partial(on_move_form, services=services))


def on_show(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Show a draft's posts, each with its hour."""
    ack()
    wanted = number(value_of(body), "draft")
    with services.reading() as session:
        city = services.city(session)
        draft = drafts.find(session, wanted)
    if draft is None:
        say_refusal(client, body, Refused(Why.UNKNOWN_DRAFT))
    elif not Person(body["user"]["id"], city).may_write(draft):
        say_refusal(client, body, Refused(Why.NOT_ALLOWED))
    else:
        open_form(client, body, places_view(draft, city, services.now()))


def on_take(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Move a post to one of the free places offered."""
    ack()
    value = value_of(body)
    at = datetime.fromtimestamp(number(value, "at"), UTC)
    who, draft, account = body["user"]["id"], number(value, "draft"), word(value, "account")
    say_refusal(client, body, flow.move(services, who, draft, account, at))


def on_drop(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Take one account out of the draft."""
    ack()
    value = value_of(body)
    draft, account = number(value, "draft"), word(value, "account")
    done = flow.drop(services, body["user"]["id"], draft, account)
    if not say_refusal(client, body, done) and in_modal(body):
        _redraw(client, services, body["view"]["id"], draft)


def on_ask(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Open the request for an exception, to somebody who may make it."""
    ack()
    value = value_of(body)
    wanted, account = number(value, "draft"), word(value, "account")
    with services.reading() as session:
        act = act_of(session, services, body["user"]["id"])
        found = exceptions.may_ask(act, drafts.find(session, wanted), account)
    if not say_refusal(client, body, found):
        categories = services.directive.decisions.exception_categories
        open_form(client, body, ask_form({"draft": wanted, "account": account}, categories))


def on_ask_form(ack: Ack, body: Body, view: Body, *, services: Services) -> None:
    """Send the request for an exception."""
    kept, values = kept_in(view), values_of(view)
    draft, account = number(kept, "draft"), word(kept, "account")
    category, reason = chosen(values, "category"), typed(values, "reason")
    done = exceptions.ask(services, body["user"]["id"], (draft, account), category, reason)
    settle(ack, done, "reason")


def on_move(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Open the form of a move, on the hour that stands now."""
    ack()
    value = value_of(body)
    wanted, account = number(value, "draft"), word(value, "account")
    with services.reading() as session:
        person = Person(body["user"]["id"], services.city(session))
        found = flow.may_place(person, drafts.find(session, wanted), account)
    if isinstance(found, Refused):
        say_refusal(client, body, found)
        return
    kept = {"draft": wanted, "account": account}
    if in_modal(body):
        kept["modal"] = body["view"]["id"]
    timezone = services.directive.decisions.city_timezone
    open_form(client, body, move_form(kept, found[1].wall, timezone))


def on_move_form(
    ack: Ack, body: Body, view: Body, client: WebClient, *, services: Services
) -> None:
    """Move a post."""
    kept, values = kept_in(view), values_of(view)
    draft, account = number(kept, "draft"), word(kept, "account")
    wall = wall_of(typed(values, "day", "selected_date"), typed(values, "hour", "selected_time"))
    if wall is None:
        refuse(ack, "day", texts.NO_SUCH_DAY)
        return
    done = flow.move(services, body["user"]["id"], draft, account, at_wall(wall))
    if settle(ack, done, "day") and "modal" in kept:
        _redraw(client, services, word(kept, "modal"), draft)


def on_answer(
    ack: Ack, body: Body, client: WebClient, *, granted: bool, services: Services
) -> None:
    """Grant or refuse an exception."""
    ack()
    asked = number(value_of(body), "exception")
    done = exceptions.answer(services, body["user"]["id"], asked, granted=granted)
    say_refusal(client, body, done)


def _redraw(client: WebClient, services: Services, view_id: str, wanted: int) -> None:
    with services.reading() as session:
        city, draft = services.city(session), drafts.find(session, wanted)
    if draft is None:
        raise UnreadableError
    redraw(client, view_id, places_view(draft, city, services.now()))


DOORS: Final[dict[str, Callable[..., None]]] = {
    doors.SHOW_PLACES: on_show,
    doors.TAKE_PLACE: on_take,
    doors.DROP_POST: on_drop,
    doors.ASK_EXCEPTION: on_ask,
    doors.MOVE_POST: on_move,
    GRANT: partial(on_answer, granted=True),
    REFUSE: partial(on_answer, granted=False),
}
