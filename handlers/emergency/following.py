"""Slack knocks for an emergency that goes on: its hours, its end, its summary."""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from slack_bolt import Ack, App
from slack_sdk import WebClient
from slack_sdk.models.views import View

from handlers.act import act_of
from handlers.answering import door, kept_in, open_form, say_refusal, settle, value_of
from handlers.emergency import flow, texts
from handlers.emergency.form_view import FOLLOW_FORM, follow_form, read_hours
from handlers.emergency.lists_view import STOP_FORM, stop_form, summary_view
from handlers.emergency.summary import Summary, gather
from handlers.emergency.views import FOLLOW, STOP, SUMMARY, summary_blocks
from handlers.fields import number, values_of
from handlers.refusals import Refused
from handlers.services import Services

Body = dict[str, Any]


def register(app: App, services: Services) -> None:
    """Attach the doors of an emergency that goes on to the app."""
    app.view(FOLLOW_FORM)(partial(on_follow_form, services=services))
    app.view(STOP_FORM)(partial(on_stop_form, services=services))
    for action, listener in DOORS.items():
        app.action(door(action))(partial(listener, services=services))


def on_follow(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Open the form of the follow-up."""
    ack()
    _open(client, body, services, number(value_of(body), "emergency"), follow_view)


def on_follow_form(ack: Ack, body: Body, view: Body, *, services: Services) -> None:
    """Give the emergency its new hours."""
    wanted = number(kept_in(view), "emergency")
    hours = read_hours(values_of(view))
    done = flow.extend(services, body["user"]["id"], wanted, hours)
    settle(ack, done, "end_day", texts.PROBLEMS)


def on_stop(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Ask whether the emergency is over."""
    ack()
    _open(client, body, services, number(value_of(body), "emergency"), stop_view)


def on_stop_form(
    ack: Ack, body: Body, view: Body, client: WebClient, *, services: Services
) -> None:
    """End the emergency."""
    done = flow.stop(services, body["user"]["id"], number(kept_in(view), "emergency"))
    ack()
    say_refusal(client, body, done)


def on_summary(ack: Ack, body: Body, client: WebClient, *, services: Services) -> None:
    """Show the summary of an emergency."""
    ack()
    wanted = number(value_of(body), "emergency")
    with services.reading() as session:
        found = flow.may_see(act_of(session, services, body["user"]["id"]), wanted)
        summary = None if isinstance(found, Refused) else gather(session, services, wanted)
    if not say_refusal(client, body, found) and summary:
        open_form(client, body, summary_view(summary_blocks(summary)))


def _open(
    client: WebClient,
    body: Body,
    services: Services,
    wanted: int,
    view: Callable[[Services, Summary], View],
) -> None:
    with services.reading() as session:
        found = flow.may_follow(act_of(session, services, body["user"]["id"]), wanted)
        summary = None if isinstance(found, Refused) else gather(session, services, wanted)
    if not say_refusal(client, body, found) and summary:
        open_form(client, body, view(services, summary))


def follow_view(services: Services, summary: Summary) -> View:
    """Return the form of the follow-up."""
    return follow_form(summary.emergency, services.directive.decisions)


def stop_view(_services: Services, summary: Summary) -> View:
    """Return the question that ends an emergency."""
    return stop_form(summary)


DOORS: Final[dict[str, Callable[..., None]]] = {
    FOLLOW: on_follow,
    STOP: on_stop,
    SUMMARY: on_summary,
}
