"""Slack knocks for the city's image: a misuse is reported, followed, listed."""

from functools import partial
from typing import Any, Final

from slack_bolt import Ack, App
from slack_sdk import WebClient

from handlers import texts as common
from handlers.answering import door, open_form, say_refusal, settle, value_of
from handlers.commands import Asked, Word
from handlers.fields import chosen, number, several, typed, values_of
from handlers.image import flow, texts, views
from handlers.image.flow import REGISTER, Misuse
from handlers.membership import is_employee
from handlers.people import Person
from handlers.refusals import Why
from handlers.services import Services
from handlers.wording import bare
from storage import reports
from storage.reports import Kind

Body = dict[str, Any]
PROBLEMS: Final = {**common.FIELD_PROBLEMS, **texts.PROBLEMS}


def register(app: App, services: Services) -> None:
    """Attach the doors of the reports to the app."""
    app.view(views.FORM)(partial(on_form, services=services))
    for step in REGISTER.steps:
        listener = partial(on_step, step=step, services=services)
        app.action(door(f"{views.STEP}.{step}"))(listener)


def on_word(asked: Asked) -> str | None:
    """Open the form of a report to any employee, or say the register to those who follow it."""
    if bare(asked.words) in texts.LIST:
        return _register(asked)
    if not is_employee(asked.client, asked.body):
        return common.REFUSALS[Why.NOT_ALLOWED]
    open_form(asked.client, asked.body, views.report_form())
    return None


def on_form(ack: Ack, body: Body, view: Body, client: WebClient, *, services: Services) -> None:
    """Record a misuse."""
    values = values_of(view)
    misuse = Misuse(
        nature=chosen(values, "nature"),
        link=typed(values, "link"),
        page=typed(values, "page"),
        used=several(values, "used"),
        captured="kept" in several(values, "captured"),
        where=typed(values, "where"),
    )
    employee = is_employee(client, body)
    done = flow.report(services, body["user"]["id"], misuse, employee=employee)
    settle(ack, done, "page", PROBLEMS)


def on_step(ack: Ack, body: Body, client: WebClient, *, step: str, services: Services) -> None:
    """Take one step of a report."""
    ack()
    wanted = number(value_of(body), "report")
    say_refusal(client, body, flow.take(services, body["user"]["id"], wanted, step))


def _register(asked: Asked) -> str:
    with asked.services.reading() as session:
        if not flow.may_follow(Person(asked.user, asked.services.city(session))):
            return common.REFUSALS[Why.NOT_ALLOWED]
        known = reports.of_kind(session, Kind.IMAGE)
        return views.register([(one, reports.words_of(session, one)) for one in known])


WORDS: Final = (Word(texts.NAMES, texts.HELP, on_word),)
