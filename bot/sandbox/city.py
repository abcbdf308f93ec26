"""The nouns of the pretended workspace: its people, its channels, what was said before."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

BOT_USER: Final = "UVIGIE"
BOT_ID: Final = "BVIGIE"
APP_ID: Final = "AVIGIE"


@dataclass(frozen=True, slots=True)
class Person:
    """One member of the workspace; roles are only shown to whoever tries the sandbox."""

    id: str
    name: str
    title: str = ""
    roles: tuple[str, ...] = ()
    guest: bool = False
    deleted: bool = False

    @property
    def handle(self) -> str:
        """Return the short name that Slack calls `name` (https://docs.slack.dev/reference/objects/user-object)."""
        return self.name.lower().replace(" ", ".")


@dataclass(frozen=True, slots=True)
class Channel:
    """One channel: public or private, its members, and whether Vigie was invited."""

    id: str
    name: str
    members: frozenset[str]
    private: bool = False
    bot: bool = True


@dataclass(frozen=True, slots=True)
class Earlier:
    """One message written before the sandbox opened, so many minutes ago."""

    channel: str
    user: str
    text: str
    ago: timedelta
    thread: bool = False
    """Whether it answers the latest top-level message of its channel."""


@dataclass(frozen=True, slots=True)
class City:
    """A whole workspace to start from."""

    team: str
    name: str
    timezone: str
    people: tuple[Person, ...]
    channels: tuple[Channel, ...]
    earlier: tuple[Earlier, ...] = ()
