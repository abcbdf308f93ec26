"""Slack knocks for an approval: the pause, the three decisions, their notes."""

from functools import partial
from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient

from checks.lifecycle import Action
from handlers import doors
from handlers.act import act_of
from handlers.answering import door, kept_in, open_form, say_refusal, settle, value_of
from handlers.approvals import flow
from handlers.approvals.forms_view import (
    NOTE_FORM,
    PAUSE_FORM,
    note_form,
    pause_form,
    whole_text,
)
from handlers.approvals.views import APPROVE, READ, REFUSE, REQUEST_CHANGES
from handlers.fields import UnreadableError, number, several, typed, values_of, word
from handlers.refusals import Refused, Why
from handlers.services import Services
from storage import drafts

Body = dict[str, Any]
DECISIONS = frozenset({Action.APPROVE, Action.REQUEST_CHANGES, Action.REFUSE})


def register(app: App, services: Services) -> None:
    """Attach the approval's doors to the app."""
    app.action(door(doors.SUBMIT))(partial(on_submit, services=services))
    app.view(PAUSE_FORM)(partial(on_pause, services=services))
    app.action(door(APPROVE))(partial(on_approve, services=services))
    for button, decision in (
        (REQUEST_CHANGES, Action.REQUEST_CHANGES),
        (REFUSE, Action.REFUSE),
    ):
        app.action(door(button))(partial(on_decline, decision=decision, services=services))
    app.action(door(READ))(partial(on_read, services=services))
    app.view(NOTE_FORM)(partial(on_note, services=services))


def on_submit(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Open the pause, to somebody who may send this draft now."""
    ack()
    draft, version = _ref(value_of(body))
    with services.reading() as session:
        act = act_of(session, services, body["user"]["id"])
        found = flow.may_submit(act, drafts.find(session, draft), version)
    if isinstance(found, Refused):
        say_refusal(client, body, found)
    else:
        questions = flow.pause_of(act, found)
        open_form(client, body, pause_form({"draft": draft, "version": version}, questions))


def on_pause(ack: Ack, body: Body, view: Body, *, services: Services) -> None:
    """Send for approval once every question is ticked."""
    draft, version = _ref(kept_in(view))
    asked = services.directive.decisions.questions(police=True)
    known = {str(n) for n, _ in enumerate(asked)}
    ticked = known & set(several(values_of(view), "questions"))
    done = flow.submit(services, body["user"]["id"], draft, version, len(ticked))
    settle(ack, done, "questions")


def on_approve(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Approve in one tap; ask for a reason when the verification is incomplete."""
    ack()
    draft, version = _ref(value_of(body))
    done = flow.approve(services, body["user"]["id"], draft, version)
    if isinstance(done, Refused) and done.why is Why.NEEDS_REASON:
        open_form(client, body, note_form({"draft": draft, "version": version}, Action.APPROVE))
    else:
        say_refusal(client, body, done)


def on_decline(
    ack: Ack, body: Body, client: WebClient, *, decision: Action, services: Services
) -> None:
    """Ask for the note of a decision, to somebody who may take it."""
    ack()
    draft, version = _ref(value_of(body))
    with services.reading() as session:
        act = act_of(session, services, body["user"]["id"])
        found = flow.decidable(act, drafts.find(session, draft), version, decision)
    if not say_refusal(client, body, found):
        open_form(client, body, note_form({"draft": draft, "version": version}, decision))


def on_read(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Show the whole text to somebody who may decide on it."""
    ack()
    wanted = number(value_of(body), "draft")
    with services.reading() as session:
        act = act_of(session, services, body["user"]["id"])
        draft = drafts.find(session, wanted)
    if draft is None:
        say_refusal(client, body, Refused(Why.UNKNOWN_DRAFT))
    elif not act.person.may_approve(draft):
        say_refusal(client, body, Refused(Why.NOT_ALLOWED))
    else:
        titles = {one.key: one.title for one in act.city.accounts}
        open_form(client, body, whole_text(draft.content, titles))


def on_note(ack: Ack, body: Body, view: Body, *, services: Services) -> None:
    """Take a decision with its note."""
    kept = kept_in(view)
    (draft, version), action = _ref(kept), word(kept, "action")
    who, note = body["user"]["id"], typed(values_of(view), "note")
    if action not in DECISIONS:
        raise UnreadableError
    if action == Action.APPROVE:
        done = flow.approve(services, who, draft, version, note)
    else:
        done = flow.decline(services, who, draft, version, (Action(action), note))
    settle(ack, done, "note")


def _ref(found: Body) -> tuple[int, int]:
    return number(found, "draft"), number(found, "version")
