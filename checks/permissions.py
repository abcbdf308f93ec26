"""Who may do what (default deny): one table that the client can read."""

from enum import StrEnum
from typing import Final

from checks.city import Role
from checks.types import Group


class Permission(StrEnum):
    """Something that Vigie lets some roles do."""

    WRITE_CITY = "write_city"
    WRITE_POLICE = "write_police"
    WRITE_JOBS = "write_jobs"
    APPROVE_CITY = "approve_city"
    APPROVE_POLICE = "approve_police"
    PUBLISH_CITY = "publish_city"
    PUBLISH_POLICE = "publish_police"
    SILENCE_RULES = "silence_rules"
    SEE_REPORT = "see_report"
    SEE_HEALTH = "see_health"
    REPORT = "report"
    ASK_SUBSCRIPTION = "ask_subscription"
    DECIDE_SUBSCRIPTION = "decide_subscription"
    FOLLOW_IMAGE = "follow_image"
    WATCH = "watch"
    READ_HARASSMENT = "read_harassment"
    READ_INCIDENTS = "read_incidents"
    DECLARE_ABSENCE = "declare_absence"
    DECLARE_DEPARTURE = "declare_departure"
    REVIEW_ACCESSES = "review_accesses"
    HANDLE_CITY = "handle_city"
    HANDLE_POLICE = "handle_police"
    HANDLE_URGENT = "handle_urgent"
    SEE_ACCESSES = "see_accesses"
    EMERGENCY_CITY = "emergency_city"
    EMERGENCY_POLICE = "emergency_police"
    SETTINGS = "settings"
    DICTIONARY = "dictionary"
    FOLLOW_REQUESTS = "follow_requests"


R, P = Role, Permission

TABLE: Final[dict[Permission, frozenset[Role]]] = {
    P.WRITE_CITY: frozenset({R.ADVISER, R.APPROVER, R.DIRECTOR}),
    P.WRITE_JOBS: frozenset({R.HUMAN_RESOURCES}),
    P.WRITE_POLICE: frozenset({R.POLICE_OFFICER, R.POLICE_APPROVER}),
    P.APPROVE_CITY: frozenset({R.APPROVER, R.DIRECTOR}),
    P.APPROVE_POLICE: frozenset({R.POLICE_APPROVER}),
    P.PUBLISH_CITY: frozenset({R.ADVISER, R.APPROVER, R.DIRECTOR}),
    P.PUBLISH_POLICE: frozenset({R.POLICE_OFFICER, R.POLICE_APPROVER}),
    P.SILENCE_RULES: frozenset({R.ADMINISTRATOR}),
    P.SEE_REPORT: frozenset({R.ADVISER, R.APPROVER, R.DIRECTOR}),
    P.SEE_HEALTH: frozenset({R.INFORMATION_TECHNOLOGY, R.DIRECTOR, R.ADMINISTRATOR}),
    P.ASK_SUBSCRIPTION: frozenset(
        {R.ADVISER, R.APPROVER, R.DIRECTOR, R.POLICE_OFFICER, R.POLICE_APPROVER}
    ),
    P.DECIDE_SUBSCRIPTION: frozenset({R.APPROVER, R.DIRECTOR}),
    P.FOLLOW_IMAGE: frozenset({R.ADVISER, R.APPROVER, R.DIRECTOR}),
    P.WATCH: frozenset({R.ADVISER, R.APPROVER, R.DIRECTOR}),
    # Directors read them too, those whom the settings name (handlers/harassment).
    P.READ_HARASSMENT: frozenset({R.HUMAN_RESOURCES}),
    P.READ_INCIDENTS: frozenset({R.PRIVACY_OFFICER, R.ADMINISTRATOR}),
    P.DECLARE_ABSENCE: frozenset({R.DIRECTOR, R.ADMINISTRATOR}),
    P.DECLARE_DEPARTURE: frozenset({R.DIRECTOR, R.ADMINISTRATOR}),
    P.REVIEW_ACCESSES: frozenset({R.INFORMATION_TECHNOLOGY, R.DIRECTOR}),
    P.HANDLE_CITY: frozenset({R.ADVISER, R.APPROVER, R.DIRECTOR}),
    P.HANDLE_POLICE: frozenset({R.POLICE_OFFICER, R.POLICE_APPROVER}),
    P.HANDLE_URGENT: frozenset({R.ON_DUTY}),
    P.SEE_ACCESSES: frozenset({R.INFORMATION_TECHNOLOGY, R.DIRECTOR}),
    P.EMERGENCY_CITY: frozenset({R.APPROVER, R.DIRECTOR, R.ON_DUTY}),
    P.EMERGENCY_POLICE: frozenset({R.POLICE_APPROVER, R.DIRECTOR, R.ON_DUTY}),
    P.SETTINGS: frozenset({R.DIRECTOR, R.ADMINISTRATOR}),
    # The words of the dictionary are accepted one by one by approvers: they see the whole list.
    P.DICTIONARY: frozenset({R.APPROVER, R.DIRECTOR, R.ADMINISTRATOR}),
    P.FOLLOW_REQUESTS: frozenset({R.ADVISER, R.APPROVER, R.DIRECTOR}),
}
# What every employee may do, with a role or without one: an active member, never a guest.
EMPLOYEES: Final = frozenset({P.REPORT})

WRITE: Final = {Group.CITY: P.WRITE_CITY, Group.POLICE: P.WRITE_POLICE}
APPROVE: Final = {Group.CITY: P.APPROVE_CITY, Group.POLICE: P.APPROVE_POLICE}
HANDLE: Final = {Group.CITY: P.HANDLE_CITY, Group.POLICE: P.HANDLE_POLICE}
PUBLISH: Final = {Group.CITY: P.PUBLISH_CITY, Group.POLICE: P.PUBLISH_POLICE}
EMERGENCY: Final = {Group.CITY: P.EMERGENCY_CITY, Group.POLICE: P.EMERGENCY_POLICE}


def may(roles: frozenset[Role], permission: Permission, *, employee: bool = False) -> bool:
    """Return whether any of these roles has a permission; nobody has one by default."""
    return employee if permission in EMPLOYEES else bool(roles & TABLE[permission])
