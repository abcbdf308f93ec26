"""A clock that is moved plays every digest and every election reminder on its way, in order."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.city_clock import CityClock
from bot.scheduler import play_until
from checks.city import City, ElectionWindow
from checks.digests import next_digest
from checks.workdays import local_day
from storage import journal
from tests.handlers.desk import Desk
from tests.handlers.digest.test_digest import HOUR


@pytest.mark.article("10")
def test_ten_days_hold_as_many_digests_as_working_mornings(desk: Desk) -> None:
    clock = CityClock(desk.services.reading)
    services = replace(desk.services, now=clock)
    start = clock()
    first = local_day(start) + timedelta(days=40)

    def elected(city: City) -> City:
        window = ElectionWindow("municipal", first, first + timedelta(days=20))
        return replace(city, elections=(window,))

    desk.change = elected
    end = start + timedelta(days=12)
    with services.reading() as session:
        calendar = services.city(session).calendar
    expected, at = 0, next_digest(calendar, HOUR, start)
    while at <= end:
        expected, at = expected + 1, next_digest(calendar, HOUR, at)
    play_until(services, clock, end)
    with services.reading() as session:
        lines = list(journal.lines(session))
    # The police are told an hour earlier, and the first tick may come within a morning's grace.
    sent = {local_day(line.at) for line in lines if line.action == "digest.sent"}
    assert len(sent - {local_day(start)}) in {expected, expected - 1}
    assert [line.action for line in lines].count("election.reminded") == 1
