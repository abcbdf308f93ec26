"""Modals and the Home tab: https://docs.slack.dev/reference/methods/views.open and its family."""

import copy
from typing import TYPE_CHECKING

from bot.sandbox import views
from bot.sandbox.blockkit.views import accepted
from bot.sandbox.errors import Code, SlackError
from bot.sandbox.methods.arguments import required
from bot.sandbox.wire import Json

if TYPE_CHECKING:
    from bot.sandbox.slack import PretendedSlack


def seen(view: Json) -> Json:
    """Return the answer that shows a view as it is now, whatever people type in it next."""
    return {"view": copy.deepcopy(view)}


def open_modal(slack: "PretendedSlack", args: Json) -> Json:
    """Open a modal for whoever acted less than 3 seconds ago (…/methods/views.open)."""
    view = accepted(args.get("view"), "modal")
    user = slack.triggers.exchange(required(args, "trigger_id"))
    return seen(views.open_root(slack.workspace, user, view))


def push(slack: "PretendedSlack", args: Json) -> Json:
    """Open a modal on top of an open one (…/methods/views.push)."""
    view = accepted(args.get("view"), "modal")
    user = slack.triggers.exchange(required(args, "trigger_id"))
    return seen(views.push(slack.workspace, user, view))


def update(slack: "PretendedSlack", args: Json) -> Json:
    """Change an open modal, if it is still the version that was seen (…/methods/views.update)."""
    view = accepted(args.get("view"), "modal")
    if not args.get("external_id"):
        required(args, "view_id")
    with slack.workspace.lock:
        user, old = views.holder(slack.workspace, args.get("view_id"), args.get("external_id"))
        views.same(old, args.get("hash"))
        return seen(views.replace(slack.workspace, user, old["id"], view))


def publish(slack: "PretendedSlack", args: Json) -> Json:
    """Publish somebody's Home tab (…/methods/views.publish)."""
    if not slack.manifest.home_enabled:
        raise SlackError(Code.NOT_ENABLED)
    user = slack.workspace.directory.person(required(args, "user_id")).id
    view = accepted(args.get("view"), "home")
    return seen(views.publish(slack.workspace, user, view, args.get("hash")))
