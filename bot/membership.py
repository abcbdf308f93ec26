"""Let in members of the workspace and nobody else: no guest, bot, stranger, nor who has left.

Slack says in each delivery who acts, never what they are: it is asked once an hour, and
`user_change` tells at once. https://docs.slack.dev/reference/objects/user-object
"""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final

from slack_bolt import BoltResponse
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError

from handlers import texts
from handlers.services import Services

logger = logging.getLogger(__name__)

Body = dict[str, Any]
Tell = Callable[[str, Body, WebClient], BoltResponse]

FRESH: Final = timedelta(hours=1)
# An acknowledgment is due in three seconds: whoever is not told of in time is judged without.
SECONDS: Final = 1
UNKNOWN: Final = frozenset({"user_not_found", "user_not_visible", "users_not_found"})
NEWS: Final = "user_change"


class Standing(StrEnum):
    """What somebody is in the workspace; only members may do anything in Vigie."""

    MEMBER = "member"
    GUEST = "guest"
    BOT = "bot"
    STRANGER = "stranger"
    DEACTIVATED = "deactivated"


@dataclass(frozen=True, slots=True)
class Membership:
    """What Slack last said of the people who act; kept in memory, and asked again when old."""

    asked: WebClient
    services: Services
    tell: Tell
    known: dict[str, tuple[Standing, datetime]] = field(default_factory=dict)

    def let_in(
        self, body: Body, client: WebClient, next_: Callable[[], BoltResponse]
    ) -> BoltResponse:
        """Go on to the listeners for a member; tell anybody else why not."""
        event = body.get("event") or {}
        if event.get("type") == NEWS:
            self._learn(event.get("user") or {}, team_of(body))
            return next_()
        who = acting(body)
        standing = self.standing(who, team_of(body)) if who else Standing.MEMBER
        if standing is Standing.MEMBER:
            return next_()
        logger.info("not let in", extra={"standing": standing or "unknown"})
        if event:
            # Whoever is not known because Slack is silent is asked about again later.
            return BoltResponse(status=200 if standing else 503)
        return self.tell(texts.NOT_MEMBER if standing else texts.WHO_ARE_YOU, body, client)

    def standing(self, who: str, team: str) -> Standing | None:
        """Return what somebody is; None when nothing is known and Slack does not answer."""
        known, told_at = self.known.get(who, (None, None))
        if told_at and self.services.real() - told_at < FRESH:
            return known
        try:
            found = standing_of(self.asked.users_info(user=who)["user"], team)
        except SlackApiError as error:
            if error.response.get("error") not in UNKNOWN:
                return known or self._trusted(who)
            found = Standing.STRANGER
        except (SlackClientError, OSError):
            return known or self._trusted(who)
        self.known[who] = found, self.services.real()
        return found

    def _learn(self, user: Mapping[str, Any], team: str) -> None:
        if isinstance(user.get("id"), str):
            self.known[user["id"]] = standing_of(user, team), self.services.real()

    def _trusted(self, who: str) -> Standing | None:
        """Judge without Slack: whoever the city gave a role is a member, nobody else."""
        with self.services.reading() as session:
            return Standing.MEMBER if self.services.city(session).roles_of(who) else None


def acting(body: Mapping[str, Any]) -> str | None:
    """Return who does what a delivery brings; None for what nobody does."""
    event = body.get("event")
    if isinstance(event, dict):
        if event.get("bot_id") or event.get("subtype") in {"message_changed", "message_deleted"}:
            return None
        return event["user"] if isinstance(event.get("user"), str) else None
    user = body.get("user")
    found = user.get("id") if isinstance(user, dict) else body.get("user_id")
    return found if isinstance(found, str) else None


def team_of(body: Mapping[str, Any]) -> str:
    """Return the workspace of the city, in which a delivery arrived."""
    team = body.get("team")
    return str(team.get("id") if isinstance(team, dict) else body.get("team_id") or "")


def standing_of(user: Mapping[str, Any], team: str) -> Standing:
    """Return what somebody is, from Slack's description of them."""
    if user.get("deleted"):
        return Standing.DEACTIVATED
    if user.get("is_bot") or user.get("id") == "USLACKBOT":
        return Standing.BOT
    if user.get("is_restricted") or user.get("is_ultra_restricted"):
        return Standing.GUEST
    if user.get("is_stranger") or (team and user.get("team_id") not in {team, None}):
        return Standing.STRANGER
    return Standing.MEMBER
