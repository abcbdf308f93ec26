"""Slack knocks for a point of a verdict: its corrections, the words it does not know."""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from slack_bolt import Ack, App
from slack_sdk import WebClient

from handlers.answering import (
    door,
    in_modal,
    kept_in,
    open_form,
    redraw,
    say_refusal,
    settle,
    value_of,
)
from handlers.drafts import corrections, ignoring, whole, words
from handlers.drafts.findings_view import ADD_WORD, CHANGE_TYPE, FIX, IGNORE
from handlers.drafts.flow import Ref
from handlers.drafts.letters import types_of
from handlers.drafts.lists_view import (
    ACCEPT_WORD,
    DECLINE_WORD,
    IGNORE_FORM,
    all_findings,
    ignore_form,
)
from handlers.drafts.seen import Correction
from handlers.drafts.sheet import gather
from handlers.fields import number, typed, values_of, word
from handlers.refusals import Refused, Why
from handlers.services import Services
from storage import findings

Body = dict[str, Any]


def register(app: App, services: Services) -> None:
    """Attach the doors of a verdict to the app."""
    app.view(IGNORE_FORM)(partial(on_ignore_form, services=services))
    for action, listener in DOORS.items():
        app.action(door(action))(partial(listener, services=services))
    whole.register(app, services)


def on_fix(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Apply a suggestion."""
    ack()
    value = value_of(body)
    wanted = Correction(word(value, "finding"), number(value, "choice"), word(value, "makes"))
    done = corrections.fix(services, body["user"]["id"], _ref(value), wanted)
    _answer(client, body, services, done)


def on_change_type(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Take the type that the verdict proposes."""
    ack()
    value = value_of(body)
    who, key = body["user"]["id"], word(value, "finding")
    _answer(client, body, services, corrections.change_type(services, who, _ref(value), key))


def on_ignore(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Ignore an advice at once; ask why for what is to correct."""
    ack()
    value = value_of(body)
    who, key = body["user"]["id"], word(value, "finding")
    done = ignoring.ignore(services, who, _ref(value), key, "")
    if isinstance(done, Refused) and done.why is Why.NEEDS_REASON:
        with services.reading() as session:
            found = findings.get(session, number(value, "draft"), key)
        kept = {name: value[name] for name in ("draft", "version", "finding")}
        if in_modal(body):
            kept |= {"modal": body["view"]["id"], "page": _page(body)}
        open_form(client, body, ignore_form(kept, found.finding.message if found else ""))
    else:
        _answer(client, body, services, done)


def on_ignore_form(
    ack: Ack, body: Body, view: Body, client: WebClient, *, services: Services
) -> None:
    """Ignore what is to correct, with its reason."""
    value = kept_in(view)
    reason = typed(values_of(view), "reason")
    who, key = body["user"]["id"], word(value, "finding")
    done = ignoring.ignore(services, who, _ref(value), key, reason)
    if settle(ack, done, "reason") and "modal" in value:
        shown = number(value, "draft"), number(value, "page")
        _redraw(client, services, word(value, "modal"), shown)


def on_add_word(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Take a word as right."""
    ack()
    value = value_of(body)
    who, key = body["user"]["id"], word(value, "finding")
    _answer(client, body, services, words.add_word(services, who, _ref(value), key))


def on_word(ack: Ack, body: Body, client: WebClient, *, accepted: bool, services: Services) -> None:
    """Take a proposed word for the city, or not."""
    ack()
    word_number = number(value_of(body), "word")
    who = body["user"]["id"]
    done = words.decide_word(services, who, word_number, accepted=accepted)
    say_refusal(client, body, done)


def _answer(client: WebClient, body: Body, services: Services, done: object) -> None:
    """Say a refusal; in the modal of all findings, show what is left."""
    if not say_refusal(client, body, done) and in_modal(body):
        shown = number(value_of(body), "draft"), _page(body)
        _redraw(client, services, body["view"]["id"], shown)


def _page(body: Body) -> int:
    return number({"page": 0, **kept_in(body["view"])}, "page")


def _redraw(client: WebClient, services: Services, view_id: str, shown: tuple[int, int]) -> None:
    wanted, page = shown
    with services.reading() as session:
        view = all_findings(gather(session, services, wanted), types_of(services), page)
    redraw(client, view_id, view)


def _ref(value: Body) -> Ref:
    return Ref(number(value, "draft"), number(value, "version"))


DOORS: Final[dict[str, Callable[..., None]]] = {
    FIX: on_fix,
    CHANGE_TYPE: on_change_type,
    IGNORE: on_ignore,
    ADD_WORD: on_add_word,
    ACCEPT_WORD: partial(on_word, accepted=True),
    DECLINE_WORD: partial(on_word, accepted=False),
}
