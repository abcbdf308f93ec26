"""Three processes whose clock moves over a digest's hour: `python -m tests.benchmarks.replicas`."""

import multiprocessing
import tempfile
import uuid
from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy.exc import OperationalError

from bot.sandbox import seed
from checks import directive
from checks.digests import due_on
from checks.types import Readings
from handlers.digest import ticks
from handlers.services import Services
from handlers.settings.flow import import_text
from handlers.settings.reading import city_of
from storage import outbox
from storage.engine import open_engine, reading, writing
from storage.migrating import upgrade
from storage.outbox import Letter
from tests.sandbox import TUESDAY, MovableClock

if TYPE_CHECKING:
    from multiprocessing.synchronize import Barrier

REPLICAS: Final = 3
PATIENCE: Final = 120
LAW: Final = directive.load()
WEDNESDAY: Final = date(2026, 11, 11)
# Over the hour, back as a clock that is set right, over it again, and up to the end of the grace.
MOVES: Final = (-60, -1, 0, 1, 30, -30, 5, 60, 239, 241)


def owed(url: str, day: date = WEDNESDAY, moves: tuple[int, ...] = MOVES) -> Counter[str]:
    """Let three processes knock while their clock moves; return how many digests each one gets.

    ``moves`` are the minutes from the hour of a day's digest at which the clock stands in turn.
    """
    morning = due_on(day, time.fromisoformat(LAW.decisions.digest_hour))
    moments = tuple(morning + timedelta(minutes=minutes) for minutes in moves)
    engine = open_engine(url)
    upgrade(engine)
    with writing(engine)() as session:
        import_text(session, seed.settings_toml(), LAW, "test", TUESDAY)
    fresh = multiprocessing.get_context("forkserver")
    fresh.set_forkserver_preload([__name__])
    start = fresh.Barrier(REPLICAS)
    replicas = [fresh.Process(target=_knock, args=(url, start, moments)) for _ in range(REPLICAS)]
    for one in replicas:
        one.start()
    for one in replicas:
        one.join(PATIENCE)
    assert [one.exitcode for one in replicas] == [0] * REPLICAS
    found: Counter[str] = Counter()
    with writing(engine)() as session:
        now = datetime.now(UTC)
        while (message := outbox.claim(session, now, timedelta(hours=1), timedelta())) is not None:
            if message.letter is Letter.DIGEST:
                found[message.recipient] += 1
            outbox.sent(session, message, None, now, "counted")
    engine.dispose()
    return found


def _knock(url: str, start: "Barrier", moments: tuple[datetime, ...]) -> None:
    engine, clock = open_engine(url), MovableClock()
    services = Services(
        now=clock.now,
        real=lambda: TUESDAY,
        directive=LAW,
        transaction=writing(engine),
        reading=reading(engine),
        city=lambda session: city_of(session, LAW),
        read=lambda _text, _seconds: Readings(),
    )
    for clock.instant in moments:
        start.wait(PATIENCE)
        _insist(services)
    engine.dispose()


def _insist(services: Services) -> None:
    """Knock as a worker does: a database too busy to answer is asked again at the next knock."""
    for _ in range(20):
        try:
            ticks.send(services)
        except OperationalError:
            continue
        return


def main() -> None:
    """Count on both databases and print what was found."""
    from tests.databases import create_database, postgresql_server  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder, postgresql_server(uuid.uuid4().hex) as server:
        for url in (f"sqlite:///{Path(folder) / 'digest.db'}", create_database(server)):
            print(f"{url.partition(':')[0]}, {REPLICAS} processes: {dict(owed(url))}")


if __name__ == "__main__":
    main()
