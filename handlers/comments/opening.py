"""Open the forms of a comment's card, to somebody who may fill them."""

from collections.abc import Callable
from functools import partial
from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient
from slack_sdk.models.views import View

from handlers.act import act_of
from handlers.answering import door, open_form, say_refusal, value_of, whisper
from handlers.comments.makers import FROM_MENU, MAKERS, Made, Maker, done, edit, mistake
from handlers.comments.replies_view import DONE, EDIT, MISTAKE
from handlers.comments.views import MENU, MORE
from handlers.fields import UnreadableError, number
from handlers.following import seen
from handlers.refusals import Refused
from handlers.services import Services

Body = dict[str, Any]


def register(app: App, services: Services) -> None:
    """Attach the doors that open a form."""
    for action, maker in MAKERS.items():
        app.action(door(action))(partial(on_card, maker=maker, services=services))
    app.action(door(MORE))(partial(on_menu, services=services))
    for action, of_reply in {DONE: done, EDIT: edit, MISTAKE: mistake}.items():
        app.action(door(action))(partial(on_reply, maker=of_reply, services=services))


def on_card(ack: Ack, body: Body, client: WebClient, *, maker: Maker, services: Services) -> None:
    """Open the form of a button of the card."""
    ack()
    _open(client, body, services, number(value_of(body), "comment"), maker)


def on_menu(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Open the form of a line of the card's menu."""
    ack()
    actions = body.get("actions") or [{}]
    picked = (actions[0].get("selected_option") or {}).get("value")
    name, _, digits = str(picked).partition(":")
    if name not in MENU or not digits.isdecimal():
        raise UnreadableError
    _open(client, body, services, number({"comment": int(digits)}, "comment"), FROM_MENU[name])


def on_reply(
    ack: Ack, body: Body, client: WebClient, *, maker: Callable[..., Made], services: Services
) -> None:
    """Open the form of a button of a reply's verdict."""
    ack()
    wanted = number(value_of(body), "reply")
    with services.reading() as session:
        act = act_of(session, services, body["user"]["id"])
        made = maker(act, wanted)
    _show(client, body, made)


def _open(client: WebClient, body: Body, services: Services, wanted: int, maker: Maker) -> None:
    with services.reading() as session:
        act = act_of(session, services, body["user"]["id"])
        comment = seen(session, act.person, wanted)
        made = comment if isinstance(comment, Refused) else maker(act, comment)
    _show(client, body, made)


def _show(client: WebClient, body: Body, made: Made) -> None:
    if isinstance(made, str):
        whisper(client, body, made)
    elif not say_refusal(client, body, made):
        assert isinstance(made, View)  # noqa: S101  what is no refusal is a form
        open_form(client, body, made)
