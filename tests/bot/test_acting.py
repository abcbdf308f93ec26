"""What failed is tried again, later each time, for longer than an outage of Slack lasts."""

from datetime import timedelta
from itertools import pairwise

from bot.acting import LEASE, LONGEST_WAIT, wait_after
from storage.inbox import GIVE_UP_AFTER

WAITS = [wait_after(attempts) for attempts in range(1, GIVE_UP_AFTER + 1)]


def test_each_wait_is_longer_up_to_a_limit() -> None:
    assert WAITS[0] == LEASE
    assert all(before <= after <= LONGEST_WAIT for before, after in pairwise(WAITS))


def test_an_outage_of_three_hours_loses_nothing() -> None:
    assert sum(WAITS, timedelta()) > timedelta(hours=3)
