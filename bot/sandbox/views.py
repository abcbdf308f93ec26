"""Views that are open or published: the stack of each person's modals, and their Home tab.

https://docs.slack.dev/surfaces/modals, https://docs.slack.dev/surfaces/app-home
"""

import secrets
from collections.abc import Iterator

from bot.sandbox.blockkit import limits
from bot.sandbox.blockkit.naming import named
from bot.sandbox.blockkit.values import kept
from bot.sandbox.city import APP_ID, BOT_ID
from bot.sandbox.errors import Code, SlackError
from bot.sandbox.wire import Json, mapping
from bot.sandbox.workspace import Workspace


def made(workspace: Workspace, view: Json, before: Json | None = None) -> Json:
    """Return a view as Slack keeps it: named, with its state, and a new hash."""
    old = before or {}
    blocks = named(view["blocks"])
    state = mapping(mapping(old.get("state")).get("values"))
    texts = {"private_metadata": "", "callback_id": "", "external_id": ""}
    flags = {"clear_on_close": False, "notify_on_close": False}
    kinds = {"title": None, "submit": None, "close": None}
    return {
        "id": old.get("id") or f"V{workspace.number():08d}",
        "team_id": workspace.city.team,
        **texts,
        **flags,
        **kinds,
        **view,
        "blocks": blocks,
        "state": {"values": kept(blocks, state)},
        "hash": f"{workspace.stamp()}.{secrets.token_hex(4)}",
        "root_view_id": old.get("root_view_id"),
        "previous_view_id": old.get("previous_view_id"),
        "app_id": APP_ID,
        "app_installed_team_id": workspace.city.team,
        "bot_id": BOT_ID,
    }


def stack(workspace: Workspace, user: str) -> list[Json]:
    """Return a person's open modals, the last one on top."""
    return workspace.state.modals.setdefault(user, [])


def open_root(workspace: Workspace, user: str, view: Json) -> Json:
    """Open a modal in place of what the person had open."""
    with workspace.lock:
        distinct(workspace, view)
        opened = made(workspace, view)
        opened["root_view_id"] = opened["id"]
        workspace.state.modals[user] = [opened]
        workspace.changed([user])
    return opened


def push(workspace: Workspace, user: str, view: Json) -> Json:
    """Open a modal on top of another: three at most."""
    with workspace.lock:
        below = stack(workspace, user)
        if not below:
            raise SlackError(Code.NOT_FOUND)
        if len(below) >= limits.VIEW_STACK:
            raise SlackError(Code.PUSH_LIMIT_REACHED)
        distinct(workspace, view)
        opened = made(workspace, view)
        opened["root_view_id"] = below[0]["id"]
        opened["previous_view_id"] = below[-1]["id"]
        below.append(opened)
        workspace.changed([user])
    return opened


def replace(workspace: Workspace, user: str, view_id: str, view: Json) -> Json:
    """Put new contents in an open modal; what was typed stays where the names stay."""
    with workspace.lock:
        modals = stack(workspace, user)
        for index, old in enumerate(modals):
            if old["id"] == view_id:
                distinct(workspace, view, view_id)
                modals[index] = made(workspace, view, old)
                workspace.changed([user])
                return modals[index]
    raise SlackError(Code.NOT_FOUND)


def holder(workspace: Workspace, view_id: object, external_id: object = None) -> tuple[str, Json]:
    """Return whose screen shows an open modal, and the modal; refuse when nobody's does."""
    for user, view in opened_views(workspace):
        named_so = view["external_id"] == external_id if external_id else view["id"] == view_id
        if named_so:
            return user, view
    raise SlackError(Code.NOT_FOUND)


def same(view: Json, given: object) -> None:
    """Refuse a change decided on an older version (…/reference/methods/views.update, `hash`)."""
    if given is not None and given != view["hash"]:
        raise SlackError(Code.HASH_CONFLICT)


def distinct(workspace: Workspace, view: Json, but: str = "") -> None:
    """Refuse an `external_id` that another open view has."""
    wanted = view.get("external_id")
    for _, other in opened_views(workspace):
        if wanted and other["external_id"] == wanted and other["id"] != but:
            raise SlackError(Code.DUPLICATE_EXTERNAL_ID)


def opened_views(workspace: Workspace) -> Iterator[tuple[str, Json]]:
    """Return every open modal with its person."""
    for user, views in workspace.state.modals.items():
        for view in views:
            yield user, view


def close(workspace: Workspace, user: str, view_id: str | None = None) -> list[Json]:
    """Close one modal, or all of them; return those that were closed, top first."""
    with workspace.lock:
        gone = [view for view in stack(workspace, user) if view_id in {None, view["id"]}]
        left = [view for view in stack(workspace, user) if view not in gone]
        workspace.state.modals[user] = left
        workspace.changed([user])
    return gone[::-1]


def publish(workspace: Workspace, user: str, view: Json, given_hash: object) -> Json:
    """Publish a person's Home tab."""
    with workspace.lock:
        before = workspace.state.homes.get(user)
        if before is not None:
            same(before, given_hash)
        home = made(workspace, view, before)
        home["root_view_id"] = home["id"]
        workspace.state.homes[user] = home
        workspace.changed([user])
    return home
