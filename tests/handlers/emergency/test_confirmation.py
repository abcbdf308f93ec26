"""Whoever declares an emergency over many posts has their answer before Slack gives up.

How long they wait is measured by `python -m tests.benchmarks.confirmation`; two seconds is the aim.
"""

import pytest

from tests.benchmarks.confirmation import busy_town, declare

POSTS = 200


@pytest.mark.article("10.1")
@pytest.mark.parametrize(("silent", "slow"), [("", 0.0), ("unreachable", 0.005)])
def test_it_is_confirmed_before_slack_gives_up(
    blank_database_url: str, silent: str, slow: float
) -> None:
    with busy_town(blank_database_url, POSTS, silent) as here:
        # It fails when Slack saw one acknowledgement come late.
        assert declare(here, slow).held == POSTS
