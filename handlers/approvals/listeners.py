"""Slack knocks for an approval: the pause, the three decisions, their notes."""

from functools import partial
from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient

from checks.lifecycle import Action
from handlers import doors
from handlers.answering import (
    door,
    kept_in,
    open_form,
    refuse,
    say_refusal,
    sentence,
    value_of,
)
from handlers.approvals import flow
from handlers.approvals.views import (
    APPROVE,
    NOTE_FORM,
    PAUSE_FORM,
    REFUSE,
    REQUEST_CHANGES,
    note_form,
    pause_form,
)
from handlers.refusals import Refused, Why
from handlers.services import Services

Body = dict[str, Any]


def register(app: App, services: Services) -> None:
    """Attach the approval's doors to the app."""
    app.action(door(doors.SUBMIT))(partial(on_submit, services=services))
    app.view(PAUSE_FORM)(partial(on_pause, services=services))
    app.action(door(APPROVE))(partial(on_approve, services=services))
    app.action(door(REQUEST_CHANGES))(partial(on_decline, decision=Action.REQUEST_CHANGES))
    app.action(door(REFUSE))(partial(on_decline, decision=Action.REFUSE))
    app.view(NOTE_FORM)(partial(on_note, services=services))


def on_submit(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Open the pause."""
    ack()
    questions = services.directive.decisions.pause_questions
    open_form(client, body, pause_form(value_of(body), questions))


def on_pause(ack: Ack, body: Body, view: Body, *, services: Services) -> None:
    """Send for approval once every question is ticked."""
    ref = kept_in(view)
    ticked = view["state"]["values"]["questions"]["questions"].get("selected_options") or []
    done = flow.submit(
        services, body["user"]["id"], ref["draft"], ref["version"], len(ticked)
    )
    if isinstance(done, Refused):
        refuse(ack, "questions", sentence(done))
    else:
        ack()


def on_approve(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Approve in one tap; ask for a reason when the verification is incomplete."""
    ack()
    ref = value_of(body)
    done = flow.approve(services, body["user"]["id"], ref["draft"], ref["version"])
    if isinstance(done, Refused) and done.why is Why.NEEDS_REASON:
        open_form(client, body, note_form(ref, Action.APPROVE))
    else:
        say_refusal(client, body, done)


def on_decline(ack: Ack, body: Body, client: WebClient, *, decision: Action) -> None:
    """Ask for the note of a decision."""
    ack()
    open_form(client, body, note_form(value_of(body), decision))


def on_note(ack: Ack, body: Body, view: Body, *, services: Services) -> None:
    """Take a decision with its note."""
    kept = kept_in(view)
    note = view["state"]["values"]["note"]["note"].get("value") or ""
    who, number, version = body["user"]["id"], kept["draft"], kept["version"]
    action = Action(kept["action"])
    if action is Action.APPROVE:
        done = flow.approve(services, who, number, version, note)
    else:
        done = flow.decline(services, who, number, version, action, note)
    if isinstance(done, Refused):
        refuse(ack, "note", sentence(done))
    else:
        ack()


