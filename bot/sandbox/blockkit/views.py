"""Views: a modal or a Home tab, checked whole (https://docs.slack.dev/reference/views)."""

from typing import Final

from bot.sandbox.blockkit import limits, second_opinion, surfaces
from bot.sandbox.blockkit.composition import maybe_string, maybe_text
from bot.sandbox.blockkit.problem import Problem, Problems, needs, one_of, only
from bot.sandbox.errors import Code, SlackError, decoded
from bot.sandbox.wire import Json, compact, mapping, sequence

FIELDS: Final = frozenset(
    {"type", "title", "submit", "close", "blocks", "private_metadata", "callback_id"}
    | {"external_id", "clear_on_close", "notify_on_close", "submit_disabled"}
)


def accepted(raw: object, surface: str) -> Json:
    """Return the view that a caller sends, or refuse it as Slack does."""
    view = mapping(decoded(raw, Code.INVALID_ARGUMENTS))
    if not view:
        raise SlackError(Code.INVALID_ARGUMENTS, messages=["missing required field: view"])
    if len(compact(view)) > limits.VIEW_BYTES:
        raise SlackError(Code.VIEW_TOO_LARGE)
    problems = list(check(view, "/view", surface))
    if problems:
        first = Problem("/view", "failed to match all allowed schemas")
        raise SlackError(Code.INVALID_ARGUMENTS, messages=[str(one) for one in (first, *problems)])
    return view


def check(view: Json, at: str, surface: str) -> Problems:
    """Check a view for the surface where it is sent."""
    yield from one_of(view.get("type"), f"{at}/type", (surface,))
    yield from needs(view, at, "blocks")
    yield from surfaces.check(view.get("blocks"), f"{at}/blocks", surface)
    yield from maybe_string(view, "private_metadata", at, limits.PRIVATE_METADATA, least=0)
    yield from maybe_string(view, "callback_id", at, limits.CALLBACK_ID, least=0)
    yield from maybe_string(view, "external_id", at, limits.EXTERNAL_ID, least=0)
    yield from only(view, at, FIELDS)
    if surface == "modal":
        yield from modal(view, at)
    yield from second_opinion.view(view, at)


def modal(view: Json, at: str) -> Problems:
    """Check what only a modal has: a title of 24 characters, a submit button with inputs."""
    yield from needs(view, at, "title")
    for field in ("title", "submit", "close"):
        yield from maybe_text(view, field, at, limits.VIEW_BUTTON)
    inputs = any(mapping(block).get("type") == "input" for block in sequence(view.get("blocks")))
    if inputs and view.get("submit") is None:
        yield Problem(f"{at}/submit", "missing required field: submit")
