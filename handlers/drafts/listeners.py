"""Slack knocks for a draft: the command, the shortcuts, the form, the buttons of the draft."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, Final

from slack_bolt import Ack, App
from slack_sdk import WebClient

from checks.types import Group
from handlers import doors
from handlers.answering import door, kept_in, open_form, say_refusal, settle, value_of, whisper
from handlers.drafts import buttons, flow, texts
from handlers.drafts.flow import Ref
from handlers.drafts.form import Form
from handlers.drafts.form_view import FORM, filled, form_view, read
from handlers.drafts.lists_view import list_blocks
from handlers.drafts.sheet import gather
from handlers.drafts.urgency import above, around
from handlers.fields import number, values_of
from handlers.holding import is_urgent
from handlers.lengths import split
from handlers.people import Person
from handlers.refusals import Refused
from handlers.services import Services
from handlers.wording import typed, visible
from storage import listing
from storage.drafts import Stored

Body = dict[str, Any]
COMMANDS: Final = ("/draft", "/brouillon")
FROM_MESSAGE: Final = "drafts.from_message"
HELP: Final = frozenset({"aide", "help", "?"})
LISTS: Final = frozenset({"liste", "mes"})


def register(app: App, services: Services) -> None:
    """Attach the draft's doors to the app."""
    for command in COMMANDS:
        app.command(command)(partial(on_command, services=services))
    app.view(FORM)(partial(on_form, services=services))
    app.global_shortcut(doors.NEW_DRAFT)(partial(on_shortcut, services=services))
    app.message_shortcut(FROM_MESSAGE)(partial(on_shortcut, services=services))
    for action, listener in DOORS.items():
        app.action(door(action))(partial(listener, services=services))
    buttons.register(app, services)


def on_command(
    ack: Ack, command: Body, body: Body, client: WebClient, *, services: Services
) -> None:
    """Open the form, list the drafts in hand, or explain."""
    text, user = command.get("text", "").strip(), command["user_id"]
    verb, _, rest = text.partition(" ")
    if verb.lower() in HELP:
        ack(texts.HELP)
    elif verb.lower() in LISTS:
        ack(blocks=_list(services, user, visible(rest).strip()), text=texts.LIST_TITLE)
    elif refusal := _open_new(client, body, services, user, text):
        ack(refusal)
    else:
        ack()


def on_shortcut(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Open the form, with the words of the message when the shortcut was on one."""
    ack()
    words = words_of(body.get("message") or {})
    if refusal := _open_new(client, body, services, body["user"]["id"], words):
        whisper(client, body, refusal)


def on_form(ack: Ack, body: Body, view: Body, *, services: Services) -> None:
    """Take the form: its verdict will follow in the draft's thread."""
    kept = kept_in(view)
    ref = Ref(number(kept, "draft"), number(kept, "version")) if "draft" in kept else None
    origin = number(kept, "copied_from") if kept.get("copied_from") else None
    done = flow.verify(services, body["user"]["id"], read(values_of(view)), ref, origin)
    settle(ack, done, "text", texts.PROBLEMS)


def on_withdraw(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Take the draft back."""
    ack()
    done = flow.withdraw(services, body["user"]["id"], number(value_of(body), "draft"))
    say_refusal(client, body, done)


def on_edit(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Open the form as the draft fills it."""
    ack()
    user = body["user"]["id"]
    with services.reading() as session:
        draft = flow.revisable(session, services, user, number(value_of(body), "draft"))
        accounts = Person(user, services.city(session)).accounts()
        known = around(session, services, _groups(draft))
        urgent = not isinstance(draft, Refused) and is_urgent(session, draft)
    if isinstance(draft, Refused):
        say_refusal(client, body, draft)
        return
    mine = [one for one in accounts if one.group is draft.group]
    form, ref = filled(draft, services.directive), Ref(draft.id, draft.version)
    view = form_view(form, mine, services.directive, ref)
    open_form(client, body, above(view, known, ticked=urgent))


def on_copy(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Open the form of a new draft with another's words; a day that is past is left out."""
    ack()
    user = body["user"]["id"]
    with services.reading() as session:
        draft = flow.readable(session, services, user, number(value_of(body), "draft"))
        accounts = Person(user, services.city(session)).accounts()
        known = around(session, services, _groups(draft))
    if isinstance(draft, Refused):
        say_refusal(client, body, draft)
        return
    form = filled(draft, services.directive)
    if draft.posts[0].planned_at <= services.now():
        form = replace(form, day="", hour="")
    view = form_view(form, accounts, services.directive, copied_from=draft.id)
    open_form(client, body, above(view, known, ticked=False))


def words_of(message: Body) -> str:
    """Return what a message says, as typed; of a forwarded one, what was forwarded."""
    text = message.get("text") or ""
    shared = [one.get("text") or "" for one in message.get("attachments") or ()]
    return typed("\n".join(one for one in (text, *shared) if one)).strip()


def _open_new(
    client: WebClient, body: Body, services: Services, user: str, words: str
) -> str | None:
    """Open the form with some words; return why not, in French, when it cannot be."""
    with services.reading() as session:
        accounts = Person(user, services.city(session)).accounts()
        known = around(session, services, {one.group for one in accounts})
    if not accounts:
        return texts.NO_ROLE
    decisions = services.directive.decisions
    shown = visible(words)
    if len(shown) > decisions.text_limit:
        return texts.MESSAGE_TOO_LONG.format(count=len(shown), limit=decisions.text_limit)
    text, more = split(shown, decisions.field_limit)
    view = form_view(Form(text=text, more=more), accounts, services.directive)
    urgent = "actions" in body and value_of(body).get("urgent") == 1
    open_form(client, body, above(view, known, ticked=urgent))
    return None


def _groups(draft: Stored | Refused) -> frozenset[Group]:
    return frozenset() if isinstance(draft, Refused) else frozenset({draft.group})


def _list(services: Services, user: str, words: str) -> list[Any]:
    with services.reading() as session:
        found = (*listing.in_hand(session, user, words), *listing.put_away(session, user, words))
        sheets = [gather(session, services, one.id) for one in found]
    return list(list_blocks(sheets, words))


DOORS: Final[dict[str, Callable[..., None]]] = {
    doors.WITHDRAW_DRAFT: on_withdraw,
    doors.EDIT_DRAFT: on_edit,
    doors.COPY_DRAFT: on_copy,
    doors.NEW_DRAFT: on_shortcut,
}
