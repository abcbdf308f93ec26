"""What a button of the digest does."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Deed:
    """One button: its words, the door that answers it, what it carries."""

    words: str
    door: str
    value: Mapping[str, Any]
