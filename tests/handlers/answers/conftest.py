"""A walk on the answer's path."""

import pytest

from tests.handlers.answers.walking import AnswerWalk
from tests.handlers.walking import Walk


@pytest.fixture
def path(walk: Walk) -> AnswerWalk:
    return AnswerWalk(walk)
