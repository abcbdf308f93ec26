"""Who reads a digest."""

from dataclasses import dataclass

from checks.types import Group


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads a digest: the team of some chains, or one person of them."""

    groups: frozenset[Group]
    user: str = ""
