"""Slack knocks for a draft: the command, the form, the buttons of the verdict."""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from slack_bolt import Ack, App
from slack_sdk import WebClient

from handlers import doors
from handlers.answering import (
    door,
    kept_in,
    mend,
    open_form,
    refuse,
    say_refusal,
    sentence,
    value_of,
    whisper,
)
from handlers.drafts import flow, texts, views
from handlers.drafts.findings_view import ADD_WORD, FIX, IGNORE
from handlers.drafts.flow import Ref
from handlers.drafts.form import Form
from handlers.drafts.form_view import FORM, filled, form_view, read
from handlers.drafts.sheet import gather
from handlers.drafts.views import CHECK_AGAIN, IGNORE_FORM, SHOW_ALL, WITHDRAW
from handlers.people import Person
from handlers.refusals import Problems, Refused, Why
from handlers.services import Services

Body = dict[str, Any]
COMMANDS: Final = ("/draft", "/brouillon")
FROM_MESSAGE: Final = "drafts.from_message"


def register(app: App, services: Services) -> None:
    """Attach the draft's doors to the app."""
    for command in COMMANDS:
        app.command(command)(partial(on_command, services=services))
    app.view(FORM)(partial(on_form, services=services))
    app.view(IGNORE_FORM)(partial(on_ignore_form, services=services))
    app.global_shortcut(doors.NEW_DRAFT)(partial(on_shortcut, services=services))
    app.message_shortcut(FROM_MESSAGE)(partial(on_shortcut, services=services))
    buttons: dict[str, Callable[..., None]] = {
        FIX: on_fix,
        IGNORE: on_ignore,
        ADD_WORD: on_add_word,
        CHECK_AGAIN: on_check_again,
        WITHDRAW: on_withdraw,
        SHOW_ALL: on_show_all,
        doors.EDIT_DRAFT: on_edit,
        doors.COPY_DRAFT: on_copy,
        doors.NEW_DRAFT: on_shortcut,
    }
    for action, listener in buttons.items():
        app.action(door(action))(partial(listener, services=services))


def on_command(
    ack: Ack, command: Body, body: Body, client: WebClient, *, services: Services
) -> None:
    """Open the form, list the drafts in progress, or explain."""
    words = command.get("text", "").strip().lower()
    if words in {"aide", "help", "?"}:
        ack(texts.HELP)
    elif words in {"liste", "mes"}:
        ack(blocks=_list(services, command["user_id"]), text=texts.LIST_TITLE)
    elif refusal := _open_new(client, body, services, command["user_id"], Form(text=command.get("text", "").strip())):
        ack(refusal)
    else:
        ack()


def on_shortcut(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Open the form, with the words of the message when the shortcut was on one."""
    ack()
    message = body.get("message") or {}
    form = Form(text=_unescaped(message.get("text", ""))[: services.directive.decisions.field_limit])
    if refusal := _open_new(client, body, services, body["user"]["id"], form):
        whisper(client, body, refusal)


def on_form(ack: Ack, body: Body, view: Body, *, services: Services) -> None:
    """Take the form: its verdict will follow in the draft's thread."""
    kept = kept_in(view)
    ref = Ref(kept["draft"], kept["version"]) if kept.get("draft") else None
    done = flow.verify(
        services, body["user"]["id"], read(view["state"]["values"]), ref, kept.get("copied_from")
    )
    if isinstance(done, Problems):
        mend(ack, done, texts.PROBLEMS)
    elif isinstance(done, Refused):
        refuse(ack, "text", sentence(done))
    else:
        ack()


def on_fix(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Apply a suggestion."""
    ack()
    value = value_of(body)
    done = flow.fix(services, body["user"]["id"], _ref(value), value["finding"], value["choice"])
    say_refusal(client, body, done)


def on_ignore(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Ignore an advice at once; ask why for what is to correct."""
    ack()
    value = value_of(body)
    done = flow.ignore(services, body["user"]["id"], _ref(value), value["finding"], "")
    if isinstance(done, Refused) and done.why is Why.NEEDS_REASON:
        open_form(client, body, views.ignore_form(value, done.facts["message"]))
    else:
        say_refusal(client, body, done)


def on_ignore_form(ack: Ack, body: Body, view: Body, *, services: Services) -> None:
    """Ignore what is to correct, with its reason."""
    value = kept_in(view)
    reason = view["state"]["values"]["reason"]["reason"].get("value") or ""
    done = flow.ignore(services, body["user"]["id"], _ref(value), value["finding"], reason)
    if isinstance(done, Refused):
        refuse(ack, "reason", sentence(done))
    else:
        ack()


def on_add_word(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Take a word as right."""
    ack()
    value = value_of(body)
    done = flow.add_word(services, body["user"]["id"], _ref(value), value["finding"])
    say_refusal(client, body, done)


def on_check_again(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Judge again."""
    ack()
    say_refusal(
        client, body, flow.check_again(services, body["user"]["id"], _ref(value_of(body)))
    )


def on_withdraw(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Take the draft back."""
    ack()
    say_refusal(client, body, flow.withdraw(services, body["user"]["id"], _ref(value_of(body))))


def on_edit(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Open the form as the draft fills it."""
    ack()
    _open_filled(client, body, services, copy=False)


def on_copy(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Open the form of a new draft with another's words."""
    ack()
    _open_filled(client, body, services, copy=True)


def on_show_all(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Show every finding."""
    ack()
    with services.reading() as session:
        sheet = gather(session, services, value_of(body)["draft"])
    open_form(client, body, views.all_findings(sheet))


def _open_new(
    client: WebClient, body: Body, services: Services, user: str, form: Form
) -> str | None:
    """Open an empty form; return why not, in French, when this person may not write."""
    with services.reading() as session:
        accounts = Person(user, services.city(session)).accounts()
    if not accounts:
        return texts.NO_ROLE
    open_form(client, body, form_view(form, accounts, services.directive))
    return None


def _open_filled(client: WebClient, body: Body, services: Services, *, copy: bool) -> None:
    user, value = body["user"]["id"], value_of(body)
    with services.reading() as session:
        draft = flow.readable(session, services, user, value["draft"])
        accounts = Person(user, services.city(session)).accounts()
    if isinstance(draft, Refused):
        whisper(client, body, sentence(draft))
        return
    ref = None if copy else Ref(draft.id, draft.version)
    form = filled(draft, services.directive)
    mine = [one for one in accounts if one.group is draft.group]
    view = form_view(form, mine, services.directive, ref, draft.id if copy else None)
    open_form(client, body, view)


def _list(services: Services, user: str) -> list[Any]:
    with services.reading() as session:
        sheets = [gather(session, services, one.id) for one in flow.mine(session, user)[:10]]
    return views.list_blocks(sheets)


def _ref(value: dict[str, Any]) -> Ref:
    return Ref(value["draft"], value["version"])


def _unescaped(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


