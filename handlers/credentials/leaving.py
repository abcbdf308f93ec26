"""Follow people as Slack tells of them: who left leaves tasks, who is away has a back-up."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from sqlmodel import Session

from handlers.act import Act
from handlers.credentials import texts
from handlers.custody import give_back, take_away
from storage import access_tasks, credentials, departures, slack_away
from storage.access_tasks import Kind


def follow(act: Act, user: Mapping[str, Any]) -> None:
    """Act on a person's account that was closed, or on their status."""
    name = str(user["id"])
    if user.get("deleted"):
        take_away(act, name)
    else:
        if departures.of_user(act.session, name) is None:
            give_back(act, name)
        _status(act, user)


def still_held(session: Session, user: str) -> tuple[access_tasks.Task, ...]:
    """Return what is left to take away from somebody who left."""
    held = [one.id for one in credentials.of(session, user)]
    open_ones = access_tasks.open_of(session, held)
    return tuple(one for one in open_ones if one.kind is Kind.DEPARTURE)


def _status(act: Act, user: Mapping[str, Any]) -> None:
    """Remember that somebody says they are away, and nothing else of what they say."""
    profile, session, name = user.get("profile") or {}, act.session, str(user["id"])
    if says_away(profile) and credentials.of(session, name):
        ends = profile.get("status_expiration")
        until = datetime.fromtimestamp(ends, UTC) if isinstance(ends, int) and ends else None
        known = slack_away.is_away(session, name, act.now)
        slack_away.leave(session, name, act.now, until)
        if not known:
            _tell(act, "custodian.away", name)
    elif slack_away.come_back(session, name):
        _tell(act, "custodian.back", name)


def says_away(profile: Mapping[str, Any]) -> bool:
    """Return whether a Slack status says that its author is away."""
    words = str(profile.get("status_text") or "").lower()
    return profile.get("status_emoji") in texts.AWAY_EMOJI or any(
        one in words for one in texts.AWAY_WORDS
    )


def _tell(act: Act, action: str, user: str) -> None:
    act.journal(action, f"person:{user}", user=user)
