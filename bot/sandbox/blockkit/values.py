"""What an input holds: Slack's `state.values`, from nothing, from a person, and back.

https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload
"""

from typing import Final

from bot.sandbox.blockkit.inside import elements_of
from bot.sandbox.wire import Json, mapping

FIELDS: Final = {
    "channels_select": ("selected_channel", "initial_channel"),
    "checkboxes": ("selected_options", "initial_options"),
    "conversations_select": ("selected_conversation", "initial_conversation"),
    "datepicker": ("selected_date", "initial_date"),
    "datetimepicker": ("selected_date_time", "initial_date_time"),
    "email_text_input": ("value", "initial_value"),
    "multi_channels_select": ("selected_channels", "initial_channels"),
    "multi_conversations_select": ("selected_conversations", "initial_conversations"),
    "multi_static_select": ("selected_options", "initial_options"),
    "multi_users_select": ("selected_users", "initial_users"),
    "number_input": ("value", "initial_value"),
    "plain_text_input": ("value", "initial_value"),
    "radio_buttons": ("selected_option", "initial_option"),
    "rich_text_input": ("rich_text_value", "initial_value"),
    "static_select": ("selected_option", "initial_option"),
    "timepicker": ("selected_time", "initial_time"),
    "url_text_input": ("value", "initial_value"),
    "users_select": ("selected_user", "initial_user"),
}
"""For each element that holds something: where it says so, and what it starts from."""

MANY: Final = frozenset(kind for kind, (field, _) in FIELDS.items() if field.endswith("s"))
"""The elements that hold a list."""


def holding(element: Json, held: object) -> Json:
    """Return the state of an element that holds something, or nothing."""
    kind = element["type"]
    empty: object = [] if kind in MANY else None
    return {"type": kind, FIELDS[kind][0]: empty if held is None or held == "" else held}


def held(element: Json, state: Json) -> object:
    """Return what a state says that an element holds."""
    return state.get(FIELDS[element["type"]][0])


def starting(blocks: object) -> Json:
    """Return the state of a surface that nobody has touched."""
    values: Json = {}
    for place in elements_of(blocks):
        kind = place.element.get("type")
        if kind in FIELDS:
            block_id, action_id = place.names
            first = place.element.get(FIELDS[kind][1])
            values.setdefault(block_id, {})[action_id] = holding(place.element, first)
    return values


def kept(blocks: object, before: Json) -> Json:
    """Return the state of an updated surface: what was typed stays where both names stay.

    https://docs.slack.dev/surfaces/modals#updating_views: `block_id` and `action_id` unchanged
    """
    values = starting(blocks)
    for block_id, actions in values.items():
        for action_id, state in actions.items():
            old = mapping(mapping(before.get(block_id)).get(action_id))
            if old.get("type") == state["type"]:
                actions[action_id] = old
    return values
