"""A counter where comments are handled."""

import pytest

from tests.handlers.comments.counter import Counter
from tests.handlers.desk import Desk


@pytest.fixture
def counter(desk: Desk) -> Counter:
    return Counter(desk)


@pytest.fixture
def any_counter(any_desk: Desk) -> Counter:
    """Open a counter on each kind of database in turn."""
    return Counter(any_desk)
