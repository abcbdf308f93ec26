"""Slack knocks for what the team does with an answer: each button of its card, each form."""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from slack_bolt import Ack, App
from slack_sdk import WebClient
from slack_sdk.models.views import View

from checks.answer_life import AnswerAction
from handlers.answering import door, kept_in, open_form, say_refusal, settle, value_of
from handlers.answers import team, texts
from handlers.answers.forms_view import (
    NOTE_FORM,
    PUBLISH_FORM,
    REPLY_FORM,
    compared,
    note_form,
    publish_form,
    reply_form,
    whole,
)
from handlers.answers.letters import sheet_of
from handlers.answers.views import (
    ASK,
    CLAIM,
    COMPARE,
    DECLINE,
    EDIT,
    PUBLISH,
    READ,
    RELEASE,
    TAKE_OVER,
    Sheet,
)
from handlers.fields import UnreadableError, number, typed, values_of, word
from handlers.lengths import joined
from handlers.refusals import Refused
from handlers.services import Services

Body = dict[str, Any]


def register(app: App, services: Services) -> None:
    """Attach the doors of an answer's card to the app."""
    for action, listener in DOORS.items():
        app.action(door(action))(partial(listener, services=services))
    app.view(REPLY_FORM)(partial(on_reply, services=services))
    app.view(PUBLISH_FORM)(partial(on_published, services=services))
    app.view(NOTE_FORM)(partial(on_note, services=services))


def on_claim(ack: Ack, body: Body, client: WebClient, *, over: bool, services: Services) -> None:
    """Take the answer in charge."""
    ack()
    wanted = number(value_of(body), "answer")
    say_refusal(client, body, team.claim(services, body["user"]["id"], wanted, over=over))


def on_release(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Give the answer back to the team."""
    ack()
    wanted = number(value_of(body), "answer")
    say_refusal(client, body, team.release(services, body["user"]["id"], wanted))


def on_open(  # noqa: PLR0913  what Slack gives, and which step
    ack: Ack,
    body: Body,
    client: WebClient,
    *,
    action: AnswerAction,
    view: Callable[[Sheet], View],
    services: Services,
) -> None:
    """Open the form of a step, to somebody who may take it now."""
    ack()
    wanted = number(value_of(body), "answer")
    with services.reading() as session:
        answer = team.look(session, services, body["user"]["id"], wanted, action)
        sheet = None if isinstance(answer, Refused) else sheet_of(session, services, wanted)
    if sheet is None:
        say_refusal(client, body, answer)
    else:
        open_form(client, body, view(sheet))


def on_show(
    ack: Ack,
    body: Body,
    client: WebClient,
    *,
    view: Callable[[Sheet], View],
    services: Services,
) -> None:
    """Show the words of answers to somebody of the team."""
    ack()
    wanted = number(value_of(body), "answer")
    with services.reading() as session:
        answer = team.readable(session, services, body["user"]["id"], wanted)
        sheet = None if isinstance(answer, Refused) else sheet_of(session, services, wanted)
    if sheet is None:
        say_refusal(client, body, answer)
    else:
        open_form(client, body, view(sheet))


def on_reply(ack: Ack, body: Body, view: Body, *, services: Services) -> None:
    """Take the words that the city would publish."""
    kept, values = kept_in(view), values_of(view)
    words = joined(typed(values, "text"), typed(values, "more"))
    user, answer, version = body["user"]["id"], number(kept, "answer"), number(kept, "version")
    done = team.edit(services, user, answer, version, words)
    settle(ack, done, "text", texts.PROBLEMS)


def on_published(ack: Ack, body: Body, view: Body, *, services: Services) -> None:
    """Take the link of what was published."""
    wanted, link = number(kept_in(view), "answer"), typed(values_of(view), "link")
    done = team.publish(services, body["user"]["id"], wanted, link)
    settle(ack, done, "link", texts.PROBLEMS)


def on_note(ack: Ack, body: Body, view: Body, *, services: Services) -> None:
    """Take the question to the author, or the reason that they will read."""
    kept, words = kept_in(view), typed(values_of(view), "note")
    step = NOTES.get(word(kept, "action"))
    if step is None:
        raise UnreadableError
    settle(ack, step(services, body["user"]["id"], number(kept, "answer"), words), "note")


def _noted(sheet: Sheet, action: AnswerAction) -> View:
    return note_form(sheet.answer.id, action)


NOTES: Final[dict[str, Callable[[Services, str, int, str], object]]] = {
    AnswerAction.ASK: team.ask,
    AnswerAction.DECLINE: team.decline,
}
DOORS: Final[dict[str, Callable[..., None]]] = {
    CLAIM: partial(on_claim, over=False),
    TAKE_OVER: partial(on_claim, over=True),
    RELEASE: on_release,
    EDIT: partial(on_open, action=AnswerAction.EDIT, view=lambda sheet: reply_form(sheet.answer)),
    PUBLISH: partial(on_open, action=AnswerAction.PUBLISH, view=publish_form),
    ASK: partial(on_open, action=AnswerAction.ASK, view=partial(_noted, action=AnswerAction.ASK)),
    DECLINE: partial(
        on_open, action=AnswerAction.DECLINE, view=partial(_noted, action=AnswerAction.DECLINE)
    ),
    COMPARE: partial(on_show, view=lambda sheet: compared(sheet.answer, sheet.others)),
    READ: partial(on_show, view=lambda sheet: whole(sheet.answer)),
}
