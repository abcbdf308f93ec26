"""What Vigie owes is sent once, in order to each recipient, one a second."""

import threading
from collections import defaultdict
from datetime import timedelta

from storage import outbox
from storage.engine import Transactions
from storage.outbox import FAILED, SENT, Letter, Owed, Place
from tests.storage.factories import NOW

LEASE, PACE = timedelta(seconds=20), timedelta(seconds=1)
SECOND = timedelta(seconds=1)
PLACE = Place("C01", "1.1", "open")


def owe(write: Transactions, *recipients: str, letter: Letter = Letter.DRAFT_REPLY) -> None:
    with write() as session:
        for recipient in recipients:
            outbox.put(session, letter, "draft:1", recipient, facts={"code": "approved"})


def claim(write: Transactions, after: timedelta = timedelta()) -> Owed | None:
    with write() as session:
        due = outbox.due(session, NOW + after, PACE)
        claimed = outbox.claim(session, NOW + after, LEASE, PACE)
    assert due is (claimed is not None), "what is due is what can be claimed"
    return claimed


def send(write: Transactions, owed: Owed, outcome: str = SENT) -> None:
    with write() as session:
        outbox.sent(session, owed, PLACE, NOW, outcome)


def the(owed: Owed | None) -> Owed:
    assert owed is not None
    return owed


def test_a_message_owed_is_what_was_asked(write: Transactions) -> None:
    owe(write, "C01")
    owed = the(claim(write))
    assert (owed.letter, owed.subject, owed.recipient) == (Letter.DRAFT_REPLY, "draft:1", "C01")
    assert (owed.facts, owed.attempts) == ({"code": "approved"}, 1)


def test_a_message_with_a_key_is_owed_once(write: Transactions) -> None:
    with write() as session:
        for _ in range(2):
            outbox.put(session, Letter.DRAFT_REPLY, "draft:1", "C01", key="draft:1:late")
        assert outbox.pending(session) == 1


def test_nothing_overtakes_what_is_being_sent(write: Transactions) -> None:
    owe(write, "C01", "C01", "U01")
    assert the(claim(write)).recipient == "C01"
    assert the(claim(write)).recipient == "U01"
    assert claim(write) is None


def test_nothing_overtakes_what_waits(write: Transactions) -> None:
    owe(write, "C01", "C01")
    with write() as session:
        owed = the(outbox.claim(session, NOW, LEASE, PACE))
        outbox.postpone(session, owed, NOW + 5 * SECOND, "ratelimited")
    assert claim(write, 4 * SECOND) is None
    assert the(claim(write, 5 * SECOND)).id == owed.id


def test_a_recipient_gets_one_a_second(write: Transactions) -> None:
    owe(write, "C01", "C01")
    send(write, the(claim(write)))
    assert claim(write, SECOND / 2) is None
    assert claim(write, SECOND) is not None


def test_what_was_no_longer_due_delays_nobody(write: Transactions) -> None:
    owe(write, "C01", "C01")
    send(write, the(claim(write)), "obsolete")
    assert claim(write) is not None


def test_a_lease_that_ends_gives_the_message_back(write: Transactions) -> None:
    owe(write, "C01")
    first = the(claim(write))
    assert claim(write, LEASE - SECOND) is None
    again = the(claim(write, LEASE))
    assert (again.id, again.key, again.attempts) == (first.id, first.key, 2)


def test_what_was_sent_is_owed_no_more(write: Transactions, read: Transactions) -> None:
    owe(write, "C01")
    send(write, the(claim(write)))
    with read() as session:
        assert outbox.pending(session) == 0
        assert outbox.stuck(session) == ()
    assert claim(write, LEASE) is None


def test_what_does_not_get_through_is_said(write: Transactions, read: Transactions) -> None:
    owe(write, "C01", "C02")
    for turn in range(4):
        with write() as session:
            owed = the(outbox.claim(session, NOW + turn * LEASE, LEASE, PACE))
            outbox.postpone(session, owed, NOW + turn * LEASE, "not_in_channel")
    with read() as session:
        assert outbox.unreached(session, ["C01", "C02", "C03"]) == {"C01"}
    send(write, the(claim(write, 5 * LEASE)), FAILED)
    owe(write, "C03")
    with read() as session:
        said = [(one.recipient, one.reason) for one in outbox.stuck(session)]
    assert said == [("C01", FAILED)]


def test_a_card_is_found_where_it_was_left(write: Transactions, read: Transactions) -> None:
    owe(write, "C01", letter=Letter.DRAFT_ROOT)
    owed = the(claim(write))
    for place in (PLACE, Place("C01", "2.2", "approved")):
        with write() as session:
            outbox.remember(session, owed, place)
    with read() as session:
        assert outbox.place_of(session, Letter.DRAFT_ROOT, "draft:1", "C01") == place
        assert outbox.places_of(session, Letter.DRAFT_ROOT, "draft:1") == {"C01": place}
        assert outbox.place_of(session, Letter.DRAFT_ROOT, "draft:2", "C01") is None


def test_a_refresh_is_owed_once_until_it_is_claimed(write: Transactions) -> None:
    for expected in (1, 1):
        with write() as session:
            outbox.refresh(session, Letter.HOME, "home", "U01")
            assert outbox.pending(session) == expected
    claim(write)
    with write() as session:
        outbox.refresh(session, Letter.HOME, "home", "U01")
        assert outbox.pending(session) == 2


def test_order_holds_with_several_postmen(write: Transactions) -> None:
    recipients = [f"C{number % 3}" for number in range(30)]
    owe(write, *recipients)
    sent: dict[str, list[int]] = defaultdict(list)
    sending: dict[str, int] = defaultdict(int)
    overlaps: list[str] = []

    def deliver() -> None:
        while True:
            with write() as session:
                owed = outbox.claim(session, NOW, LEASE, timedelta())
                left = outbox.pending(session)
            if owed is None:
                if left == 0:
                    return
                continue
            sending[owed.recipient] += 1
            if sending[owed.recipient] > 1:
                overlaps.append(owed.recipient)
            sent[owed.recipient].append(owed.id)
            sending[owed.recipient] -= 1
            send(write, owed)

    postmen = [threading.Thread(target=deliver) for _ in range(3)]
    for postman in postmen:
        postman.start()
    for postman in postmen:
        postman.join()
    assert overlaps == []
    assert {name: len(ids) for name, ids in sent.items()} == {"C0": 10, "C1": 10, "C2": 10}
    assert all(ids == sorted(ids) for ids in sent.values())
