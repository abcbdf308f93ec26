"""What an examination says of one thing that must work."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Part(StrEnum):
    """One thing that must work, as programs name it."""

    ENVIRONMENT = "environment"
    DISK = "disk"
    DURABILITY = "durability"
    DATABASE = "database"
    CLOCK = "clock"
    WORKER = "worker"
    ROLES = "roles"
    CHANNELS = "channels"
    CONTACTS = "contacts"
    DOMAINS = "domains"
    LANGUAGETOOL_FILES = "languagetool_files"
    LANGUAGETOOL = "languagetool"
    LANGUAGE = "language"
    PARSE = "parse"
    SLACK = "slack"
    SCOPES = "scopes"
    MEMBERSHIP = "membership"
    MESSAGES = "messages"


@dataclass(frozen=True, slots=True)
class Point:
    """How one thing fares: it works, it does not, or (None) there was nothing to examine."""

    part: Part
    ok: bool | None
    detail: str = ""
    repair: str = ""

    def as_object(self) -> dict[str, Any]:
        """Return plain values for a program."""
        return {
            "name": self.part.value,
            "ok": self.ok,
            "detail": self.detail,
            "repair": self.repair or None,
        }


Points = Iterator[Point]
