"""A bench where comments are moderated."""

import pytest

from tests.handlers.desk import Desk
from tests.handlers.moderation.bench import Bench


@pytest.fixture
def bench(desk: Desk) -> Bench:
    return Bench(desk)


@pytest.fixture
def any_bench(any_desk: Desk) -> Bench:
    """Set a bench on each kind of database in turn."""
    return Bench(any_desk)
