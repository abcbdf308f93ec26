"""Whoever knocks and however the clock moves, a morning has one digest."""

from datetime import date
from typing import Final

import pytest

from tests.benchmarks.replicas import MOVES, WEDNESDAY, owed
from tests.faults.figures import FULL, database_of, figure

# The day, and the minutes from the hour of its digest at which the clock stands in turn.
WAYS: Final[dict[str, tuple[date, tuple[int, ...]]]] = {
    "over the hour, back, over it again": (WEDNESDAY, MOVES),
    "an hour forward, half an hour back": (WEDNESDAY, (-40, 20, -10, 50, 20)),
    "away across the hour": (WEDNESDAY, (-90, 120)),
    "after the Sunday of the spring": (date(2027, 3, 15), MOVES),
    "after the Sunday of the autumn": (date(2027, 11, 8), MOVES),
}


@pytest.mark.article("10")
@pytest.mark.parametrize("way", WAYS if FULL else list(WAYS)[:1])
def test_three_processes_and_a_moved_clock_send_one_digest(
    blank_database_url: str, way: str
) -> None:
    day, moves = WAYS[way]
    found = owed(blank_database_url, day, moves)
    assert found["C0MEDIAS"] == 1
    assert set(found.values()) == {1}
    figure(
        "A clock that moves, in three processes", len(moves),
        f"{way}: one digest each", database=database_of(blank_database_url),
    )  # fmt: skip
