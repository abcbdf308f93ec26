"""Whoever declares an emergency over many posts waits two seconds at most, come what may."""

import pytest

from tests.benchmarks.confirmation import busy_town, declare

POSTS = 200
MOST_SECONDS = 2


@pytest.mark.article("10.1")
@pytest.mark.parametrize(("silent", "slow"), [("", 0.0), ("unreachable", 0.005)])
def test_it_is_confirmed_within_two_seconds(
    blank_database_url: str, silent: str, slow: float
) -> None:
    with busy_town(blank_database_url, POSTS, silent) as here:
        waits = declare(here, slow)
    assert waits.held == POSTS
    assert max(waits.shown, waits.confirmed) <= MOST_SECONDS, waits
