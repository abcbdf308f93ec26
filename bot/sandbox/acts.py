"""Do what the page says a person does, through the same verbs as tests."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from bot.sandbox import interactions, texts
from bot.sandbox.blockkit.inside import elements_of
from bot.sandbox.blockkit.values import FIELDS, held, starting
from bot.sandbox.people import acting, forms, seeing, writing
from bot.sandbox.people.refusal import IncompleteError
from bot.sandbox.people.somebody import Somebody
from bot.sandbox.wire import Json, mapping

if TYPE_CHECKING:
    from bot.sandbox.slack import PretendedSlack


def do(slack: "PretendedSlack", body: Json) -> Json:
    """Do one act and return what the page must know at once."""
    act = ACTS.get(str(body.get("do")))
    if act is None:
        raise KeyError(texts.BAD_REQUEST.format(why=body.get("do")))
    return act(slack.person(body["user"]), body) or {}


def command(who: Somebody, body: Json) -> None:
    """Type a command; a thread takes none (…/interactivity/implementing-slash-commands)."""
    line = f"{body['command']} {body.get('text', '')}".strip()
    acting.command(who.slack, who.id, line, body["channel"])


def message(who: Somebody, body: Json) -> Json:
    """Write a message."""
    return {"ts": who.say(body["channel"], body["text"], body.get("thread_ts"))["ts"]}


def edit(who: Somebody, body: Json) -> None:
    """Change a message."""
    writing.edit(who.slack, who.id, body["channel"], body["ts"], body["text"])


def delete(who: Somebody, body: Json) -> None:
    """Take a message away."""
    writing.delete(who.slack, who.id, body["channel"], body["ts"])


def forward(who: Somebody, body: Json) -> Json:
    """Forward a message."""
    original = seeing.message(who.slack, who.id, body["channel"], body["ts"])
    return {"ts": who.forward(original, body["to"], body.get("text") or "")["ts"]}


def action(who: Somebody, body: Json) -> None:
    """Use a button or a menu; the inputs around it go along."""
    surface = source(who, mapping(body["source"]))
    forms.accept(who.slack, surface, mapping(body.get("state")))
    element = mapping(body.get("element"))
    who.click(surface, body["action_id"], value_of(surface, body, element))


def source(who: Somebody, where: Json) -> Json:
    """Return the message, the modal or the Home tab acted on."""
    if where["kind"] == "message":
        seen = seeing.message(who.slack, who.id, where["channel"], where["ts"])
        return seen | {"state": {"values": starting(seen.get("blocks"))}}
    if where["kind"] == "view":
        return forms.opened(who.slack, who.id, where["view_id"])
    return who.home or {"type": "home", "blocks": []}


def value_of(surface: Json, body: Json, element: Json) -> object:
    """Return what the page says that an element was given."""
    for place in elements_of(surface["blocks"]):
        if place.names == (body.get("block_id"), body["action_id"]):
            kind = place.element["type"]
            if kind in FIELDS:
                return held(place.element, element)
            if kind == "overflow":
                return element.get("selected_option")
            return place.element.get("value")
    return element.get("value")


def submit(who: Somebody, body: Json) -> Json:
    """Send a modal; the errors, the window's own or Vigie's, come back."""
    view = forms.opened(who.slack, who.id, body["view_id"])
    forms.accept(who.slack, view, mapping(body.get("state")))
    try:
        errors = forms.submit(who.slack, who.id, view)
    except IncompleteError as refusal:
        errors = refusal.errors
    return {"errors": errors} if errors else {}


def close(who: Somebody, body: Json) -> None:
    """Close a modal, or the whole stack."""
    view = forms.opened(who.slack, who.id, body["view_id"])
    interactions.close(who.slack, who.id, view, clear=bool(body.get("clear")))


def message_shortcut(who: Somebody, body: Json) -> None:
    """Choose a shortcut in a message's menu."""
    target = {"channel": body["channel"], "ts": body["ts"]}
    who.shortcut(target, body["callback_id"])


def global_shortcut(who: Somebody, body: Json) -> None:
    """Choose a shortcut in the search bar."""
    who.global_shortcut(body["callback_id"])


def home(who: Somebody, _body: Json) -> None:
    """Open the Home tab."""
    who.open_home()


def read(who: Somebody, body: Json) -> None:
    """Read a channel up to now."""
    who.read(body["channel"])


ACTS: Final[dict[str, Callable[[Somebody, Json], Json | None]]] = {
    "action": action,
    "close": close,
    "command": command,
    "delete": delete,
    "edit": edit,
    "forward": forward,
    "global_shortcut": global_shortcut,
    "home": home,
    "message": message,
    "message_shortcut": message_shortcut,
    "read": read,
    "submit": submit,
}
