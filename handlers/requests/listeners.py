"""Slack knocks for the requests: a subject is proposed, a look is to change, the team answers."""

from functools import partial
from typing import Any, Final

from slack_bolt import Ack, App
from slack_sdk import WebClient

from handlers import doors
from handlers import texts as common
from handlers.answering import door, open_form, say_refusal, settle, value_of
from handlers.banners import elections
from handlers.fields import UnreadableError, chosen, number, typed, values_of, word
from handlers.membership import is_employee
from handlers.people import Person
from handlers.refusals import Refused, Why
from handlers.requests import flow, texts, views
from handlers.requests.flow import REGISTERS, STEPS, Look, Subject
from handlers.services import Services
from storage.reports import Kind

Body = dict[str, Any]
PROBLEMS: Final = {**common.FIELD_PROBLEMS, **texts.PROBLEMS}


def register(app: App, services: Services) -> None:
    """Attach the doors of the requests to the app."""
    app.action(door(doors.PROPOSE_SUBJECT))(partial(on_subject, services=services))
    app.action(door(doors.ASK_LOOK))(partial(on_look, services=services))
    app.view(views.SUBJECT_FORM)(partial(on_subject_form, services=services))
    app.view(views.LOOK_FORM)(partial(on_look_form, services=services))
    for step in STEPS:
        listener = partial(on_step, step=step, services=services)
        app.action(door(f"{views.STEP}.{step}"))(listener)


def on_subject(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Open the form of a subject to any employee."""
    ack()
    if not is_employee(client, body):
        say_refusal(client, body, Refused(Why.NOT_ALLOWED))
        return
    with services.reading() as session:
        banners = elections(services.city(session), services)
    open_form(client, body, views.subject_form(banners))


def on_look(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Open the form of a change of look to those who publish."""
    ack()
    with services.reading() as session:
        accounts = flow.publishable(Person(body["user"]["id"], services.city(session)))
    if accounts:
        open_form(client, body, views.look_form(accounts))
    else:
        say_refusal(client, body, Refused(Why.NOT_ALLOWED))


def on_subject_form(
    ack: Ack, body: Body, view: Body, client: WebClient, *, services: Services
) -> None:
    """Take a subject."""
    values = values_of(view)
    subject = Subject(
        what=typed(values, "what"),
        nature=chosen(values, "nature"),
        political=chosen(values, "political"),
        day=typed(values, "day", "selected_date"),
    )
    employee = is_employee(client, body)
    done = flow.propose(services, body["user"]["id"], subject, employee=employee)
    settle(ack, done, "what", PROBLEMS)


def on_look_form(ack: Ack, body: Body, view: Body, *, services: Services) -> None:
    """Take a change of look."""
    values = values_of(view)
    look = Look(chosen(values, "account"), chosen(values, "part"), typed(values, "what"))
    settle(ack, flow.ask_look(services, body["user"]["id"], look), "what", PROBLEMS)


def on_step(ack: Ack, body: Body, client: WebClient, *, step: str, services: Services) -> None:
    """Answer a request."""
    ack()
    value = value_of(body)
    kind, wanted = word(value, "kind"), number(value, "report")
    if kind not in set(REGISTERS):
        raise UnreadableError
    say_refusal(client, body, flow.take(services, body["user"]["id"], Kind(kind), wanted, step))
