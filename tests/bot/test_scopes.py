"""The manifest asks for the scopes that the code uses: not one more, not one less."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from slack_sdk import WebClient

from bot.sandbox import manifest
from bot.sandbox.manifest import EVENT_SCOPES
from bot.sandbox.methods.table import METHODS

# The rooms that may speak to Slack; the pretended one only answers.
SPEAKERS: Final = ("bot", "handlers")
PRETENDED: Final = Path("bot", "sandbox")
API: Final = {name for name in dir(WebClient) if "_" in name.strip("_") and name != "api_call"}
HISTORY: Final = {"channels:history", "groups:history", "im:history"}
# What a method needs in the conversations where Vigie works: channels, private or not, and direct
# messages. https://docs.slack.dev/reference/methods
NEEDS: Final[dict[str, set[str]]] = {
    "auth.test": set(),
    "chat.postEphemeral": {"chat:write"},
    "chat.postMessage": {"chat:write"},
    "chat.update": {"chat:write"},
    "conversations.history": HISTORY,
    "conversations.info": {"channels:read", "groups:read"},
    "conversations.open": {"im:write"},
    "conversations.replies": HISTORY,
    "users.info": {"users:read"},
    "views.open": set(),
    "views.publish": set(),
    "views.push": set(),
    "views.update": set(),
}


def called() -> Iterator[str]:
    """Every method of Slack's Web API that the code names, by Slack's own name."""
    for room in SPEAKERS:
        for path in Path(room).rglob("*.py"):
            if not path.is_relative_to(PRETENDED):
                yield from _called_in(ast.parse(path.read_text(encoding="utf-8")))


def _called_in(module: ast.Module) -> Iterator[str]:
    for node in ast.walk(module):
        if isinstance(node, ast.Attribute) and node.attr in API:
            yield node.attr.replace("_", ".", 1)


def test_the_scopes_are_exactly_those_that_the_code_uses() -> None:
    asked = manifest.read()
    used = {scope for method in called() for scope in NEEDS[method]}
    used |= {scope for event in asked.events if (scope := EVENT_SCOPES[event])}
    used |= {"commands"} if asked.commands or asked.shortcuts else set()
    assert used == asked.scopes


def test_every_method_that_is_called_has_its_needs_and_no_other_has() -> None:
    assert set(called()) == set(NEEDS)
    assert set(NEEDS) <= set(METHODS)
    for method, scopes in NEEDS.items():
        fixed = METHODS[method].scope
        assert fixed is None or scopes == {fixed}


def test_a_call_that_needs_more_would_be_seen() -> None:
    module = ast.parse("client.files_upload_v2(file=file)\nclient.reactions_add(name='x')")
    assert list(_called_in(module)) == ["files.upload_v2", "reactions.add"]
