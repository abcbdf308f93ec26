"""Slack knocks for the statistics: figures are entered."""

from functools import partial
from typing import Any, Final

from slack_bolt import Ack, App

from checks.workdays import local_day
from handlers import texts as common
from handlers.answering import open_form, settle
from handlers.commands import Asked, Word
from handlers.fields import chosen, typed, values_of
from handlers.people import Person
from handlers.refusals import Why
from handlers.services import Services
from handlers.statistics import flow, texts, views
from handlers.statistics.flow import MEASURES, Entry

Body = dict[str, Any]


def register(app: App, services: Services) -> None:
    """Attach the form of the figures to the app."""
    app.view(views.FORM)(partial(on_form, services=services))


def on_word(asked: Asked) -> str | None:
    """Open the form of the figures, to somebody who follows an account."""
    with asked.services.reading() as session:
        accounts = flow.followed(Person(asked.user, asked.services.city(session)))
    if not accounts:
        return common.REFUSALS[Why.NOT_ALLOWED]
    over = flow.months(local_day(asked.services.now()))
    open_form(asked.client, asked.body, views.entry_form(accounts, over))
    return None


def on_form(ack: Ack, body: Body, view: Body, *, services: Services) -> None:
    """Record the figures."""
    values = values_of(view)
    figures = {name: typed(values, name) for name in MEASURES}
    entry = Entry(chosen(values, "account"), chosen(values, "month"), figures)
    settle(ack, flow.enter(services, body["user"]["id"], entry), "account", texts.PROBLEMS)


WORDS: Final = (Word(texts.NAMES, texts.HELP, on_word),)
