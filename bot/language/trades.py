"""What a child process may be asked to do, and what is said when it does not."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from bot.language import texts
from checks.types import Guess, Token

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Trade(Generic[Value]):
    """One kind of reading: the child's module, how a row is read, and what is said of it."""

    module: str
    name: str
    value: Callable[..., Value]
    preparing: str
    late: str
    failed: str


GUESSING: Final = Trade(
    "bot.language.guess",
    texts.GUESS,
    Guess,
    texts.GUESS_PREPARING,
    texts.GUESS_LATE,
    texts.GUESS_FAILED,
)
PARSING: Final = Trade(
    "bot.language.parse",
    texts.PARSE,
    Token,
    texts.PARSE_PREPARING,
    texts.PARSE_LATE,
    texts.PARSE_FAILED,
)
