"""A message of Slack as the guard left it, as a value."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from storage.answers import Spot


@dataclass(frozen=True, slots=True)
class Share:
    """A message that another one forwards."""

    channel: str
    ts: str
    text: str
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Heard:
    """A message as the guard left it: no personal details, no secret (handlers.hearing)."""

    spot: Spot
    user: str
    direct: bool
    text: str = ""
    files: tuple[str, ...] = ()
    shares: tuple[Share, ...] = ()
    hidden: tuple[tuple[str, int], ...] = ()
    length: int = 0

    @property
    def place(self) -> Spot:
        """Return where the message is answered: its thread, else under itself."""
        return replace(self.spot, thread=self.spot.thread or self.spot.ts)

    @property
    def says_something(self) -> bool:
        """Return whether there is anything in the message itself."""
        return bool(self.text or self.files)


def heard_of(found: Mapping[str, Any], spot: Spot, user: str, *, direct: bool) -> Heard:
    """Return a message from what the guard kept of it."""
    shares = (
        Share(one["channel"], one["ts"], one["text"], tuple(one["files"]))
        for one in found["shares"]
    )
    return Heard(
        spot=spot,
        user=user,
        direct=direct,
        text=found["text"],
        files=tuple(found["files"]),
        shares=tuple(shares),
        hidden=tuple(sorted(found.get("hidden", {}).items())),
        length=found.get("length", 0),
    )
