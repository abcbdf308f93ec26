"""Slack knocks for a publication: it is out, it is programmed, it went out without Vigie."""

from functools import partial
from typing import Any, Final

from slack_bolt import Ack, App
from slack_sdk import WebClient

from checks.lifecycle import PostAction
from handlers import doors
from handlers.answering import (
    door,
    kept_in,
    open_form,
    say_refusal,
    settle,
    value_of,
    whisper,
)
from handlers.fields import chosen, number, typed, values_of, word
from handlers.holding import held
from handlers.people import Person
from handlers.publication import flow, outside, texts
from handlers.publication.flow import Outcome
from handlers.publication.views import (
    FORM,
    OUTSIDE_FORM,
    PROGRAMMED,
    PUBLISHED,
    outside_form,
    published_form,
)
from handlers.refusals import Refused
from handlers.services import Services
from storage import drafts

Body = dict[str, Any]
COMMAND: Final = "/publie"
HELP: Final = frozenset({"aide", "help", "?"})


def register(app: App, services: Services) -> None:
    """Attach the doors of the publication to the app."""
    app.command(COMMAND)(partial(on_command, services=services))
    app.action(door(doors.RECORD_OUTSIDE))(partial(on_outside, services=services))
    app.action(door(PUBLISHED))(partial(on_published, services=services))
    app.action(door(PROGRAMMED))(partial(on_programmed, services=services))
    app.view(FORM)(partial(on_form, services=services))
    app.view(OUTSIDE_FORM)(partial(on_outside_form, services=services))


def on_command(
    ack: Ack, command: Body, body: Body, client: WebClient, *, services: Services
) -> None:
    """Open the form of a post made without Vigie."""
    words = command.get("text", "").strip()
    if words.lower() in HELP:
        ack(texts.HELP)
    elif refusal := _open_outside(client, body, services, command["user_id"], words):
        ack(refusal)
    else:
        ack()


def on_outside(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Open the form of a post made without Vigie, from a button."""
    ack()
    if refusal := _open_outside(client, body, services, body["user"]["id"], ""):
        whisper(client, body, refusal)


def on_published(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Open the form that takes the link and the real hour, to somebody who may fill it."""
    ack()
    value = value_of(body)
    wanted, account = number(value, "draft"), word(value, "account")
    with services.reading() as session:
        person = Person(body["user"]["id"], services.city(session))
        known = drafts.find(session, wanted)
        found = flow.may_declare(person, known, account, PostAction.PUBLISH)
        if not isinstance(found, Refused):
            found = held(session, found[1]) or found
    if not say_refusal(client, body, found):
        timezone = services.directive.decisions.city_timezone
        kept = {"draft": wanted, "account": account}
        open_form(client, body, published_form(kept, services.now(), timezone))


def on_programmed(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Record that the platform's own planner holds the post."""
    ack()
    value = value_of(body)
    draft, account = number(value, "draft"), word(value, "account")
    say_refusal(client, body, flow.program(services, body["user"]["id"], draft, account))


def on_form(ack: Ack, body: Body, view: Body, *, services: Services) -> None:
    """Record that a post is out."""
    kept = kept_in(view)
    draft, account = number(kept, "draft"), word(kept, "account")
    done = flow.publish(services, body["user"]["id"], draft, account, _outcome(values_of(view)))
    settle(ack, done, "day", texts.PROBLEMS)


def on_outside_form(ack: Ack, body: Body, view: Body, *, services: Services) -> None:
    """Record a post made without Vigie."""
    values, who = values_of(view), body["user"]["id"]
    account, text = chosen(values, "account"), typed(values, "text")
    done = outside.record_outside(services, who, account, text, _outcome(values))
    settle(ack, done, "day", texts.PROBLEMS)


def _open_outside(
    client: WebClient, body: Body, services: Services, user: str, words: str
) -> str | None:
    with services.reading() as session:
        accounts = outside.publishable(Person(user, services.city(session)))
    if not accounts:
        return texts.NO_ROLE
    timezone = services.directive.decisions.city_timezone
    link = words if words.lower().startswith(flow.WEB) else ""
    open_form(client, body, outside_form(accounts, services.now(), timezone, link))
    return None


def _outcome(values: object) -> Outcome:
    return Outcome(
        link=typed(values, "link"),
        day=typed(values, "day", "selected_date"),
        hour=typed(values, "hour", "selected_time"),
    )
