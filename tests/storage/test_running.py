"""The parts of Vigie say how they are; the clock moves; the settings are kept."""

from datetime import timedelta

from storage import heartbeats, settings
from storage.engine import Transactions
from tests.storage.factories import CAMILLE, MEHDI, NOW


def test_last_heartbeat_counts(write: Transactions, read: Transactions) -> None:
    later = NOW + timedelta(minutes=1)
    with write() as session:
        heartbeats.beat(session, "clock", NOW, {"late": 0})
        heartbeats.beat(session, "language", NOW, {"grammar": "starting"})
        heartbeats.beat(session, "language", later, {"grammar": "ready"})
    with read() as session:
        assert heartbeats.all_of(session) == {
            "clock": heartbeats.Heartbeat("clock", NOW, {"late": 0}),
            "language": heartbeats.Heartbeat("language", later, {"grammar": "ready"}),
        }


def test_clock_is_where_it_was_moved(write: Transactions, read: Transactions) -> None:
    with read() as session:
        assert heartbeats.offset_seconds(session) == 0
    for seconds in (3600, 7200):
        with write() as session:
            heartbeats.move_clock(session, seconds)
        with read() as session:
            assert heartbeats.offset_seconds(session) == seconds


def test_section_is_replaced(write: Transactions, read: Transactions) -> None:
    for words, by in ((["Blainvillois"], CAMILLE), (["Fontainebleau"], MEHDI)):
        with write() as session:
            settings.save(session, "dictionary", {"words": words}, by, NOW)
        with read() as session:
            assert settings.sections(session) == {"dictionary": {"words": words}}
