"""Who somebody is for Vigie: what they may write, approve, publish. Default deny."""

from dataclasses import dataclass
from typing import Final

from checks import permissions
from checks.city import City, Role
from checks.permissions import Permission, may
from checks.types import Account, Group, Platform, PostType
from storage.drafts import Stored

JOB_PLATFORMS: Final = frozenset({Platform.FACEBOOK, Platform.LINKEDIN})


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who acts, with the city as it is now."""

    user: str
    city: City

    def may(self, permission: Permission, *, employee: bool = False) -> bool:
        """Return whether this person has a permission; ``employee`` is what Slack says of them."""
        return may(self.city.roles_of(self.user), permission, employee=employee)

    def accounts(self) -> tuple[Account, ...]:
        """Return the accounts that this person may write for."""
        return tuple(one for one in self.city.accounts if self._may_write_for(one))

    def jobs_only(self) -> bool:
        """Return whether this person writes job offers and nothing else (art. 5.3)."""
        writes = (Permission.WRITE_CITY, Permission.WRITE_POLICE)
        return self.may(Permission.WRITE_JOBS) and not any(self.may(one) for one in writes)

    def may_write(self, draft: Stored) -> bool:
        """Return whether this person may change a draft."""
        if self.may(permissions.WRITE[draft.group]):
            return True
        own_job = draft.author == self.user and draft.content.type is PostType.JOB
        return own_job and self.may(Permission.WRITE_JOBS)

    def may_approve(self, draft: Stored) -> bool:
        """Return whether this person may approve a draft of that group; authorship is apart."""
        return self.may(permissions.APPROVE[draft.group])

    def may_publish(self, draft: Stored) -> bool:
        """Return whether this person may declare a post published."""
        return self.may(permissions.PUBLISH[draft.group])

    def may_publish_for(self, account: Account) -> bool:
        """Return whether this person may declare publications on an account."""
        return self.may(permissions.PUBLISH[account.group])

    def _may_write_for(self, account: Account) -> bool:
        if self.may(permissions.WRITE[account.group]):
            return True
        city_job = account.group is Group.CITY and account.platform in JOB_PLATFORMS
        return city_job and self.may(Permission.WRITE_JOBS)


def approvers(city: City, group: Group) -> frozenset[str]:
    """Return the people who may approve for a group."""
    return city.holders(*permissions.TABLE[permissions.APPROVE[group]])


def asked_first(city: City, group: Group, writers: frozenset[str]) -> frozenset[str]:
    """Return who is asked to approve: those whose role it is, else whoever may."""
    role = Role.POLICE_APPROVER if group is Group.POLICE else Role.APPROVER
    return city.holders(role) - writers or approvers(city, group) - writers
