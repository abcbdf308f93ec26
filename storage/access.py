"""What an access is: an account, who holds it and how, since when. Values only."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from storage.tables import AccessRow

# The kind of which several people hold the very same password.
SHARED: Final = "shared_password"


class Mfa(StrEnum):
    """Whether a second factor guards an access (art. 12.2-5)."""

    YES = "yes"
    NO = "no"
    IMPOSSIBLE = "impossible"


@dataclass(frozen=True, slots=True)
class Access:
    """One access; nothing in it could open anything.

    ``sent`` is the place of the last reminder of its ladder, ``next_due`` when the next one is.
    """

    id: int
    account: str
    custodian: str
    kind: str
    mfa: Mfa
    last_changed_on: date
    declared_by: str
    due_on: date
    sent: int | None
    next_due: datetime | None
    retired_at: datetime | None

    @property
    def subject(self) -> str:
        """Return how the journal and the messages name this access."""
        return f"access:{self.id}"


@dataclass(frozen=True, slots=True)
class Change:
    """What is declared of a password: the day it was changed, by whom, and what follows."""

    on: date
    mfa: Mfa
    by: str
    at: datetime
    due_on: date
    next_due: datetime | None


def stored(row: AccessRow) -> Access:
    """Return the access of a row."""
    return Access(
        row.id or 0,
        row.account,
        row.custodian,
        row.kind,
        Mfa(row.mfa),
        row.last_changed_on,
        row.declared_by,
        row.due_on,
        row.sent,
        row.next_due,
        row.retired_at,
    )
