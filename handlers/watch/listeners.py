"""Slack knocks for the watch: a note is written, or read again."""

from functools import partial
from typing import Any, Final

from slack_bolt import Ack, App
from slack_sdk import WebClient

from handlers import texts as common
from handlers.answering import door, open_form, say_refusal, settle
from handlers.commands import Asked, Word
from handlers.fields import typed, values_of
from handlers.people import Person
from handlers.refusals import Refused, Why
from handlers.services import Services
from handlers.watch import flow, texts, views
from handlers.wording import bare
from storage import watch

Body = dict[str, Any]


def register(app: App, services: Services) -> None:
    """Attach the doors of the watch to the app."""
    app.view(views.FORM)(partial(on_form, services=services))
    app.action(door(views.WRITE))(partial(on_write, services=services))


def on_word(asked: Asked) -> str | None:
    """Open the form of a note, or say the last ones."""
    with asked.services.reading() as session:
        if not flow.may_write(Person(asked.user, asked.services.city(session))):
            return common.REFUSALS[Why.NOT_ALLOWED]
        if bare(asked.words) in texts.LIST:
            return views.register(watch.recent(session))
    open_form(asked.client, asked.body, views.note_form())
    return None


def on_write(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Open the form of a note, from its recall."""
    ack()
    with services.reading() as session:
        allowed = flow.may_write(Person(body["user"]["id"], services.city(session)))
    if not say_refusal(client, body, None if allowed else Refused(Why.NOT_ALLOWED)):
        open_form(client, body, views.note_form())


def on_form(ack: Ack, body: Body, view: Body, *, services: Services) -> None:
    """Record a note."""
    values = values_of(view)
    note, link = typed(values, "note"), typed(values, "link")
    settle(ack, flow.write(services, body["user"]["id"], note, link), "note", common.FIELD_PROBLEMS)


WORDS: Final = (Word(texts.NAMES, texts.HELP, on_word),)
