"""Take the forms of a comment's card."""

from functools import partial
from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient

from handlers.answering import kept_in, say_masked, settle
from handlers.comments import asking, contesting, ending, flow, promising, redirecting, replying
from handlers.comments.forms.interim_view import INTERIM_FORM
from handlers.comments.forms.texts import PROBLEMS
from handlers.comments.forms.views import (
    ASK_FORM,
    CONTEST_FORM,
    DISMISS_FORM,
    DONE_FORM,
    GROUP_FORM,
    HAND_FORM,
    REDIRECT_FORM,
    REPLY_FORM,
)
from handlers.comments.promising import Delay
from handlers.comments.replying import Proposal, Sent
from handlers.fields import UnreadableError, chosen, number, several, typed, values_of, word
from handlers.services import Services
from storage.replies import Kind

Body = dict[str, Any]


def register(app: App, services: Services) -> None:
    """Attach the forms of the card."""
    for callback, listener in (
        (ASK_FORM, on_ask),
        (REPLY_FORM, on_reply),
        (INTERIM_FORM, on_interim),
        (REDIRECT_FORM, on_redirect),
        (DONE_FORM, on_done),
        (DISMISS_FORM, on_dismiss),
        (CONTEST_FORM, on_contest),
        (GROUP_FORM, on_group),
        (HAND_FORM, on_hand),
    ):
        app.view(callback)(partial(listener, services=services))


def on_ask(ack: Ack, body: Body, view: Body, client: WebClient, *, services: Services) -> None:
    """Put the question to a department, or to all."""
    values, wanted = values_of(view), number(kept_in(view), "comment")
    department = chosen(values, "department").removeprefix("-")
    text = typed(values, "text")
    done = asking.ask(services, body["user"]["id"], wanted, department, text)
    if settle(ack, done, "text", PROBLEMS):
        say_masked(client, body)


def on_reply(ack: Ack, body: Body, view: Body, *, services: Services) -> None:
    """Take a reply; its verdict follows in the thread."""
    kept = kept_in(view)
    try:
        kind = Kind(word(kept, "kind"))
    except ValueError:
        raise UnreadableError from None
    text, promised = typed(values_of(view), "text"), str(kept.get("promised") or "")
    proposal = Proposal(kind, text, promised)
    user, wanted = body["user"]["id"], number(kept, "comment")
    settle(ack, replying.write(services, user, wanted, proposal), "text", PROBLEMS)


def on_interim(ack: Ack, body: Body, view: Body, *, services: Services) -> None:
    """Take an interim reply; its verdict follows in the thread."""
    values, wanted = values_of(view), number(kept_in(view), "comment")
    promised = typed(values, "promised", "selected_date")
    name = typed(values, "first_name")
    delay = None
    if chosen(values, "which") == "delay":
        delay = Delay(typed(values, "situation"), typed(values, "page"))
    done = promising.promise(services, body["user"]["id"], wanted, promised, name, delay)
    settle(ack, done, "promised", PROBLEMS)


def on_redirect(ack: Ack, body: Body, view: Body, *, services: Services) -> None:
    """Prepare ready texts; they follow in the thread."""
    values, wanted = values_of(view), number(kept_in(view), "comment")
    texts, name = several(values, "texts"), typed(values, "first_name")
    done = redirecting.redirect(services, body["user"]["id"], wanted, texts, name)
    settle(ack, done, "texts", PROBLEMS)


def on_done(ack: Ack, body: Body, view: Body, client: WebClient, *, services: Services) -> None:
    """Record that a reply is out."""
    values, wanted = values_of(view), number(kept_in(view), "reply")
    sent = Sent(typed(values, "link"), typed(values, "reason"))
    done = replying.send(services, body["user"]["id"], wanted, sent)
    if settle(ack, done, "link", PROBLEMS):
        say_masked(client, body)


def on_contest(ack: Ack, body: Body, view: Body, *, services: Services) -> None:
    """Lift what blocks a reply, or ask somebody to."""
    wanted, reason = number(kept_in(view), "reply"), typed(values_of(view), "reason")
    done = contesting.contest(services, body["user"]["id"], wanted, reason)
    settle(ack, done, "reason", PROBLEMS)


def on_dismiss(ack: Ack, body: Body, view: Body, client: WebClient, *, services: Services) -> None:
    """End a comment without a reply."""
    values, kept = values_of(view), kept_in(view)
    decided = services.directive.decisions
    closing = word(kept, "how") == "close"
    listing = decided.close_reasons if closing else decided.no_answer_reasons
    done = ending.dismiss(
        services, body["user"]["id"], number(kept, "comment"), listing,
        chosen(values, "reason"), typed(values, "note"),
    )  # fmt: skip
    if settle(ack, done, "reason", PROBLEMS):
        say_masked(client, body)


def on_group(ack: Ack, body: Body, view: Body, *, services: Services) -> None:
    """Put a comment under another."""
    under = chosen(values_of(view), "under")
    found = number({"under": int(under) if under.isdecimal() else None}, "under")
    wanted = number(kept_in(view), "comment")
    settle(ack, ending.group(services, body["user"]["id"], wanted, found), "under", PROBLEMS)


def on_hand(ack: Ack, body: Body, view: Body, *, services: Services) -> None:
    """Pass a comment to somebody."""
    to = typed(values_of(view), "to", "selected_user")
    wanted = number(kept_in(view), "comment")
    settle(ack, flow.hand_over(services, body["user"]["id"], wanted, to), "to", PROBLEMS)
