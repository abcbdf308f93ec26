"""Slack knocks for the register of subscriptions."""

from functools import partial
from typing import Any, Final

from slack_bolt import Ack, App
from slack_sdk import WebClient

from handlers import texts as common
from handlers.answering import door, kept_in, open_form, say_refusal, settle, value_of
from handlers.commands import Asked, Word
from handlers.fields import number, several, typed, values_of, word
from handlers.people import Person
from handlers.refusals import Refused, Why
from handlers.services import Services
from handlers.subscriptions import flow, texts, views
from handlers.subscriptions.flow import Request
from handlers.wording import bare
from storage import subscriptions

Body = dict[str, Any]
PROBLEMS: Final = {**common.FIELD_PROBLEMS, **texts.PROBLEMS}
ANSWERS: Final = {"accept": views.ACCEPT, "decline": views.DECLINE, "drop": views.DROP}


def register(app: App, services: Services) -> None:
    """Attach the doors of the register to the app."""
    app.view(views.FORM)(partial(on_form, services=services))
    app.view(views.DECISION_FORM)(partial(on_decision, services=services))
    app.action(door(views.KEEP))(partial(on_keep, services=services))
    for answer, action in ANSWERS.items():
        app.action(door(action))(partial(on_answer, answer=answer, services=services))


def on_word(asked: Asked) -> str | None:
    """Open the form of a request, or say the register."""
    with asked.services.reading() as session:
        person = Person(asked.user, asked.services.city(session))
        if not flow.may_ask(person):
            return common.REFUSALS[Why.NOT_ALLOWED]
        if bare(asked.words) in texts.LIST:
            return views.register(subscriptions.register(session))
    open_form(asked.client, asked.body, views.request_form())
    return None


def on_form(ack: Ack, body: Body, view: Body, *, services: Services) -> None:
    """Record a request."""
    values = values_of(view)
    request = Request(
        page=typed(values, "page"),
        link=typed(values, "link"),
        checklist=several(values, "checklist"),
        reason=typed(values, "reason"),
    )
    settle(ack, flow.ask(services, body["user"]["id"], request), "page", PROBLEMS)


def on_answer(ack: Ack, body: Body, client: WebClient, *, answer: str, services: Services) -> None:
    """Open the form of a decision, to somebody who may take it."""
    ack()
    wanted = number(value_of(body), "subscription")
    with services.reading() as session:
        person = Person(body["user"]["id"], services.city(session))
        found = flow.may_decide(person, subscriptions.find(session, wanted), answer)
    if not say_refusal(client, body, found):
        open_form(client, body, views.decision_form(wanted, answer))


def on_decision(ack: Ack, body: Body, view: Body, *, services: Services) -> None:
    """Record a decision."""
    kept, reason = kept_in(view), typed(values_of(view), "reason")
    wanted, answer = number(kept, "subscription"), word(kept, "answer")
    done = flow.decide(services, body["user"]["id"], wanted, answer, reason)
    settle(ack, done, "reason")


def on_keep(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Confirm that a page is still worth following."""
    ack()
    wanted = number(value_of(body), "subscription")
    done: object | Refused = flow.keep(services, body["user"]["id"], wanted)
    say_refusal(client, body, done)


WORDS: Final = (Word(texts.NAMES, texts.HELP, on_word),)
