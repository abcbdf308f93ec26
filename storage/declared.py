"""What an emergency is, once somebody declared it. Values only."""

from dataclasses import dataclass
from datetime import datetime

from checks.types import Group


@dataclass(frozen=True, slots=True)
class Emergency:
    """One emergency, or an exercise of it, as it stands now; ``note`` is its reason."""

    id: int
    kind: str
    groups: frozenset[Group]
    exercise: bool
    note: int
    publishers: frozenset[str]
    started_by: str
    started_at: datetime
    planned_end: datetime
    next_update_at: datetime | None
    ended_by: str | None
    ended_at: datetime | None

    @property
    def subject(self) -> str:
        """Return its name in the journal and the messages."""
        return f"emergency:{self.id}"

    @property
    def is_open(self) -> bool:
        """Return whether it still goes on."""
        return self.ended_at is None

    @property
    def is_real(self) -> bool:
        """Return whether it goes on and is no exercise: only then is anything held."""
        return self.is_open and not self.exercise
