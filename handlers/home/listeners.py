"""Slack knocks for the Home: somebody opens it, or one of its windows."""

from functools import partial
from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient

from handlers.answering import door, in_modal, open_form, redraw, value_of
from handlers.fields import UnreadableError, number, word
from handlers.home import doings, flow
from handlers.home.lists import page_of
from handlers.home.windows_view import MORE, SEE, TITLES, list_view, more_view
from handlers.people import Person
from handlers.services import Services

Body = dict[str, Any]
LAST_PAGE = 10_000


def register(app: App, services: Services) -> None:
    """Attach the Home's doors to the app."""
    app.event("app_home_opened")(partial(on_opened, services=services))
    app.action(door(MORE))(partial(on_more, services=services))
    app.action(door(SEE))(partial(on_see, services=services))


def on_opened(event: Body, *, services: Services) -> None:
    """Show somebody their Home; the tab of messages has nothing to show."""
    user = event.get("user")
    if event.get("tab") == "home" and isinstance(user, str):
        flow.look(services, user)


def on_more(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Show all that somebody may start."""
    ack()
    with services.reading() as session:
        person = Person(body["user"]["id"], services.city(session))
    open_form(client, body, more_view(doings.words(person), writes=bool(person.accounts())))


def on_see(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Show one page of a list, in a window of its own."""
    ack()
    value = value_of(body)
    name, page = word(value, "list"), number(value, "page")
    if name not in TITLES or page > LAST_PAGE:
        raise UnreadableError
    with services.reading() as session:
        person = Person(body["user"]["id"], services.city(session))
        found, more = page_of(session, person, name, page)
    shown = list_view(name, found, page, more=more, now=services.now())
    if in_modal(body):
        redraw(client, body["view"]["id"], shown)
    else:
        open_form(client, body, shown)
