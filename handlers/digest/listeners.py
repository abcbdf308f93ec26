"""Slack knocks for the digest: somebody wants it once more."""

from functools import partial
from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient

from handlers.answering import door, say_refusal, value_of, whisper
from handlers.digest import again, texts
from handlers.digest.views import AGAIN
from handlers.fields import UnreadableError, word
from handlers.refusals import Refused
from handlers.services import Services
from handlers.wording import hour

Body = dict[str, Any]


def register(app: App, services: Services) -> None:
    """Attach the digest's door to the app."""
    app.action(door(AGAIN))(partial(on_again, services=services))


def on_again(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Remember that somebody wants this digest once more, and say when it comes."""
    ack()
    value = value_of(body)
    kind, at = word(value, "kind"), word(value, "hour")
    if kind not in again.KINDS or at not in services.directive.decisions.digest_again_hours:
        raise UnreadableError
    done = again.ask(services, body["user"]["id"], kind, at)
    if not say_refusal(client, body, done) and not isinstance(done, Refused):
        whisper(client, body, texts.PUT_OFF.format(hour=hour(done)))
