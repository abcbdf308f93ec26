"""The city's time: the real one, plus an offset that only a sandbox or a test may set."""

from datetime import datetime, timedelta
from math import ceil

from sqlmodel import Session

from bot import clock
from storage import heartbeats
from storage.engine import Transactions


class CityClock:
    """The time by which the city lives."""

    def __init__(self, reading: Transactions) -> None:
        """Start from the offset that the database holds; zero everywhere but in a sandbox."""
        self._reading = reading
        self._offset = timedelta()

    def __call__(self) -> datetime:
        """Return the city's present instant."""
        return clock.now() + self._offset

    def refresh(self) -> None:
        """Take the offset that the database holds now."""
        with self._reading() as session:
            self._offset = timedelta(seconds=heartbeats.offset_seconds(session))

    def move(self, session: Session, to: datetime) -> None:
        """Set the city's time; the caller plays what comes due on the way."""
        # Never a moment before: what is due then would not be due yet.
        seconds = ceil((to - clock.now()).total_seconds())
        heartbeats.move_clock(session, seconds)
        self._offset = timedelta(seconds=seconds)
