"""Examine Slack: the token, what it may do, the channels it is in."""

from enum import Enum, auto

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError

from bot.config import Environment
from bot.doctor import texts
from bot.doctor.points import Part, Point, Points
from bot.sandbox import manifest
from checks.city import Channels

# Slack refuses with a code; what never reaches it ends as one of these.
AWAY = (SlackClientError, OSError)
SECONDS = 10


def client_of(environment: Environment) -> WebClient | None:
    """Return a client of Slack, or None without a token."""
    if environment.slack_bot_token is None:
        return None
    token = environment.slack_bot_token.get_secret_value()
    return WebClient(token, environment.slack_api_url, SECONDS, retry_handlers=[])


def of_slack(client: WebClient | None, channels: Channels | None) -> Points:
    """Yield how Slack fares; the channels are those of the settings, when these could be read."""
    if client is None:
        yield Point(Part.SLACK, ok=None, detail=texts.WITHOUT_SLACK)
        return
    try:
        answer = client.auth_test()
    except SlackApiError as error:
        detail = texts.REFUSED.format(code=error.response.get("error", ""))
        yield Point(Part.SLACK, ok=False, detail=detail, repair=texts.CHECK_SLACK)
        return
    except AWAY:
        yield Point(Part.SLACK, ok=False, detail=texts.UNREACHABLE, repair=texts.CHECK_SLACK)
        return
    yield Point(Part.SLACK, ok=True, detail=str(answer.get("team", "")))
    headers = {name.lower(): value for name, value in answer.headers.items()}
    yield _scopes(headers.get("x-oauth-scopes"))
    yield _membership(client, channels or Channels())


def _scopes(told: str | None) -> Point:
    if told is None:
        return Point(Part.SCOPES, ok=None, detail=texts.SCOPES_UNTOLD)
    missing = manifest.read().scopes - {one.strip() for one in told.split(",")}
    if not missing:
        return Point(Part.SCOPES, ok=True)
    detail = texts.NOT_GRANTED.format(names=", ".join(sorted(missing)))
    return Point(Part.SCOPES, ok=False, detail=detail, repair=texts.REINSTALL)


def _membership(client: WebClient, channels: Channels) -> Point:
    named = {channels.team, channels.comments, channels.answers, channels.police} - {""}
    found = {channel: _standing(client, channel) for channel in sorted(named)}
    wrong = [
        (said.format(names=", ".join(names)), repair)
        for standing, said, repair in (
            (Standing.GONE, texts.GONE, texts.CHOOSE),
            (Standing.ABSENT, texts.ABSENT, texts.INVITE),
        )
        if (names := [channel for channel, how in found.items() if how is standing])
    ]
    if not wrong:
        return Point(Part.MEMBERSHIP, ok=True if named else None)
    details, repairs = zip(*wrong, strict=True)
    return Point(
        Part.MEMBERSHIP, ok=False, detail="; ".join(details), repair="\n    → ".join(repairs)
    )


class Standing(Enum):
    """What a channel of the settings is to Vigie."""

    MEMBER = auto()
    ABSENT = auto()
    GONE = auto()


def _standing(client: WebClient, channel: str) -> Standing:
    """Return how a channel stands; a private one where Vigie is not looks like none at all."""
    try:
        answer = client.conversations_info(channel=channel)
    except SlackApiError as error:
        gone = error.response.get("error") == "channel_not_found"
        return Standing.GONE if gone else Standing.ABSENT
    except AWAY:
        return Standing.ABSENT
    told = answer["channel"]
    if told.get("is_archived"):
        return Standing.GONE
    return Standing.MEMBER if told.get("is_member") else Standing.ABSENT
