"""Slack knocks for a publication: it is out, it is programmed, it went out without Vigie."""

from functools import partial
from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient

from handlers.answering import (
    door,
    kept_in,
    mend,
    open_form,
    refuse,
    say_refusal,
    sentence,
    value_of,
)
from handlers.people import Person
from handlers.publication import flow, texts
from handlers.publication.flow import Outcome
from handlers.publication.views import (
    FORM,
    OUTSIDE_FORM,
    PROGRAMMED,
    PUBLISHED,
    outside_form,
    published_form,
)
from handlers.refusals import Problems, Refused
from handlers.services import Services

Body = dict[str, Any]
COMMAND = "/publie"


def register(app: App, services: Services) -> None:
    """Attach the doors of the publication to the app."""
    app.command(COMMAND)(partial(on_command, services=services))
    app.action(door(PUBLISHED))(partial(on_published, services=services))
    app.action(door(PROGRAMMED))(partial(on_programmed, services=services))
    app.view(FORM)(partial(on_form, services=services))
    app.view(OUTSIDE_FORM)(partial(on_outside_form, services=services))


def on_command(
    ack: Ack, command: Body, body: Body, client: WebClient, *, services: Services
) -> None:
    """Open the form of a post made without Vigie."""
    if command.get("text", "").strip().lower() in {"aide", "help", "?"}:
        ack(texts.HELP)
        return
    with services.reading() as session:
        accounts = flow.publishable(Person(command["user_id"], services.city(session)))
    if not accounts:
        ack(texts.NO_ROLE)
        return
    timezone = services.directive.decisions.city_timezone
    open_form(client, body, outside_form(accounts, services.now(), timezone))
    ack()


def on_published(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Open the form that takes the link and the real hour."""
    ack()
    timezone = services.directive.decisions.city_timezone
    open_form(client, body, published_form(value_of(body), services.now(), timezone))


def on_programmed(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Record that the platform's own planner holds the post."""
    ack()
    value = value_of(body)
    done = flow.program(services, body["user"]["id"], value["draft"], value["account"])
    say_refusal(client, body, done)


def on_form(ack: Ack, body: Body, view: Body, *, services: Services) -> None:
    """Record that a post is out."""
    kept = kept_in(view)
    done = flow.publish(
        services, body["user"]["id"], kept["draft"], kept["account"], _outcome(view)
    )
    _settle(ack, done)


def on_outside_form(ack: Ack, body: Body, view: Body, *, services: Services) -> None:
    """Record a post made without Vigie."""
    values = view["state"]["values"]
    account = (values["account"]["account"].get("selected_option") or {}).get("value", "")
    text = values["text"]["text"].get("value") or ""
    _settle(ack, flow.record_outside(services, body["user"]["id"], account, text, _outcome(view)))


def _outcome(view: Body) -> Outcome:
    values = view["state"]["values"]
    return Outcome(
        link=values["link"]["link"].get("value") or "",
        day=values["day"]["day"].get("selected_date") or "",
        hour=values["hour"]["hour"].get("selected_time") or "",
    )


def _settle(ack: Ack, done: object) -> None:
    if isinstance(done, Problems):
        mend(ack, done, texts.PROBLEMS)
    elif isinstance(done, Refused):
        refuse(ack, "day", sentence(done))
    else:
        ack()
