"""Slack knocks for the reports of harassment."""

from functools import partial
from typing import Any, Final

from slack_bolt import Ack, App
from slack_sdk import WebClient

from handlers import texts as common
from handlers.answering import door, open_form, say_refusal, settle, value_of
from handlers.commands import Asked, Word
from handlers.fields import chosen, number, typed, values_of
from handlers.harassment import flow, texts, views
from handlers.harassment.flow import REGISTER, Account
from handlers.membership import is_employee
from handlers.refusals import Why
from handlers.services import Services

Body = dict[str, Any]


def register(app: App, services: Services) -> None:
    """Attach the doors of the reports to the app."""
    app.view(views.FORM)(partial(on_form, services=services))
    for step in REGISTER.steps:
        listener = partial(on_step, step=step, services=services)
        app.action(door(f"{views.STEP}.{step}"))(listener)


def on_word(asked: Asked) -> str | None:
    """Open the private form to any employee, if anybody is there to read it."""
    with asked.services.reading() as session:
        readers = flow.readers(asked.services.city(session))
    if not is_employee(asked.client, asked.body):
        return common.REFUSALS[Why.NOT_ALLOWED]
    if not readers:
        return common.REFUSALS[Why.NOBODY]
    open_form(asked.client, asked.body, views.report_form(readers))
    return None


def on_form(ack: Ack, body: Body, view: Body, client: WebClient, *, services: Services) -> None:
    """Record a report."""
    values = values_of(view)
    account = Account(
        against=chosen(values, "against"),
        what=typed(values, "what"),
        link=typed(values, "link"),
        since=typed(values, "since", "selected_date"),
        accused=typed(values, "accused", "selected_user"),
    )
    employee = is_employee(client, body)
    done = flow.report(services, body["user"]["id"], account, employee=employee)
    settle(ack, done, "what", common.FIELD_PROBLEMS)


def on_step(ack: Ack, body: Body, client: WebClient, *, step: str, services: Services) -> None:
    """Take one step of a report."""
    ack()
    wanted = number(value_of(body), "report")
    say_refusal(client, body, flow.take(services, body["user"]["id"], wanted, step))


WORDS: Final = (Word(texts.NAMES, texts.HELP, on_word),)
