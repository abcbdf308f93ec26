"""Wound Vigie for as long as it runs: leases, clock, disk, pool of connections, LanguageTool."""

import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import TimeoutError  # noqa: A004  the pool's own

import bot.acting
import bot.clock
import bot.scheduler
import bot.service
import handlers.postman
from bot import places
from bot.language.engines import Engines
from bot.language.languagetool import launch

# How many connections a pool opens beyond its size, when nothing else is asked.
OVERFLOW: Final = 10
MEMORY: Final = "memory"
SPENT: Final = "the pool is spent"


def around(owner: Any, name: str, made: Callable[[Any], Any]) -> None:
    """Put something around a function of the product."""
    setattr(owner, name, made(getattr(owner, name)))


def shorten_the_leases(seconds: float) -> None:
    for owner in (handlers.postman, bot.acting):
        around(owner, "LEASE", lambda _: timedelta(seconds=seconds))


def move_the_clock(file: Path) -> None:
    def now() -> datetime:
        return datetime.now(UTC) + timedelta(seconds=float(file.read_text(encoding="utf-8")))

    bot.clock.now = now


def fill_the_disk(pages: int) -> None:
    def limit(connection: Any, _record: object) -> None:
        connection.execute(f"PRAGMA max_page_count={pages}")

    event.listen(Engine, "connect", limit)


def spend_the_pool(seconds: float) -> None:
    """Take every connection of the pool when told by SIGUSR1, and give them back later."""
    engines: list[Engine] = []

    def composing(compose: Any) -> Any:
        def note(engine: Engine, *more: Any) -> Any:
            engines.append(engine)
            return compose(engine, *more)

        return note

    def hold() -> None:
        pool: Any = engines[0].pool
        taken: list[Connection] = []
        while len(taken) < pool.size() + OVERFLOW:
            with suppress(TimeoutError):
                taken.append(engines[0].connect())
        sys.stderr.write(f"{SPENT}\n")
        sys.stderr.flush()
        threading.Event().wait(seconds)
        for one in taken:
            one.close()

    around(bot.service, "compose", composing)
    signal.signal(signal.SIGUSR1, lambda *_: threading.Thread(target=hold, daemon=True).start())


def own_languagetool(folder: Path) -> None:
    """Run a LanguageTool apart from the machine's own, with the memory that a file there says."""

    def made(_: Any) -> Any:
        return lambda _environment: Engines(
            cache=places.languagetool(), state=folder, rules=places.RULES
        )

    def limiting(command: Any) -> Any:
        def limited(*given: Any) -> list[str]:
            memory = (folder / MEMORY).read_text(encoding="utf-8")
            whole: list[str] = command(*given)
            kept = [one for one in whole if not one.startswith(("-Xms", "-Xmx"))]
            return [kept[0], f"-Xmx{memory}", *kept[1:]]

        return limited

    around(bot.service, "engines_of", made)
    around(launch, "_java", limiting)


WOUNDS: Final[dict[str, Callable[[str], None]]] = {
    "FAULTS_LEASE": lambda given: shorten_the_leases(float(given)),
    "FAULTS_CLOCK": lambda given: move_the_clock(Path(given)),
    "FAULTS_TICK": lambda given: setattr(bot.scheduler, "TICK_SECONDS", float(given)),
    "FAULTS_PAGES": lambda given: fill_the_disk(int(given)),
    "FAULTS_POOL": lambda given: spend_the_pool(float(given)),
    "FAULTS_TOOL": lambda given: own_languagetool(Path(given)),
}
