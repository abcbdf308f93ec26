"""Events: what Vigie subscribed to in its manifest, told as it happens.

https://docs.slack.dev/apis/events-api
"""

from typing import TYPE_CHECKING, Final

from bot.sandbox import shown, texts
from bot.sandbox.city import APP_ID, BOT_USER, Channel, Person
from bot.sandbox.courier import LATE, UNREACHABLE
from bot.sandbox.directory import im_of, kind
from bot.sandbox.exchange import keep
from bot.sandbox.outgoing import Parcel
from bot.sandbox.stamps import seconds
from bot.sandbox.users import shown_user
from bot.sandbox.wire import Json, compact

if TYPE_CHECKING:
    from bot.sandbox.slack import PretendedSlack

FAMILY: Final = {"channel": "message.channels", "group": "message.groups", "im": "message.im"}
REASONS: Final = {LATE: "http_timeout", UNREACHABLE: "connection_failed"}


def posted(slack: "PretendedSlack", channel: Channel, record: Json) -> None:
    """Tell of a new message, Vigie's own included (…/reference/events/message)."""
    event = shown.message(slack.workspace, record)
    if record.get("subtype"):
        event["subtype"] = record["subtype"]
    for _ in range(slack.strict.deliveries):
        tell_channel(slack, channel, event | {"event_ts": record["ts"]})


def edited(slack: "PretendedSlack", channel: Channel, record: Json, before: Json) -> None:
    """Tell of an edit (…/reference/events/message/message_changed)."""
    now, was = (shown.message(slack.workspace, one) for one in (record, before))
    change: Json = {"type": "message", "subtype": "message_changed", "hidden": True}
    change |= {"message": now, "previous_message": was, "ts": slack.workspace.stamp()}
    tell_channel(slack, channel, change | {"event_ts": change["ts"]})


def removed(slack: "PretendedSlack", channel: Channel, record: Json) -> None:
    """Tell of a deletion (…/reference/events/message/message_deleted)."""
    was = shown.message(slack.workspace, record)
    change: Json = {"type": "message", "subtype": "message_deleted", "hidden": True}
    change |= {"previous_message": was, "deleted_ts": record["ts"], "ts": slack.workspace.stamp()}
    tell_channel(slack, channel, change | {"event_ts": change["ts"]})


def home_opened(slack: "PretendedSlack", user: str) -> None:
    """Tell that a person opened the Home tab (…/reference/events/app_home_opened)."""
    event: Json = {"type": "app_home_opened", "user": user, "channel": im_of(user), "tab": "home"}
    home = slack.workspace.state.homes.get(user)
    if home is not None:
        event["view"] = home
    tell(slack, "app_home_opened", event | {"event_ts": slack.workspace.stamp()})


def user_changed(slack: "PretendedSlack", person: Person) -> None:
    """Tell that somebody's profile changed or that they left (…/reference/events/user_change)."""
    user = shown_user(slack.workspace, person)
    stamp = slack.workspace.stamp()
    event = {"type": "user_change", "user": user, "event_ts": stamp, "cache_ts": int(float(stamp))}
    tell(slack, "user_change", event)


def tell_channel(slack: "PretendedSlack", channel: Channel, event: Json) -> None:
    """Tell what happened in a channel, when Vigie is in it and subscribed to its kind."""
    if channel.bot:
        event = event | {"channel": channel.id, "channel_type": kind(channel)}
        tell(slack, FAMILY[kind(channel)], event)


def tell(slack: "PretendedSlack", name: str, event: Json) -> None:
    """Queue an event that the manifest subscribes to."""
    if not slack.manifest.hears(name):
        return
    team = slack.city.team
    authorization = {"team_id": team, "user_id": BOT_USER, "is_bot": True, "enterprise_id": None}
    slack.outgoing.put(
        {
            "token": "sandbox",
            "team_id": team,
            "context_team_id": team,
            "api_app_id": APP_ID,
            "event": event,
            "type": "event_callback",
            "event_id": f"Ev{slack.workspace.number():010d}",
            "event_time": seconds(slack.clock),
            "authorizations": [{**authorization, "is_enterprise_install": False}],
            "is_ext_shared_channel": False,
        }
    )


def deliver(slack: "PretendedSlack", parcel: Parcel) -> str | None:
    """Send one event; return why it must be sent again, or None."""
    event = parcel.envelope["event"]
    again = {"X-Slack-Retry-Num": str(parcel.attempt), "X-Slack-Retry-Reason": parcel.reason}
    more = again if parcel.attempt else None
    reply = slack.courier.send(compact(parcel.envelope), "application/json", more)
    what = texts.EVENT.format(name=event["type"])
    keep(slack, f"event {event['type']}", parcel.envelope, reply)
    if not slack.failures.of_reply("", what, reply):
        return None
    if parcel.attempt == len(slack.strict.retry_delays):
        lost = texts.LOST.format(what=what, times=parcel.attempt + 1)
        slack.failures.add(author(event), "lost", lost)
    return REASONS.get(reply.trouble or "", "http_error")


def author(event: Json) -> str:
    """Return whose act an event tells."""
    user = event.get("user", "")
    return user if isinstance(user, str) else str(user.get("id", ""))
