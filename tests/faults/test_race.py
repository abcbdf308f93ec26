"""Whoever asks at the same instant, a day holds as many posts as the cap, no more and no fewer."""

import pytest

from tests.benchmarks.places import race


@pytest.mark.article("9")
def test_the_last_place_of_a_day_is_given_once(database_url: str) -> None:
    outcome = race(database_url, days=10)
    assert (outcome.overbooked, outcome.underbooked) == (0, 0)
