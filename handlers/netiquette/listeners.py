"""Slack knocks for the netiquette: seen on an account, or asked about."""

from functools import partial
from typing import Any, Final

from slack_bolt import Ack, App
from slack_sdk import WebClient

from handlers import texts as common
from handlers.answering import door, say_refusal, value_of
from handlers.commands import Asked, Word
from handlers.fields import word
from handlers.netiquette import flow, texts
from handlers.netiquette.views import SEEN, ready_texts
from handlers.refusals import Why
from handlers.services import Services
from storage import netiquette

Body = dict[str, Any]


def register(app: App, services: Services) -> None:
    """Attach the ticks of the netiquette to the app."""
    app.action(door(SEEN))(partial(on_seen, services=services))


def on_seen(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Record that somebody saw the netiquette on an account."""
    ack()
    value = value_of(body)
    quarter, account = word(value, "quarter"), word(value, "account")
    say_refusal(client, body, flow.tick(services, body["user"]["id"], quarter, account))


def on_word(asked: Asked) -> str:
    """Say where the netiquette stands, and the texts to copy."""
    with asked.services.reading() as session:
        city = asked.services.city(session)
        if not flow.may_see(city, asked.user):
            return common.REFUSALS[Why.NOT_ALLOWED]
        latest = netiquette.latest(session)
        return ready_texts(city, flow.gather(session, city, latest) if latest else None)


WORDS: Final = (Word(texts.NAMES, texts.HELP, on_word),)
