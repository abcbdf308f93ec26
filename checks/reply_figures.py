"""How fast the city replies (art. 10): shares and medians for a team, never for a person. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median


@dataclass(frozen=True, slots=True)
class Replied:
    """What is known of one comment; who replied is not."""

    account: str
    nature: str
    received_at: datetime
    target_at: datetime
    limit_at: datetime
    first_reply_at: datetime | None
    interim: bool
    expects_reply: bool

    def by(self, moment: datetime) -> bool:
        """Return whether a first reply was out by a moment."""
        return self.first_reply_at is not None and self.first_reply_at <= moment


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of some comments; shares are of those whose time is over or that are replied to.

    ``pending`` still have time; ``median`` is real elapsed time, None when nothing was replied to.
    """

    received: int
    counted: int
    pending: int
    in_target: int
    in_limit: int
    interim: int
    median: timedelta | None

    def share(self, of: int) -> float | None:
        """Return a share between 0 and 1, or None when nothing is counted yet."""
        return of / self.counted if self.counted else None


def figures(comments: Iterable[Replied], now: datetime) -> Figures:
    """Return the figures of some comments; those that expect no reply are only received."""
    known = tuple(comments)
    expecting = [one for one in known if one.expects_reply]
    counted = [one for one in expecting if one.first_reply_at or now > one.limit_at]
    waits = [
        (one.first_reply_at - one.received_at).total_seconds()
        for one in counted
        if one.first_reply_at
    ]
    return Figures(
        received=len(known),
        counted=len(counted),
        pending=len(expecting) - len(counted),
        in_target=sum(one.by(one.target_at) for one in counted),
        in_limit=sum(one.by(one.limit_at) for one in counted),
        interim=sum(one.interim for one in counted),
        median=timedelta(seconds=median(waits)) if waits else None,
    )
