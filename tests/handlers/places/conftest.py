"""A day that is full, on both databases."""

import pytest

from tests.handlers.desk import Desk


@pytest.fixture
def full(any_desk: Desk) -> Desk:
    """Thursday is full on Facebook."""
    any_desk.fill()
    any_desk.said()
    return any_desk
