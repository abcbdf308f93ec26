"""However many replicas knock, and however their clock moves, a morning has one digest."""

import pytest

from tests.benchmarks.replicas import MOVES, owed
from tests.faults.figures import database_of, figure


@pytest.mark.article("10")
def test_three_processes_and_a_moved_clock_send_one_digest(blank_database_url: str) -> None:
    found = owed(blank_database_url)
    assert found["C0MEDIAS"] == 1
    assert set(found.values()) == {1}
    figure(
        "A clock over the hour, back, over it again, in three processes", len(MOVES),
        "one digest each", database=database_of(blank_database_url),
    )  # fmt: skip
