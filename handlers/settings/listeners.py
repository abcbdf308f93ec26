"""Slack knocks for the settings: their menu, a list, a form, a change to undo."""

from functools import partial
from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient
from slack_sdk.models.views import View

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
from handlers.fields import UnreadableError, number, values_of, word
from handlers.refusals import Problems, Refused, Why
from handlers.services import Services
from handlers.settings import changing, screens, texts, views
from handlers.settings.editor.editors import EDITORS
from handlers.settings.editor.form import Edit
from handlers.settings.editor.taking import taken
from storage.setting_changes import Change

Body = dict[str, Any]


def register(app: App, services: Services) -> None:
    """Attach the doors of the settings to the app."""
    for action, listener in (
        (doors.SHOW_SETTINGS, on_show),
        (views.OPEN, on_open),
        (views.EDIT, on_edit),
        (views.TURN, on_turn),
        (views.UNDO, on_undo),
    ):
        app.action(door(action))(partial(listener, services=services))
    app.view(views.FORM)(partial(on_form, services=services))


def on_show(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Show the menu, or at once the section that a checklist names."""
    ack()
    value = value_of(body)
    if "section" in value:
        _open(client, body, services, word(value, "section"), under="")
        return
    with services.reading() as session:
        shown = screens.screen(session, services, body["user"]["id"], {"view": "menu"})
    _show(client, body, shown)


def on_open(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Open a section: its list, or its form."""
    ack()
    _open(client, body, services, word(value_of(body), "editor"), under=_view_id(body))


def on_edit(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Open the form of one line of a list."""
    ack()
    value = value_of(body)
    asked = word(value, "editor"), word(value, "ref")
    with services.reading() as session:
        shown = screens.form(session, services, body["user"]["id"], asked, _view_id(body))
    _show(client, body, shown)


def on_turn(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Turn to another page, or to what changed."""
    ack()
    kept = value_of(body)
    with services.reading() as session:
        shown = screens.screen(session, services, body["user"]["id"], kept)
    same = in_modal(body) and kept_in(body["view"]).get("view") == kept.get("view")
    if same and isinstance(shown, View):
        redraw(client, body["view"]["id"], shown)
    else:
        _show(client, body, shown)


def on_undo(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Undo a change, and show anew where it was asked."""
    ack()
    user = body["user"]["id"]
    done = changing.undo(services, user, number(value_of(body), "change"))
    if isinstance(done, Problems):
        whisper(client, body, texts.PROBLEMS[done.all[0].code])
    elif not say_refusal(client, body, done) and in_modal(body):
        kept = kept_in(body["view"])
        _redraw(client, services, user, _view_id(body), kept)


def on_form(ack: Ack, body: Body, view: Body, client: WebClient, *, services: Services) -> None:
    """Take a form: what is wrong is said under its field, what was changed shows under it."""
    kept, user = kept_in(view), body["user"]["id"]
    name, ref, under = word(kept, "editor"), word(kept, "ref"), word(kept, "under")
    if name not in EDITORS:
        raise UnreadableError
    with services.reading() as session:
        known = changing.setting(session, services)
    form = EDITORS[name].form(known, ref)
    first = form.fields[0].name if form else "name"
    done: Change | Problems | Refused | None = Refused(Why.UNKNOWN_ENTRY)
    if form is not None:
        values = taken(form, values_of(view))
        done = changing.change(services, user, Edit(name, ref, values, word(kept, "seen")))
    if isinstance(done, Change) and not under:
        shown = views.done_view(done, services.now())
        ack(response_action="update", view=shown.to_dict())
    elif settle(ack, done, first, texts.PROBLEMS) and under:
        _redraw(client, services, user, under, screens.under(name))


def _open(client: WebClient, body: Body, services: Services, name: str, under: str) -> None:
    user = body["user"]["id"]
    with services.reading() as session:
        shown = screens.screen(session, services, user, screens.listing(name))
        if shown is None:
            shown = screens.form(session, services, user, (name, ""), under)
    _show(client, body, shown)


def _show(client: WebClient, body: Body, shown: View | Refused | None) -> None:
    if isinstance(shown, View):
        open_form(client, body, shown)
    else:
        say_refusal(client, body, shown or Refused(Why.UNKNOWN_ENTRY))


def _redraw(client: WebClient, services: Services, user: str, view_id: str, kept: Body) -> None:
    with services.reading() as session:
        shown = screens.screen(session, services, user, kept)
    if isinstance(shown, View):
        redraw(client, view_id, shown)


def _view_id(body: Body) -> str:
    return str((body.get("view") or {}).get("id", ""))
