"""Slack knocks for an emergency: the command, its forms, the buttons of its card."""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from slack_bolt import Ack, App
from slack_sdk import WebClient
from slack_sdk.models.views import View

from handlers.act import act_of
from handlers.answering import (
    kept_in,
    mend,
    open_form,
    refuse,
    say_refusal,
    sentence,
)
from handlers.emergency import deciding, declaring, flow, following, texts
from handlers.emergency.form import Form
from handlers.emergency.form_view import (
    FORM,
    declaration,
    read,
    unpacked,
)
from handlers.emergency.lists_view import (
    BOXES,
    CONFIRM_FORM,
    GROUPS_OF_BOXES,
    confirmation,
)
from handlers.emergency.summary import Summary, gather
from handlers.emergency.views import summary_blocks
from handlers.fields import UnreadableError, several, values_of
from handlers.refusals import Problems, Refused, Why
from handlers.services import Services
from storage import emergency

Body = dict[str, Any]
COMMAND: Final = "/urgence"
HELP: Final = frozenset({"aide", "help", "?"})


def register(app: App, services: Services) -> None:
    """Attach the doors of the emergencies to the app."""
    app.command(COMMAND)(partial(on_command, services=services))
    app.view(FORM)(partial(on_form, services=services))
    app.view(CONFIRM_FORM)(partial(on_confirm, services=services))
    following.register(app, services)
    deciding.register(app, services)


def on_command(
    ack: Ack, command: Body, body: Body, client: WebClient, *, services: Services
) -> None:
    """Declare, follow, end an emergency, or explain."""
    verb = command.get("text", "").strip().partition(" ")[0].lower()
    user = command["user_id"]
    if verb in HELP:
        ack(texts.HELP)
    elif verb == "bilan":
        _say_summary(ack, services, user)
    elif verb in VERBS:
        _lead(ack, body, client, services, (user, VERBS[verb]))
    else:
        _declare(ack, body, client, services, user)


def on_form(ack: Ack, body: Body, view: Body, *, services: Services) -> None:
    """Show the consequences of a declaration before anything happens."""
    form = read(values_of(view))
    with services.reading() as session:
        act = act_of(session, services, body["user"]["id"])
        weighed = declaring.weigh(act, form)
        titles = {one.key: one.title for one in act.city.accounts}
    if isinstance(weighed, Problems):
        mend(ack, weighed, texts.PROBLEMS)
    elif isinstance(weighed, Refused):
        refuse(ack, "kind", sentence(weighed))
    else:
        decisions = services.directive.decisions
        asked = confirmation(weighed, decisions, titles, services.now())
        ack(response_action="update", view=asked)


def on_confirm(ack: Ack, body: Body, view: Body, client: WebClient, *, services: Services) -> None:
    """Declare the emergency that somebody confirmed."""
    form, values = _kept_form(view), values_of(view)
    ticked = [
        one
        for at in range(0, BOXES * GROUPS_OF_BOXES, BOXES)
        for one in several(values, f"stopped{at}")
    ]
    stopped = frozenset(int(one) for one in ticked if one.isdecimal())
    done = declaring.start(services, body["user"]["id"], form, stopped)
    ack()
    if isinstance(done, Problems):
        # The hours that were right when they were typed have passed meanwhile.
        done = Refused(Why.PAST)
    say_refusal(client, body, done)


def _declare(ack: Ack, body: Body, client: WebClient, services: Services, user: str) -> None:
    with services.reading() as session:
        scopes = declaring.scopes(act_of(session, services, user))
    if not scopes:
        ack(texts.NO_ROLE)
        return
    open_form(client, body, declaration(scopes, services.directive.decisions, services.now()))
    ack()


def _lead(
    ack: Ack,
    body: Body,
    client: WebClient,
    services: Services,
    asked: tuple[str, Callable[[Services, Summary], View]],
) -> None:
    """Open a form about what goes on; say why not when there is nothing, or no right."""
    user, view = asked
    with services.reading() as session:
        found = flow.current(act_of(session, services, user))
        if isinstance(found, Refused):
            ack(sentence(found))
            return
        summary = gather(session, services, found.id)
    open_form(client, body, view(services, summary))
    ack()


def _say_summary(ack: Ack, services: Services, user: str) -> None:
    with services.reading() as session:
        last = emergency.last(session)
        if last is None:
            ack(texts.NONE_YET)
            return
        found = flow.may_see(act_of(session, services, user), last.id)
        if isinstance(found, Refused):
            ack(sentence(found))
            return
        blocks = summary_blocks(gather(session, services, last.id))
    ack(blocks=blocks, text=texts.SUMMARY_TITLE)


def _kept_form(view: Body) -> Form:
    try:
        return unpacked(kept_in(view))
    except (KeyError, TypeError) as error:
        raise UnreadableError from error


VERBS: Final[dict[str, Callable[[Services, Summary], View]]] = {
    "fin": following.stop_view,
    "suivi": following.follow_view,
}
