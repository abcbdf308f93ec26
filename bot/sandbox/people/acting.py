"""What a person starts: commands, buttons, menus, shortcuts."""

from typing import TYPE_CHECKING

from bot.sandbox import conversation, interactions, payloads, texts, views
from bot.sandbox.blockkit.inside import Place, elements_of
from bot.sandbox.blockkit.values import FIELDS, starting
from bot.sandbox.people import seeing
from bot.sandbox.people.fields import entered, option
from bot.sandbox.people.refusal import CannotDoError
from bot.sandbox.wire import Json, mapping

if TYPE_CHECKING:
    from bot.sandbox.slack import PretendedSlack


def command(slack: "PretendedSlack", user: str, line: str, channel: str) -> bool:
    """Type a command in a channel; tell whether it was acknowledged in time."""
    name, _, text = line.partition(" ")
    if slack.manifest.command(name) is None:
        raise CannotDoError(why=texts.UNKNOWN_COMMAND.format(name=name))
    where = seeing.channel(slack, user, channel)
    return interactions.command(slack, user, where, name, text.strip())


def click(slack: "PretendedSlack", user: str, surface: Json, action_id: str, value: object) -> bool:
    """Use a button or a menu of a message, a modal or the Home tab; tell whether it was heard."""
    place = find(surface, action_id, value)
    action = acted(slack, place, value)
    if "channel" in surface:
        return in_message(slack, user, surface, action)
    view = current(slack, user, surface)
    keep_state(view, action)
    payload = payloads.view_action(slack, user, view, action)
    return interactions.send(slack, named(place.element), payload).acknowledged


def find(surface: Json, action_id: str, value: object) -> Place:
    """Return the element of that name; several of one name are told apart by their value."""
    found = [p for p in elements_of(surface.get("blocks")) if p.element["action_id"] == action_id]
    if not found:
        raise CannotDoError(why=f"nothing named {action_id} there")
    exact = [place for place in found if place.element.get("value") == value]
    return (exact or found)[0]


def acted(slack: "PretendedSlack", place: Place, value: object) -> Json:
    """Return what Slack says of one use of an element.

    https://docs.slack.dev/reference/interaction-payloads/block_actions-payload#fields
    """
    element, (block_id, action_id) = place.element, place.names
    action: Json = {"type": element["type"], "action_id": action_id, "block_id": block_id}
    action["action_ts"] = slack.workspace.stamp()
    if element["type"] == "button":
        shown = {name: element[name] for name in ("text", "value", "style") if name in element}
        return action | shown
    if element["type"] == "overflow":
        return action | {"selected_option": option(element, value)}
    return action | entered(slack, element, value)


def in_message(slack: "PretendedSlack", user: str, message: Json, action: Json) -> bool:
    """Use an element of a message as it stood when the person saw it."""
    where = seeing.channel(slack, user, message["channel"])
    known = {one["ts"]: one for one in conversation.everything(slack.workspace, where)}
    if message["ts"] not in known:
        raise CannotDoError(why="that message is gone")
    record = known[message["ts"]]
    payload = payloads.message_action(slack, user, record, action)
    payload["state"] = message.get("state") or {"values": starting(message.get("blocks"))}
    keep_state(payload, action)
    return interactions.send(slack, named(action), payload).acknowledged


def current(slack: "PretendedSlack", user: str, surface: Json) -> Json:
    """Return the open modal or the Home tab that a person looks at."""
    if surface["type"] == "home":
        return slack.workspace.state.homes[user]
    for view in views.stack(slack.workspace, user):
        if view["id"] == surface["id"]:
            return view
    raise CannotDoError(why="that window is closed")


def keep_state(view: Json, action: Json) -> None:
    """Keep in a surface's state what a menu or a box now holds."""
    if action["type"] in FIELDS:
        fields = {"type", FIELDS[action["type"]][0]}
        state = {name: action[name] for name in fields if name in action}
        block = view["state"]["values"].setdefault(action["block_id"], {})
        block[action["action_id"]] = state


def named(element: Json) -> str:
    """Return how a failure names an element: its label, else its identifier."""
    label = mapping(element.get("text")).get("text") or element["action_id"]
    return texts.ACTION.format(name=label)


def message_shortcut(slack: "PretendedSlack", user: str, message: Json, callback_id: str) -> bool:
    """Choose a shortcut in a message's menu; tell whether it was heard."""
    shortcut = slack.manifest.shortcut("message", callback_id)
    if shortcut is None:
        raise CannotDoError(why=f"no message shortcut {callback_id}")
    record = seeing.message(slack, user, message["channel"], message["ts"])
    if record.get("to"):
        raise CannotDoError(why="an ephemeral message has no shortcuts")
    payload = payloads.message_shortcut(slack, user, record, callback_id)
    what = texts.SHORTCUT.format(name=shortcut["name"])
    return interactions.send(slack, what, payload).acknowledged


def global_shortcut(slack: "PretendedSlack", user: str, callback_id: str) -> bool:
    """Choose a shortcut in the search bar; tell whether it was heard."""
    shortcut = slack.manifest.shortcut("global", callback_id)
    if shortcut is None:
        raise CannotDoError(why=f"no global shortcut {callback_id}")
    payload = payloads.global_shortcut(slack, user, callback_id)
    what = texts.SHORTCUT.format(name=shortcut["name"])
    return interactions.send(slack, what, payload).acknowledged
