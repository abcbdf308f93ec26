"""What the tests of the engines share."""

from collections.abc import Iterator

import pytest

from bot.language.companion import Companion
from bot.language.trades import GUESSING, PARSING
from checks.types import Guess, Token


@pytest.fixture(scope="session")
def companion() -> Iterator[Companion[Guess]]:
    """A child process that guesses languages, ready."""
    child = Companion(GUESSING)
    child.start()
    assert child.wait_warm(60)
    yield child
    child.close()


@pytest.fixture(scope="session")
def parser() -> Iterator[Companion[Token]]:
    """A child process that parses, ready."""
    child = Companion(PARSING)
    child.start()
    assert child.wait_warm(120)
    yield child
    child.close()
