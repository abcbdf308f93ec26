"""The real Vigie behind the pretended Slack, for tests that walk a whole path."""

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

import pytest
from sqlalchemy import Engine

from bot.composition import Address, Vigie, compose
from bot.sandbox import seed
from bot.sandbox.people.somebody import Somebody
from bot.sandbox.slack import PretendedSlack
from bot.scheduler import tick
from checks import directive
from checks.types import Guess, Match, NotRun, Readings
from handlers import postman
from handlers.settings.flow import Imported, import_text
from storage import engine as engine_module
from storage import journal, settings
from storage.engine import open_engine, writing
from storage.migrating import at_head, upgrade
from tests.sandbox import BOT_TOKEN, SIGNING_SECRET, TUESDAY, MovableClock, Sandbox

CAMILLE = "U0CAMILLE"
# What a slow disk refuses once is acted on again after half a minute.
PATIENCE_SECONDS: Final = 75.0


@dataclass
class ToldEngines:
    """Engines that say what the test tells them: faults by their words, or why they are silent."""

    faults: dict[str, tuple[str, ...]] = field(default_factory=dict)
    silent: str = ""
    rule: str = "TOLD"
    category: str = "GRAMMAR"

    def read(self, text: str, seconds: float = 5.0) -> Readings:  # noqa: ARG002  as asked
        if self.silent:
            return Readings(NotRun(self.silent), NotRun(self.silent))
        matches = tuple(
            Match(
                text.index(words),
                text.index(words) + len(words),
                self.rule,
                self.category,
                "Faute.",
                to,
            )
            for words, to in self.faults.items()
            if words in text
        )
        return Readings(matches, (Guess(0, len(text), 1.0, 1.0),))


@dataclass
class Town:
    """A Vigie at work in a Slack of its own, with a clock that the test moves."""

    vigie: Vigie
    slack: PretendedSlack
    engines: ToldEngines
    clock: MovableClock

    def person(self, user: str) -> Somebody:
        return self.slack.person(user)

    def settle(self, seconds: float = PATIENCE_SECONDS) -> None:
        """Wait until nothing is owed and nothing waits to be judged or acted on."""
        assert self.slack.settle(seconds)
        ends = time.monotonic() + seconds
        while not self._idle():
            assert time.monotonic() < ends, "something is still owed"
            # Not everything that ends is visible in Slack: look again shortly.
            self.slack.until(lambda: False, 0.01)

    def tick(self) -> None:
        """Let the clock knock once, and what follows happen."""
        tick(self.vigie.services)
        self.settle()

    def lines(self, subject: str | None = None) -> list[str]:
        """Return the actions of the journal."""
        with self.vigie.services.reading() as session:
            return [line.action for line in journal.lines(session, subject)]

    def _idle(self) -> bool:
        from storage import answer_judging, inbox, judging, outbox, replies  # noqa: PLC0415

        services = self.vigie.services
        with services.reading() as session:
            due = judging.waiting(session, services.real())
            due += answer_judging.waiting(session, services.real())
            due += replies.waiting(session, services.real())
            return not (outbox.pending(session) or inbox.pending(session) or due)


def migrated(url: str) -> Engine:
    engine = open_engine(url)
    if not at_head(engine):
        upgrade(engine)
    return engine


def settle_in(engine: Engine) -> None:
    """Give a database the sandbox's city, unless it came with it."""
    with writing(engine)() as session:
        if not settings.written(session):
            done = import_text(session, seed.settings_toml(), directive.load(), "test", TUESDAY)
            assert isinstance(done, Imported), done


@pytest.fixture(scope="session")
def city_sqlite(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a database file that holds the sandbox's city, to be copied."""
    file = tmp_path_factory.mktemp("city") / "city.db"
    shutil.copy(migrated_sqlite, file)
    engine = open_engine(f"sqlite:///{file}")
    settle_in(engine)
    engine.dispose()
    return file


@contextmanager
def town(url: str, engines: ToldEngines | None = None, **strictness: Any) -> Iterator[Town]:
    """Start a Vigie on a database, with the sandbox's city."""
    engines = engines or ToldEngines()
    engine = migrated(url)
    settle_in(engine)
    clock = MovableClock()
    with ExitStack() as stack:
        # The pretended Slack of these tests counts no calls: a second a message would be lost.
        patch = stack.enter_context(pytest.MonkeyPatch.context())
        patch.setattr(postman, "PACE", timedelta())
        # Nor is a disk that stalls while other tests write what they are about.
        patch.setattr(engine_module, "TURN_SECONDS", PATIENCE_SECONDS)
        opened = stack.enter_context(Sandbox().stack)
        assert opened
        sandbox = Sandbox(stack)
        slack = sandbox.slack(clock, **strictness)
        address = Address(f"{slack.public_url}/api/", BOT_TOKEN, SIGNING_SECRET)
        vigie = compose(engine, address, engines, city_time=clock.now)
        sandbox.attach(slack, vigie.asgi)
        stack.callback(engine.dispose)
        stack.callback(vigie.work_loops())
        yield Town(vigie, slack, engines, clock)


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'vigie.db'}"


Opened = Callable[..., Town]
