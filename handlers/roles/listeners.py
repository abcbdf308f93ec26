"""Slack knocks for the roles: somebody will be away, somebody left."""

from functools import partial
from typing import Any, Final

from slack_bolt import Ack, App
from slack_sdk import WebClient

from checks.permissions import Permission
from checks.workdays import local_day
from handlers import texts as common
from handlers.answering import door, open_form, say_refusal, settle, value_of
from handlers.commands import Asked, Word
from handlers.fields import number, typed, values_of
from handlers.people import Person
from handlers.refusals import Why
from handlers.roles import flow, leaving, texts, views
from handlers.roles.flow import Away
from handlers.services import Services

Body = dict[str, Any]
PROBLEMS: Final = {**common.FIELD_PROBLEMS, **texts.PROBLEMS}


def register(app: App, services: Services) -> None:
    """Attach the doors of the roles to the app."""
    app.view(views.ABSENCE_FORM)(partial(on_absence, services=services))
    app.view(views.DEPARTURE_FORM)(partial(on_departure, services=services))
    app.action(door(views.TAKEN_BACK))(partial(on_taken_back, services=services))


def on_absence_word(asked: Asked) -> str | None:
    """Open the form of an absence."""
    services = asked.services
    with services.reading() as session:
        person = Person(asked.user, services.city(session))
    for_others = person.may(Permission.DECLARE_ABSENCE)
    if not for_others and not flow.may_declare(person, asked.user):
        return common.REFUSALS[Why.NOT_ALLOWED]
    backup, today = person.city.backup_of(asked.user), local_day(services.now())
    form = views.absence_form(asked.user, backup, today, for_others=for_others)
    open_form(asked.client, asked.body, form)
    return None


def on_absence(ack: Ack, body: Body, view: Body, *, services: Services) -> None:
    """Record an absence."""
    values = values_of(view)
    away = Away(
        user=typed(values, "user", "selected_user"),
        first=typed(values, "first", "selected_date"),
        last=typed(values, "last", "selected_date"),
        backup=typed(values, "backup", "selected_user"),
    )
    settle(ack, flow.declare(services, body["user"]["id"], away), "backup", PROBLEMS)


def on_departure_word(asked: Asked) -> str | None:
    """Open the form of a departure."""
    with asked.services.reading() as session:
        person = Person(asked.user, asked.services.city(session))
    if not leaving.may_declare(person):
        return common.REFUSALS[Why.NOT_ALLOWED]
    open_form(asked.client, asked.body, views.departure_form())
    return None


def on_departure(ack: Ack, body: Body, view: Body, *, services: Services) -> None:
    """Record a departure."""
    gone = typed(values_of(view), "user", "selected_user")
    settle(ack, leaving.declare(services, body["user"]["id"], gone), "user", PROBLEMS)


def on_taken_back(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Record that accesses were taken back."""
    ack()
    wanted = number(value_of(body), "departure")
    say_refusal(client, body, leaving.take_back(services, body["user"]["id"], wanted))


WORDS: Final = (
    Word(texts.ABSENCE_NAMES, texts.ABSENCE_HELP, on_absence_word),
    Word(texts.DEPARTURE_NAMES, texts.DEPARTURE_HELP, on_departure_word),
)
