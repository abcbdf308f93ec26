"""Ask Slack who somebody is: an employee, or a guest, a robot, a stranger, someone gone."""

from collections.abc import Mapping
from typing import Any

from slack_sdk import WebClient

# A guest is restricted; a stranger comes from another workspace.
NOT_AN_EMPLOYEE = ("deleted", "is_bot", "is_restricted", "is_ultra_restricted", "is_stranger")


def who(body: Mapping[str, Any]) -> str:
    """Return who acts, of a command or of a click."""
    user: str = body["user_id"] if "user_id" in body else body["user"]["id"]
    return user


def is_employee(client: WebClient, body: Mapping[str, Any]) -> bool:
    """Return whether whoever acts is an active member of the workspace that they act in."""
    team = body.get("team_id") or (body.get("team") or {}).get("id")
    found: dict[str, Any] = client.users_info(user=who(body))["user"]
    if any(found.get(sign) for sign in NOT_AN_EMPLOYEE):
        return False
    return bool(found.get("team_id", team) == team)
