"""Slack knocks for the privacy incidents."""

from functools import partial
from typing import Any, Final

from slack_bolt import Ack, App
from slack_sdk import WebClient

from checks.workdays import local_day
from handlers import doors
from handlers import texts as common
from handlers.answering import door, open_form, say_refusal, settle, value_of, whisper
from handlers.commands import Asked, Word
from handlers.fields import chosen, number, several, typed, values_of
from handlers.incidents import flow, texts, views
from handlers.incidents.flow import REGISTER, Happening
from handlers.membership import is_employee
from handlers.people import Person
from handlers.refusals import Why
from handlers.services import Services
from handlers.wording import bare
from storage import reports
from storage.reports import Kind

Body = dict[str, Any]


def register(app: App, services: Services) -> None:
    """Attach the doors of the incidents to the app."""
    app.action(door(doors.REPORT_INCIDENT))(partial(on_report, services=services))
    app.view(views.FORM)(partial(on_form, services=services))
    for step in REGISTER.steps:
        listener = partial(on_step, step=step, services=services)
        app.action(door(f"{views.STEP}.{step}"))(listener)


def on_word(asked: Asked) -> str | None:
    """Open the form to any employee, or say the register to those who follow it."""
    services = asked.services
    if bare(asked.words) in texts.LIST:
        return _register(asked)
    return _open(asked.client, asked.body, services)


def on_report(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Open the form from a button."""
    ack()
    if refusal := _open(client, body, services):
        whisper(client, body, refusal)


def on_form(ack: Ack, body: Body, view: Body, client: WebClient, *, services: Services) -> None:
    """Record an incident."""
    values = values_of(view)
    happening = Happening(
        kind=chosen(values, "kind"),
        day=typed(values, "day", "selected_date"),
        hour=typed(values, "hour", "selected_time"),
        concerned=several(values, "concerned"),
        count=chosen(values, "count"),
        what=typed(values, "what"),
        done=typed(values, "done"),
        link=typed(values, "link"),
    )
    employee = is_employee(client, body)
    done = flow.report(services, body["user"]["id"], happening, employee=employee)
    settle(ack, done, "what", common.FIELD_PROBLEMS)


def on_step(ack: Ack, body: Body, client: WebClient, *, step: str, services: Services) -> None:
    """Take one step of an incident."""
    ack()
    wanted = number(value_of(body), "report")
    say_refusal(client, body, flow.take(services, body["user"]["id"], wanted, step))


def _open(client: WebClient, body: Body, services: Services) -> str | None:
    """Open the form to any employee; return why not."""
    if not is_employee(client, body):
        return common.REFUSALS[Why.NOT_ALLOWED]
    timezone = services.directive.decisions.city_timezone
    open_form(client, body, views.form(timezone, local_day(services.now())))
    return None


def _register(asked: Asked) -> str:
    with asked.services.reading() as session:
        if not flow.may_follow(Person(asked.user, asked.services.city(session))):
            return common.REFUSALS[Why.NOT_ALLOWED]
        return views.register(reports.of_kind(session, Kind.INCIDENT))


WORDS: Final = (Word(texts.NAMES, texts.HELP, on_word),)
