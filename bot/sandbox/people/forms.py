"""What a person does in a modal: fill it, send it, close it."""

from typing import TYPE_CHECKING

from bot.sandbox import interactions, texts, views
from bot.sandbox.blockkit.inside import Place, elements_of
from bot.sandbox.blockkit.values import FIELDS, held
from bot.sandbox.people.fields import entered, shown_error
from bot.sandbox.people.refusal import CannotDoError, IncompleteError
from bot.sandbox.wire import Json, mapping

if TYPE_CHECKING:
    from bot.sandbox.slack import PretendedSlack


def top(slack: "PretendedSlack", user: str) -> Json:
    """Return the modal that a person has in front of them."""
    stack = views.stack(slack.workspace, user)
    if not stack:
        raise CannotDoError(why=f"{user} has no window open")
    return stack[-1]


def opened(slack: "PretendedSlack", user: str, view_id: str) -> Json:
    """Return an open modal by its identifier."""
    for view in views.stack(slack.workspace, user):
        if view["id"] == view_id:
            return view
    raise CannotDoError(why="that window is closed")


def fill(slack: "PretendedSlack", user: str, values: Json) -> None:
    """Put values in the inputs of the top modal, each named by its block."""
    view = top(slack, user)
    for block_id, value in values.items():
        put(slack, view, input_of(view, block_id), value)


def put(slack: "PretendedSlack", view: Json, place: Place, value: object) -> None:
    """Put one value in one input."""
    block_id, action_id = place.names
    with slack.workspace.lock:
        state = entered(slack, place.element, value)
        view["state"]["values"].setdefault(block_id, {})[action_id] = state


def input_of(view: Json, block_id: str) -> Place:
    """Return the input of a block; a block with several elements has none."""
    found = [
        place
        for place in elements_of(view["blocks"])
        if place.block["block_id"] == block_id and place.element["type"] in FIELDS
    ]
    if len(found) != 1:
        known = [place.block["block_id"] for place in elements_of(view["blocks"])]
        raise CannotDoError(why=f"no single input {block_id!r} among {known}")
    return found[0]


def accept(slack: "PretendedSlack", view: Json, state: Json) -> None:
    """Take a whole state as the page knows it, checked input by input."""
    for place in elements_of(view.get("blocks")):
        block_id, action_id = place.names
        given = mapping(mapping(state.get(block_id)).get(action_id))
        if given and place.element["type"] in FIELDS:
            put(slack, view, place, held(place.element, given))


def submit(slack: "PretendedSlack", user: str, view: Json) -> Json | None:
    """Send a modal; return the errors that Vigie shows under its inputs, or None.

    Slack's window itself refuses an empty required input (…/blocks/input-block, `optional`).
    """
    if view["submit"] is None:
        raise CannotDoError(why="that window has no button to send it")
    problems = incomplete(view)
    if problems:
        raise IncompleteError(problems)
    return interactions.submit(slack, user, view)


def incomplete(view: Json) -> Json:
    """Return what the window says of each input that is empty or badly filled."""
    problems: Json = {}
    for place in elements_of(view["blocks"]):
        block_id, action_id = place.names
        if place.block["type"] != "input":
            continue
        state = view["state"]["values"][block_id][action_id]
        if held(place.element, state) in (None, [], ""):
            said = None if place.block.get("optional") else texts.REQUIRED
        else:
            said = shown_error(place.element, state)
        problems |= {block_id: said} if said else {}
    return problems
