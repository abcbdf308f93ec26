"""Slack knocks for an answer: what is said in the answers channel, the shortcuts, the form."""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from slack_bolt import Ack, App
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from checks import permissions
from handlers.act import act_of
from handlers.answering import (
    door,
    kept_in,
    open_form,
    say_refusal,
    settle,
    value_of,
    whisper,
)
from handlers.answers import buttons, flow, messages, texts
from handlers.answers.flow import Proposal
from handlers.answers.form import Form, filled
from handlers.answers.form_view import FORM, Setting, form_view, read
from handlers.answers.heard import Heard, heard_of
from handlers.answers.receipt_view import MAKE, MODIFY, WRITE
from handlers.fields import number, values_of, word
from handlers.hearing import CHANGED, DELETED, HEARD, HIDDEN, hear
from handlers.masking import ground_of
from handlers.refusals import Refused, Why
from handlers.services import Services
from storage import questions
from storage.answers import Spot

Body = dict[str, Any]
PROPOSE: Final = "answers.propose"
PROPOSE_GLOBAL: Final = "answers.propose_global"


def register(app: App, services: Services) -> None:
    """Attach the answers' doors to the app."""
    app.event("message")(partial(on_message, services=services))
    app.message_shortcut(PROPOSE)(partial(on_shortcut, services=services))
    app.global_shortcut(PROPOSE_GLOBAL)(partial(on_shortcut, services=services))
    app.view(FORM)(partial(on_form, services=services))
    for action, listener in DOORS.items():
        app.action(door(action))(partial(listener, services=services))
    buttons.register(app, services)


def on_message(event: Body, *, services: Services) -> None:
    """Take what is said, edited or deleted where Vigie listens; the guard has read it before."""
    channel, subtype = event["channel"], event.get("subtype")
    if subtype == DELETED:
        messages.forget(services, channel, event["deleted_ts"])
        return
    ts = event["changed_ts"] if subtype == CHANGED else event["ts"]
    spot = Spot(channel, ts, event.get("thread_ts") or "")
    direct = event.get("channel_type") == "im"
    heard = heard_of(event[HEARD], spot, event["user"], direct=direct)
    if subtype == CHANGED:
        messages.follow(services, heard)
    else:
        messages.hear(services, heard)


def on_shortcut(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Open the form; the message under the shortcut is the question."""
    ack()
    heard = (body.get("message") or {}).get(HEARD) or {}
    asked = heard.get("text") or "\n".join(one["text"] for one in heard.get("shares", ()))
    _open(client, body, services, Form(question=asked[:1000]))


def on_form(ack: Ack, body: Body, view: Body, *, services: Services) -> None:
    """Take the form: the receipt follows."""
    kept = kept_in(view)
    answer = number(kept, "answer") if "answer" in kept else None
    hidden = body.get(HIDDEN) or {}
    proposal = Proposal(read(values_of(view)), hidden, answer)
    settle(ack, flow.propose(services, body["user"]["id"], proposal), "text", texts.PROBLEMS)


def on_modify(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Open the form with what its author gave."""
    ack()
    answer = flow.readable(services, body["user"]["id"], number(value_of(body), "answer"))
    if isinstance(answer, Refused):
        say_refusal(client, body, answer)
    else:
        _open(client, body, services, filled(answer), answer.id)


def on_write(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Open an empty form."""
    ack()
    _open(client, body, services, Form())


def on_make(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Make an answer of the message above; its words are read anew, and never kept raw."""
    ack()
    value = value_of(body)
    spot = Spot(word(value, "channel"), word(value, "ts"), word(value, "thread"))
    found = _fetch(client, services, spot)
    done = messages.take(services, body["user"]["id"], found) if found else None
    if done is None:
        say_refusal(client, body, Refused(Why.MESSAGE_GONE))
    elif not done[1]:
        whisper(client, body, texts.OFFERS["known"].format(number=done[0].number))


def _fetch(client: WebClient, services: Services, spot: Spot) -> Heard | None:
    """Return a message of the answers channel or of a direct message, masked as it is read."""
    with services.reading() as session:
        city = services.city(session)
    ground = ground_of(city, services.directive, services.now())
    direct = spot.channel.startswith("D")
    if not direct and spot.channel != ground.answers:
        return None
    try:
        answer = client.conversations_replies(
            channel=spot.channel, ts=spot.thread or spot.ts, oldest=spot.ts, latest=spot.ts,
            inclusive=True,
        )  # fmt: skip
    except SlackApiError:
        return None
    one = next((one for one in answer["messages"] if one["ts"] == spot.ts), None)
    if one is None or not isinstance(one.get("user"), str) or one.get("bot_id"):
        return None
    thread = one.get("thread_ts") or ""
    placed = Spot(spot.channel, spot.ts, thread)
    return heard_of(hear(one, ground), placed, one["user"], direct=direct)


def _open(
    client: WebClient, body: Body, services: Services, form: Form, answer: int | None = None
) -> None:
    with services.reading() as session:
        person = act_of(session, services, body["user"]["id"]).person
        asked = questions.still_open(session)
    team = any(person.may(one) for one in permissions.HANDLE.values())
    for_others = team and services.directive.decisions.answers_by_email
    open_form(client, body, form_view(form, Setting(asked, for_others, answer)))


DOORS: Final[dict[str, Callable[..., None]]] = {
    MODIFY: on_modify,
    WRITE: on_write,
    MAKE: on_make,
}
