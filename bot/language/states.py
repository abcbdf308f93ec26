"""Say how an engine fares."""

from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """Whether an engine answers, will soon, or does not."""

    PREPARING = "preparing"
    WARM = "warm"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class EngineState:
    """One engine, for `/readyz`, `doctor` and the App Home; the detail is in French."""

    name: str
    status: Status
    detail: str
