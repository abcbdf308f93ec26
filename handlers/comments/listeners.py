"""Slack knocks for a comment: the command, the shortcut, the card's buttons."""

from datetime import datetime
from functools import partial
from typing import Any, Final

from slack_bolt import Ack, App
from slack_sdk import WebClient

from checks.deadlines import Snooze
from handlers import doors
from handlers.answering import (
    door,
    kept_in,
    open_form,
    say_masked,
    say_refusal,
    settle,
    value_of,
    whisper,
)
from handlers.comments import ending, flow, forms_taken, opening, texts
from handlers.comments.captures import filled_from, said_at
from handlers.comments.form import WEB, Form
from handlers.comments.forms.texts import ALREADY, PROBLEMS
from handlers.comments.forms.views import CORRECT_FORM, TRACK_FORM, track_form
from handlers.comments.reminders_view import SNOOZE
from handlers.comments.snoozing import Snoozed, snooze
from handlers.comments.views import CLAIM, RELEASE, REOPEN
from handlers.fields import UnreadableError, chosen, number, typed, values_of, word
from handlers.following import may_follow_any
from handlers.people import Person
from handlers.services import Services
from handlers.wording import moment_of, plural

Body = dict[str, Any]
COMMAND: Final = "/commentaire"
FROM_MESSAGE: Final = "comments.track"
HELP: Final = frozenset({"aide", "help", "?"})


def register(app: App, services: Services) -> None:
    """Attach the doors of comments to the app."""
    app.command(COMMAND)(partial(on_command, services=services))
    app.message_shortcut(FROM_MESSAGE)(partial(on_shortcut, services=services))
    app.action(door(doors.TRACK_COMMENT))(partial(on_button, services=services))
    app.view(TRACK_FORM)(partial(on_track, services=services))
    app.view(CORRECT_FORM)(partial(on_correct, services=services))
    for action, act in {CLAIM: flow.claim, RELEASE: flow.release, REOPEN: ending.reopen}.items():
        app.action(door(action))(partial(on_act, act=act, services=services))
    app.action(door(SNOOZE))(partial(on_snooze, services=services))
    opening.register(app, services)
    forms_taken.register(app, services)


def on_command(
    ack: Ack, command: Body, body: Body, client: WebClient, *, services: Services
) -> None:
    """Open the form of a comment, with its link if one follows."""
    words = command.get("text", "").strip()
    filled = {"link": words} if words.lower().startswith(WEB) else {"excerpt": words}
    if words.lower() in HELP:
        ack(texts.HELP)
    elif refusal := _open(client, body, services, command["user_id"], filled):
        ack(refusal)
    else:
        ack()


def on_shortcut(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Open the form as a message fills it."""
    ack()
    user = body["user"]["id"]
    with services.reading() as session:
        accounts = services.city(session).accounts
    message = body.get("message") or {}
    filled, received = filled_from(message, accounts), said_at(message, services.now())
    if refusal := _open(client, body, services, user, filled, received):
        whisper(client, body, refusal)


def on_button(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Open an empty form, from a button."""
    ack()
    if refusal := _open(client, body, services, body["user"]["id"], {}):
        whisper(client, body, refusal)


def on_track(ack: Ack, body: Body, view: Body, client: WebClient, *, services: Services) -> None:
    """Take the form of a comment; say when it is followed already."""
    user = body["user"]["id"]
    done = flow.track(services, user, form_of(values_of(view)))
    if not settle(ack, done, "excerpt", PROBLEMS) or not isinstance(done, flow.Tracked):
        return
    if done.new:
        say_masked(client, body)
    else:
        whisper(client, body, ALREADY.format(number=done.comment.number))


def on_correct(ack: Ack, body: Body, view: Body, client: WebClient, *, services: Services) -> None:
    """Take the corrected form of a comment."""
    wanted = number(kept_in(view), "comment")
    done = flow.correct(services, body["user"]["id"], wanted, form_of(values_of(view)))
    if settle(ack, done, "excerpt", PROBLEMS):
        say_masked(client, body)


def on_act(ack: Ack, body: Body, client: WebClient, *, act: Any, services: Services) -> None:  # noqa: ANN401  one of the flow's acts
    """Do what a button of the card says."""
    ack()
    wanted = number(value_of(body), "comment")
    say_refusal(client, body, act(services, body["user"]["id"], wanted))


def on_snooze(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Put a reminder off, and say until when."""
    ack()
    value = value_of(body)
    try:
        at, choice = datetime.fromisoformat(word(value, "at")), Snooze(word(value, "choice"))
    except ValueError:
        raise UnreadableError from None
    done = snooze(services, body["user"]["id"], word(value, "to"), at, choice)
    if not say_refusal(client, body, done) and isinstance(done, Snoozed):
        whisper(client, body, _snoozed(done, services))


def form_of(values: object) -> Form:
    """Return the form of a comment as it was sent."""
    return Form(
        link=typed(values, "link"),
        excerpt=typed(values, "excerpt"),
        account=chosen(values, "account"),
        handle=typed(values, "handle"),
        day=typed(values, "day", "selected_date"),
        hour=typed(values, "hour", "selected_time"),
        nature=chosen(values, "nature"),
    )


def _snoozed(done: Snoozed, services: Services) -> str:
    words = texts.SNOOZED.format(
        until=moment_of(done.until, services.now()), count=plural(done.count, *texts.NUDGE_COUNT)
    )
    late = texts.SNOOZED_LATE.format(count=plural(done.late, *texts.NUDGE_COUNT))
    return words + (late if done.late else "")


def _open(  # noqa: PLR0913, PLR0917  a form is opened by all of these
    client: WebClient,
    body: Body,
    services: Services,
    user: str,
    filled: dict[str, str],
    received: datetime | None = None,
) -> str | None:
    with services.reading() as session:
        person = Person(user, services.city(session))
    if not may_follow_any(person):
        return texts.NO_ROLE
    decided = services.directive.decisions
    view = track_form(
        person.city.accounts, decided.comment_natures, filled, received or services.now(),
        decided.city_timezone,
    )  # fmt: skip
    open_form(client, body, view)
    return None
