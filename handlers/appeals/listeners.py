"""Slack knocks at the two doors out of a block: ask, answer, and the reasons of both."""

from functools import partial
from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient

from handlers import doors
from handlers.act import act_of
from handlers.answering import door as at
from handlers.answering import kept_in, open_form, say_refusal, settle, value_of
from handlers.appeals import flow
from handlers.appeals.flow import Target
from handlers.appeals.views import (
    ANSWER_FORM,
    ASK_FORM,
    GRANT,
    REFUSE,
    answer_form,
    ask_form,
)
from handlers.fields import UnreadableError, chosen, number, typed, values_of, word
from handlers.refusals import Refused
from handlers.remedies import exemptions
from handlers.services import Services
from storage import drafts
from storage.appeals import Door

Body = dict[str, Any]


def register(app: App, services: Services) -> None:
    """Attach the two doors to the app."""
    for action, door in ((doors.ASK_EXEMPTION, Door.EXCEPTION), (doors.CONTEST, Door.MISTAKE)):
        app.action(at(action))(partial(on_ask, door=door, services=services))
    for action, granted in ((GRANT, True), (REFUSE, False)):
        app.action(at(action))(partial(on_answer, granted=granted, services=services))
    app.view(ASK_FORM)(partial(on_ask_form, services=services))
    app.view(ANSWER_FORM)(partial(on_answer_form, services=services))


def on_ask(ack: Ack, body: Body, client: WebClient, *, door: Door, services: Services) -> None:
    """Open the form of a request, to somebody who may make it."""
    ack()
    target = _target(value_of(body), door)
    with services.reading() as session:
        act = act_of(session, services, body["user"]["id"])
        known = flow.may_ask(act, drafts.find(session, target.draft), target)
    if isinstance(known, Refused):
        say_refusal(client, body, known)
        return
    draft, found = known
    grounds = exemptions(services.directive.decisions, found, draft.group)
    kept = {"draft": draft.id, "version": draft.version, "finding": target.finding}
    choices = grounds if door is Door.EXCEPTION else ()
    open_form(client, body, ask_form(kept, door, found.finding.message, choices))


def on_ask_form(ack: Ack, body: Body, view: Body, *, services: Services) -> None:
    """Send a request to those who may answer it."""
    kept, values = kept_in(view), values_of(view)
    asked = word(kept, "door")
    if asked not in set(Door):
        raise UnreadableError
    target = _target(kept, Door(asked))
    category, reason = chosen(values, "category"), typed(values, "reason")
    settle(ack, flow.ask(services, body["user"]["id"], target, category, reason), "reason")


def on_answer(
    ack: Ack, body: Body, client: WebClient, *, granted: bool, services: Services
) -> None:
    """Ask for the reason of an answer, to somebody who may give it."""
    ack()
    wanted = number(value_of(body), "appeal")
    with services.reading() as session:
        known = flow.may_answer(act_of(session, services, body["user"]["id"]), wanted)
    if isinstance(known, Refused):
        say_refusal(client, body, known)
        return
    open_form(client, body, answer_form(known[1], granted=granted))


def on_answer_form(ack: Ack, body: Body, view: Body, *, services: Services) -> None:
    """Give an answer with its reason."""
    kept = kept_in(view)
    wanted, granted = number(kept, "appeal"), bool(number(kept, "granted"))
    reason = typed(values_of(view), "reason")
    done = flow.answer(services, body["user"]["id"], wanted, reason, granted=granted)
    settle(ack, done, "reason")


def _target(found: Body, door: Door) -> Target:
    key = word(found, "finding")
    return Target(number(found, "draft"), number(found, "version"), key, door)
