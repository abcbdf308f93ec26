"""Slack knocks for an access: the command, the forms, the buttons, a person who changes."""

from functools import partial
from typing import Any, Final

from slack_bolt import Ack, App
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError

from checks.permissions import Permission
from checks.workdays import local_day
from handlers import doors
from handlers.answering import (
    door,
    in_modal,
    kept_in,
    open_form,
    redraw,
    say_refusal,
    settle,
    value_of,
    whisper,
)
from handlers.circle import mine
from handlers.credentials import flow, reviewing, texts
from handlers.credentials.form_view import (
    CHANGE_FORM,
    REGISTER_FORM,
    change_form,
    custodian_in,
    read_entry,
    read_statement,
    register_form,
)
from handlers.credentials.lists_view import REVIEWED
from handlers.credentials.sheet import gather, lines_of
from handlers.credentials.views import (
    REGISTER,
    RETIRE,
    register_blocks,
    register_view,
)
from handlers.fields import number, values_of
from handlers.people import Person
from handlers.refusals import Problem, Problems, Refused
from handlers.services import Services
from handlers.wording import plural
from storage import credentials

Body = dict[str, Any]
COMMAND: Final = "/rotation"
HELP: Final = frozenset({"aide", "help", "?"})
NEW: Final = "inscrire"
# What Slack says of somebody who does not exist, or whom Vigie may not see.
NOBODY: Final = frozenset({"user_not_found", "user_not_visible", "users_not_found"})


def register(app: App, services: Services) -> None:
    """Attach the register's doors to the app."""
    app.command(COMMAND)(partial(on_command, services=services))
    app.action(door(doors.SHOW_ACCESSES))(partial(on_show, services=services))
    app.action(door(doors.CHANGE_ACCESS))(partial(on_change, services=services))
    app.action(door(REGISTER))(partial(on_register, services=services))
    app.action(door(RETIRE))(partial(on_retire, services=services))
    app.action(door(REVIEWED))(partial(on_reviewed, services=services))
    app.view(REGISTER_FORM)(partial(on_register_form, services=services))
    app.view(CHANGE_FORM)(partial(on_change_form, services=services))


def on_command(
    ack: Ack, command: Body, body: Body, client: WebClient, *, services: Services
) -> None:
    """Show the register, open the form of a new access, or explain."""
    words, user = command.get("text", "").strip().lower(), command["user_id"]
    if words == NEW:
        refusal = _open_register(client, body, services, user)
        ack(refusal) if refusal else ack()
    elif words and words not in HELP:
        ack(f"{texts.UNKNOWN_WORD}\n\n{_help(services)}")
    elif words:
        ack(_help(services))
    else:
        with services.reading() as session:
            blocks = register_blocks(gather(session, services, user))
        ack(blocks=[one.to_dict() for one in blocks], text=texts.LIST_TITLE)


def on_show(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Show the register in a window."""
    ack()
    with services.reading() as session:
        shown = register_view(gather(session, services, body["user"]["id"]))
    open_form(client, body, shown)


def on_change(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Open the form that says that a password was changed, to its holder alone."""
    ack()
    wanted = number(value_of(body), "access")
    with services.reading() as session:
        found = mine(body["user"]["id"], credentials.find(session, wanted))
        lines = () if isinstance(found, Refused) else lines_of(session, services, [found])
    if not say_refusal(client, body, found):
        today = local_day(services.now())
        open_form(client, body, change_form(lines[0], services.directive.figures, today))


def on_change_form(
    ack: Ack, body: Body, view: Body, client: WebClient, *, services: Services
) -> None:
    """Take what a holder declares."""
    wanted, user = number(kept_in(view), "access"), body["user"]["id"]
    said = read_statement(values_of(view))
    if settle(ack, flow.change(services, user, wanted, said), "day", texts.PROBLEMS):
        _show_again(client, services, user, view.get("previous_view_id"))


def on_register(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Open the form of a new access."""
    ack()
    if refusal := _open_register(client, body, services, body["user"]["id"]):
        whisper(client, body, refusal)


def on_register_form(
    ack: Ack, body: Body, view: Body, client: WebClient, *, services: Services
) -> None:
    """Take a new access, once Slack has said who its custodian is."""
    values = values_of(view)
    try:
        known = _is_somebody(client, custodian_in(values))
    except (SlackClientError, OSError):
        wrong = Problems((Problem("custodian", "unreachable"),))
        settle(ack, wrong, "account", texts.PROBLEMS)
        return
    user = body["user"]["id"]
    done = flow.register(services, user, read_entry(values, known=known))
    if settle(ack, done, "account", texts.PROBLEMS):
        _show_again(client, services, user, view.get("previous_view_id"))


def on_retire(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Record that an access was taken away."""
    ack()
    user = body["user"]["id"]
    done = flow.retire(services, user, number(value_of(body), "access"))
    if not say_refusal(client, body, done) and in_modal(body):
        _show_again(client, services, user, body["view"]["id"])


def on_reviewed(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Record that the quarter's review is done."""
    ack()
    done = reviewing.finish(services, body["user"]["id"], number(value_of(body), "review"))
    say_refusal(client, body, done)


def _show_again(client: WebClient, services: Services, user: str, window: str | None) -> None:
    """Show the register anew in the window it was in, if it was in one."""
    if window:
        with services.reading() as session:
            shown = register_view(gather(session, services, user))
        redraw(client, window, shown)


def _open_register(client: WebClient, body: Body, services: Services, user: str) -> str | None:
    with services.reading() as session:
        person = Person(user, services.city(session))
    if not person.may(Permission.SEE_ACCESSES):
        return texts.CANNOT_REGISTER
    today = local_day(services.now())
    open_form(client, body, register_form(person.city.accounts, services.directive, today))
    return None


def _is_somebody(client: WebClient, user: str) -> bool:
    """Say whether an identifier is that of an active person of this workspace."""
    if not user:
        return False
    try:
        found: Body = client.users_info(user=user)["user"]
    except SlackApiError as error:
        if error.response["error"] in NOBODY:
            return False
        raise
    odd = ("deleted", "is_bot", "is_restricted", "is_ultra_restricted", "is_stranger")
    return not any(found.get(one) for one in odd)


def _help(services: Services) -> str:
    days = int(services.directive.figures.rotation_days)
    return texts.HELP.format(days=plural(days, texts.DAY_ONE, texts.DAY_MANY))
