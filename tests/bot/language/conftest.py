"""What the tests of the engines share."""

from collections.abc import Iterator

import pytest

from bot.language.companion import Companion


@pytest.fixture(scope="session")
def companion() -> Iterator[Companion]:
    """A child process that guesses languages, ready."""
    child = Companion()
    child.start()
    assert child.wait_warm(60)
    yield child
    child.close()
