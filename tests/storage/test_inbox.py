"""What Slack delivers has its effect once, and is not forgotten before."""

import threading
from datetime import datetime, timedelta

from sqlmodel import Session

from storage import inbox
from storage.engine import Transactions
from storage.inbox import GIVE_UP_AFTER, Delivery
from tests.storage.factories import NOW

EVENT = Delivery("event:Ev1", '{"text": "bonjour"}')
OTHER = Delivery("event:Ev2", "{}")
MINUTE = timedelta(minutes=1)


def receive(write: Transactions, *deliveries: Delivery) -> None:
    with write() as session:
        for delivery in deliveries:
            assert inbox.receive(session, delivery, NOW)


def claim(session: Session, now: datetime, until: datetime) -> Delivery | None:
    waits = inbox.waiting(session, now)
    claimed = inbox.claim(session, now, until)
    assert waits is (claimed is not None), "what waits is what can be claimed"
    return claimed


def test_a_delivery_is_kept_once(write: Transactions) -> None:
    receive(write, EVENT)
    with write() as session:
        assert not inbox.receive(session, EVENT, NOW)
        assert inbox.pending(session) == 1


def test_a_delivery_has_its_effect_once(write: Transactions) -> None:
    receive(write, EVENT)
    with write() as session:
        assert not inbox.is_done(session, EVENT.key)
        assert inbox.settle(session, EVENT.key, NOW)
    with write() as session:
        assert inbox.is_done(session, EVENT.key)
        assert not inbox.settle(session, EVENT.key, NOW)
        assert not inbox.receive(session, EVENT, NOW)
        assert inbox.pending(session) == 0


def test_what_was_acted_on_at_once_was_never_kept(write: Transactions) -> None:
    with write() as session:
        assert inbox.settle(session, EVENT.key, NOW)
    with write() as session:
        assert not inbox.receive(session, EVENT, NOW)
        assert claim(session, NOW, NOW + MINUTE) is None


def test_two_who_settle_at_once_are_told_apart(write: Transactions) -> None:
    settled: list[bool] = []
    together = threading.Barrier(2)

    def settle() -> None:
        together.wait(10)
        with write() as session:
            settled.append(inbox.settle(session, EVENT.key, NOW))

    threads = [threading.Thread(target=settle) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(settled) == [False, True]


def test_deliveries_are_claimed_in_order_and_on_lease(write: Transactions) -> None:
    receive(write, EVENT, OTHER)
    with write() as session:
        assert claim(session, NOW, NOW + MINUTE) == EVENT
        assert claim(session, NOW, NOW + MINUTE) == OTHER
        assert claim(session, NOW, NOW + MINUTE) is None
    with write() as session:
        assert claim(session, NOW + MINUTE, NOW + 2 * MINUTE) == EVENT


def test_a_failure_waits(write: Transactions) -> None:
    receive(write, EVENT)
    with write() as session:
        claim(session, NOW, NOW + MINUTE)
        inbox.postpone(session, EVENT.key, NOW + 2 * MINUTE)
        assert claim(session, NOW + MINUTE, NOW + 3 * MINUTE) is None
        assert claim(session, NOW + 2 * MINUTE, NOW + 3 * MINUTE) == EVENT


def test_what_always_fails_is_given_up(write: Transactions) -> None:
    receive(write, EVENT)
    for turn in range(GIVE_UP_AFTER):
        with write() as session:
            assert claim(session, NOW + turn * MINUTE, NOW + (turn + 1) * MINUTE)
    with write() as session:
        assert claim(session, NOW + 99 * MINUTE, NOW + 100 * MINUTE) is None
