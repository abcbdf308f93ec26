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
    SEE_ACCESSES = "see_accesses"
    EMERGENCY_CITY = "emergency_city"
    EMERGENCY_POLICE = "emergency_police"


R, P = Role, Permission

TABLE: Final[dict[Permission, frozenset[Role]]] = {
    P.WRITE_CITY: frozenset({R.ADVISER, R.APPROVER, R.DIRECTOR}),
    P.WRITE_JOBS: frozenset({R.HUMAN_RESOURCES}),
    P.WRITE_POLICE: frozenset({R.POLICE_OFFICER, R.POLICE_APPROVER}),
    P.APPROVE_CITY: frozenset({R.APPROVER, R.DIRECTOR}),
    P.APPROVE_POLICE: frozenset({R.POLICE_APPROVER}),
    P.PUBLISH_CITY: frozenset({R.ADVISER, R.APPROVER, R.DIRECTOR}),
    P.PUBLISH_POLICE: frozenset({R.POLICE_OFFICER, R.POLICE_APPROVER}),
    P.SEE_ACCESSES: frozenset({R.INFORMATION_TECHNOLOGY, R.DIRECTOR}),
    P.EMERGENCY_CITY: frozenset({R.APPROVER, R.DIRECTOR, R.ON_DUTY}),
    P.EMERGENCY_POLICE: frozenset({R.POLICE_APPROVER, R.DIRECTOR, R.ON_DUTY}),
}

WRITE: Final = {Group.CITY: P.WRITE_CITY, Group.POLICE: P.WRITE_POLICE}
APPROVE: Final = {Group.CITY: P.APPROVE_CITY, Group.POLICE: P.APPROVE_POLICE}
PUBLISH: Final = {Group.CITY: P.PUBLISH_CITY, Group.POLICE: P.PUBLISH_POLICE}
EMERGENCY: Final = {Group.CITY: P.EMERGENCY_CITY, Group.POLICE: P.EMERGENCY_POLICE}


def may(roles: frozenset[Role], permission: Permission) -> bool:
    """Return whether any of these roles has a permission; nobody has one by default."""
    return bool(roles & TABLE[permission])
