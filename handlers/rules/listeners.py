"""Slack knocks for the rules: see their figures, silence one, let it speak again."""

from functools import partial
from typing import Any, Final

from slack_bolt import Ack, App
from slack_sdk import WebClient
from slack_sdk.models.views import View

from handlers import doors
from handlers.answering import (
    door,
    in_modal,
    kept_in,
    open_form,
    redraw,
    say_refusal,
    sentence,
    settle,
    value_of,
)
from handlers.commands import Asked, Word
from handlers.fields import UnreadableError, typed, values_of, word
from handlers.refusals import Refused
from handlers.rules import flow, texts
from handlers.rules.flow import Rule
from handlers.rules.views import RESTORE, SILENCE, SILENCE_FORM, rules_view, silence_form
from handlers.services import Services
from storage import notes

Body = dict[str, Any]


def register(app: App, services: Services) -> None:
    """Attach the doors of the rules to the app."""
    app.action(door(doors.SHOW_RULES))(partial(on_show, services=services))
    app.action(door(SILENCE))(partial(on_silence, services=services))
    app.action(door(RESTORE))(partial(on_restore, services=services))
    app.view(SILENCE_FORM)(partial(on_silence_form, services=services))


def on_word(asked: Asked) -> str | None:
    """Show the rules to an administrator."""
    shown = _view(asked.services, asked.user)
    if isinstance(shown, Refused):
        return sentence(shown)
    open_form(asked.client, asked.body, shown)
    return None


def on_show(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Show the rules to an administrator, from their Home."""
    ack()
    shown = _view(services, body["user"]["id"])
    if isinstance(shown, Refused):
        say_refusal(client, body, shown)
    else:
        open_form(client, body, shown)


def on_silence(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Ask why a rule is silenced."""
    ack()
    rule = _rule(value_of(body))
    shown = _view(services, body["user"]["id"])
    if isinstance(shown, Refused):
        say_refusal(client, body, shown)
    else:
        modal = body["view"]["id"] if in_modal(body) else ""
        open_form(client, body, silence_form(rule, modal))


def on_silence_form(
    ack: Ack, body: Body, view: Body, client: WebClient, *, services: Services
) -> None:
    """Silence a rule."""
    kept, user = kept_in(view), body["user"]["id"]
    done = flow.silence(services, user, _rule(kept), typed(values_of(view), "reason"))
    if settle(ack, done, "reason") and word(kept, "modal"):
        _redraw(client, services, word(kept, "modal"), user)


def on_restore(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Let a rule speak again."""
    ack()
    user = body["user"]["id"]
    done = flow.restore(services, user, _rule(value_of(body)))
    if not say_refusal(client, body, done) and in_modal(body):
        _redraw(client, services, body["view"]["id"], user)


def _view(services: Services, user: str) -> View | Refused:
    with services.reading() as session:
        board = flow.board(session, services, user)
        if isinstance(board, Refused):
            return board
        kept = {one.note or 0: notes.words_of(session, one.note) for one in board.silenced}
    return rules_view(board, kept)


def _redraw(client: WebClient, services: Services, view_id: str, user: str) -> None:
    shown = _view(services, user)
    if not isinstance(shown, Refused):
        redraw(client, view_id, shown)


def _rule(found: Body) -> Rule:
    check, name = word(found, "check"), word(found, "rule")
    if not check:
        raise UnreadableError
    return Rule(check, name)


WORDS: Final = (Word(texts.NAMES, texts.HELP, on_word),)
