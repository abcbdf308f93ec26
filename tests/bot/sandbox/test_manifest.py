"""The manifest follows Slack's schema, and asks for exactly what was promised."""

from typing import Any, Final

import jsonschema
import yaml

from bot.sandbox import manifest
from bot.sandbox.manifest import EVENT_SCOPES

RAW: Final = yaml.safe_load(manifest.PATH.read_text(encoding="utf-8"))
READ: Final = manifest.read()


def text(longest: int, **more: Any) -> dict[str, Any]:
    return {"type": "string", "minLength": 1, "maxLength": longest, **more}


def record(required: str, **fields: Any) -> dict[str, Any]:
    """Return the schema of an object that holds nothing else."""
    shape = {"type": "object", "additionalProperties": False, "properties": fields}
    return shape | {"required": required.split()}


FLAG: Final = {"type": "boolean"}
ADDRESS: Final = {"type": "string", "pattern": "^https://"}
NAMES: Final = {"type": "array", "items": {"type": "string"}, "uniqueItems": True}
SHORTCUT: Final = record(
    "name type callback_id description",
    name=text(24),
    type={"enum": ["message", "global"]},
    callback_id=text(255),
    description=text(150),
)
COMMAND: Final = record(
    "command description",
    command=text(32, pattern="^/[a-z-]+$"),
    description=text(2000),
    url=ADDRESS,
    usage_hint=text(1000),
    should_escape=FLAG,
)
SCHEMA: Final = record(
    "display_information features oauth_config settings",
    _metadata=record("major_version", major_version={"type": "integer"}),
    display_information=record(
        "name",
        name=text(35),
        description=text(140),
        long_description=text(4000, minLength=175),
        background_color=text(7, pattern="^#[0-9a-f]{6}$"),
    ),
    features=record(
        "app_home bot_user shortcuts slash_commands",
        app_home=record(
            "home_tab_enabled",
            home_tab_enabled=FLAG,
            messages_tab_enabled=FLAG,
            messages_tab_read_only_enabled=FLAG,
        ),
        bot_user=record(
            "display_name", display_name=text(80, pattern=r"^[\w\-.]+$"), always_online=FLAG
        ),
        shortcuts={"type": "array", "maxItems": 10, "items": SHORTCUT},
        slash_commands={"type": "array", "maxItems": 50, "items": COMMAND},
    ),
    oauth_config=record("scopes", scopes=record("bot", bot=NAMES)),
    settings=record(
        "event_subscriptions interactivity socket_mode_enabled",
        event_subscriptions=record("bot_events", request_url=ADDRESS, bot_events=NAMES),
        interactivity=record("is_enabled", is_enabled=FLAG, request_url=ADDRESS),
        org_deploy_enabled=FLAG,
        socket_mode_enabled=FLAG,
        token_rotation_enabled=FLAG,
    ),
)
"""The parts that the manifest uses of https://docs.slack.dev/reference/app-manifest, with the
lengths of https://github.com/slackapi/manifest-schema (2.0.0); what is not here is refused."""


VALIDATOR: Final = jsonschema.Draft202012Validator(SCHEMA)


def test_the_manifest_follows_slacks_schema() -> None:
    VALIDATOR.validate(RAW)


def test_the_commands_and_shortcuts_are_those_promised() -> None:
    commands = "/draft /brouillon /urgence /commentaire /moderation /rotation /calendrier /publie"
    assert {one["command"] for one in READ.commands} == {*commands.split(), "/vigie"}
    assert {(one["type"], one["name"], one["callback_id"]) for one in READ.shortcuts} == {
        ("message", "Suivre un commentaire", "comments.track"),
        ("message", "Proposer une réponse", "answers.propose"),
        ("message", "En faire un brouillon", "drafts.from_message"),
        ("global", "Nouvelle publication", "drafts.new"),
        ("global", "Proposer une réponse", "answers.propose_global"),
    }


def test_the_scopes_are_the_least_that_serve() -> None:
    scopes = "commands chat:write users:read im:history im:write channels:history groups:history"
    assert READ.scopes == {*scopes.split(), "channels:read", "groups:read"}


def test_every_event_has_its_scope() -> None:
    assert READ.events == set(EVENT_SCOPES)
    assert all(READ.hears(event) for event in READ.events)
    assert not READ.hears("reaction_added")


def test_one_address_receives_everything() -> None:
    settings = RAW["settings"]
    addresses = {one["url"] for one in RAW["features"]["slash_commands"]}
    addresses.add(settings["event_subscriptions"]["request_url"])
    addresses.add(settings["interactivity"]["request_url"])
    assert len(addresses) == 1
    assert READ.home_enabled
    assert READ.interactive
    assert settings["socket_mode_enabled"] is False
