"""However many replicas knock, and however their clock moves, a morning has one digest."""

import pytest

from tests.benchmarks.replicas import owed


@pytest.mark.article("10")
def test_three_processes_and_a_moved_clock_send_one_digest(blank_database_url: str) -> None:
    found = owed(blank_database_url)
    assert found["C0MEDIAS"] == 1
    assert set(found.values()) == {1}
