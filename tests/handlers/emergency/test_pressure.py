"""An emergency under pressure: two people at once, hundreds of posts, a slow database."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from handlers.emergency import declaring
from storage import emergency
from storage.emergency import Emergency
from tests.benchmarks.emergency import FORM, declare
from tests.handlers.desk import Desk
from tests.handlers.givens import PHILIPPE, SYLVIE


@pytest.mark.article("10.1")
def test_two_people_who_declare_at_once_lead_one_emergency(engine: Engine) -> None:
    desk = Desk(engine)
    with ThreadPoolExecutor(4) as threads:
        people = (PHILIPPE, SYLVIE, PHILIPPE, SYLVIE)
        done = list(threads.map(lambda who: declaring.start(desk.services, who, FORM), people))
    assert all(isinstance(one, Emergency) for one in done), done
    with desk.services.reading() as session:
        (one,) = emergency.open_ones(session)
        assert {each.id for each in done if isinstance(each, Emergency)} == {one.id}


@pytest.mark.article("10.1")
def test_every_scheduled_post_is_held_at_once_and_none_goes_out(engine: Engine) -> None:
    done = declare(engine, 60, 5)
    assert (done.held, done.recalled, done.resumed) == (60, 0, 5)


@pytest.mark.article("10.1")
def test_a_slow_database_delays_an_emergency_and_loses_nothing(desk: Desk) -> None:
    draft = desk.approved()
    transaction = desk.services.transaction

    @contextmanager
    def slow() -> Iterator[Session]:
        time.sleep(0.5)
        with transaction() as session:
            yield session
            time.sleep(0.5)

    late: Any = replace(desk.services, transaction=slow)
    began = time.monotonic()
    one = declaring.start(late, PHILIPPE, FORM)
    assert isinstance(one, Emergency)
    # A window that Slack waits for three seconds at most.
    assert time.monotonic() - began < 3
    assert desk.held(draft.posts[0].planned_at) != []
    with desk.services.reading() as session:
        assert emergency.open_ones(session) == (one,)
