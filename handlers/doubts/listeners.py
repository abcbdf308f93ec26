"""Slack knocks for a doubt: the command, the buttons, the answer about a hidden passage."""

from functools import partial
from typing import Any, Final

from slack_bolt import Ack, App
from slack_sdk import WebClient

from handlers import doors
from handlers.answering import door, say_refusal, sentence, value_of
from handlers.doubts import flow, seen, texts
from handlers.doubts.views import CLOSE, FALSE_ALARM, GO_ON, SECRET
from handlers.fields import number, word
from handlers.refusals import Refused
from handlers.services import Services

Body = dict[str, Any]
COMMAND: Final = "/rotation"
DOUBT: Final = "doute"


def register(app: App, services: Services) -> None:
    """Attach the doubt's doors to the app; its word of the command comes before the others."""
    app.command(COMMAND, matchers=[says_doubt])(partial(on_command, services=services))
    app.action(door(doors.DOUBT_ALL))(partial(on_doubt_all, services=services))
    app.action(door(doors.DOUBT_ACCESS))(partial(on_doubt, services=services))
    app.action(door(CLOSE))(partial(on_close, services=services))
    app.action(door(GO_ON))(partial(on_let_pass, services=services))
    for action, secret in ((SECRET, True), (FALSE_ALARM, False)):
        app.action(door(action))(partial(on_answer, services=services, secret=secret))


def says_doubt(command: Body) -> bool:
    """Say whether the command tells a doubt, whatever else it says."""
    words = str(command.get("text") or "").lower().split()
    return bool(words) and words[0] == DOUBT


def on_command(ack: Ack, command: Body, *, services: Services) -> None:
    """Open a doubt on all that somebody holds."""
    done = flow.declare(services, command["user_id"])
    ack(sentence(done) if isinstance(done, Refused) else texts.DOUBTED)


def on_doubt_all(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Open a doubt on all that somebody holds, from a button."""
    ack()
    say_refusal(client, body, flow.declare(services, body["user"]["id"]))


def on_doubt(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Open a doubt on one access."""
    ack()
    wanted = number(value_of(body), "access")
    say_refusal(client, body, flow.declare(services, body["user"]["id"], wanted))


def on_close(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Close a doubt."""
    ack()
    done = flow.close(services, body["user"]["id"], number(value_of(body), "doubt"))
    say_refusal(client, body, done)


def on_let_pass(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Let an urgent post go on in spite of a doubt."""
    ack()
    value = value_of(body)
    draft, account = number(value, "draft"), word(value, "account")
    say_refusal(client, body, flow.let_pass(services, body["user"]["id"], draft, account))


def on_answer(ack: Ack, body: Body, client: WebClient, *, services: Services, secret: bool) -> None:
    """Take what the author of a hidden passage says of it."""
    ack()
    wanted = number(value_of(body), "seen")
    done = seen.answer(services, body["user"]["id"], wanted, secret=secret)
    say_refusal(client, body, done)
