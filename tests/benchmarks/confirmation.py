"""What whoever declares an emergency waits for: run `python -m tests.benchmarks.confirmation`.

Through the pretended Slack, hundreds of posts scheduled: the time until the consequences are shown,
until the confirmation is taken, until the team's card is there; then with LanguageTool silent, and
with every statement of the database slowed down.
"""

import argparse
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any, Final

from sqlalchemy import Engine, event

from storage import emergency, emergency_posts
from storage.engine import writing
from tests.benchmarks.emergency import scheduled
from tests.handlers.givens import PHILIPPE
from tests.vigie import ToldEngines, Town, migrated, town

TEAM: Final = "com-medias-sociaux"
FORM: Final = {
    "kind": "flood", "scope": "city", "reason": "Crue de la rivière.",
    "end_day": "2026-11-12", "end_hour": "18:00",
}  # fmt: skip


@dataclass(frozen=True)
class Waits:
    """How long each step took, in seconds, and how many posts are held."""

    shown: float
    confirmed: float
    card: float
    held: int

    def __str__(self) -> str:
        return (
            f"consequences in {self.shown:.2f} s, confirmed in {self.confirmed:.2f} s, "
            f"card after {self.card:.2f} s, {self.held} held"
        )


@contextmanager
def slowed(engine: Engine, seconds: float) -> Iterator[None]:
    """Make every statement wait, as a database far away or busy does."""

    def wait(*_: Any) -> None:
        time.sleep(seconds)

    event.listen(engine, "before_cursor_execute", wait)
    try:
        yield
    finally:
        event.remove(engine, "before_cursor_execute", wait)


@contextmanager
def busy_town(url: str, count: int, silent: str = "") -> Iterator[Town]:
    """Start a Vigie where many posts are scheduled, its LanguageTool silent or not."""
    engine = migrated(url)
    scheduled(writing(engine), count)
    engine.dispose()
    with town(url, ToldEngines(silent=silent)) as here:
        yield here


def declare(here: Town, slow: float = 0) -> Waits:
    """Declare an emergency as a person does, and time what they wait for."""
    philippe = here.person(PHILIPPE)
    with slowed(here.vigie.engine, slow):
        assert philippe.command("/urgence", TEAM)
        began = perf_counter()
        assert philippe.fill(**FORM).submit() is None
        shown = perf_counter()
        assert philippe.submit() is None
        confirmed = perf_counter()
        assert here.slack.until(lambda: _is_told(here), 60)
        card = perf_counter()
    assert here.slack.failures.all() == ()
    with here.vigie.services.reading() as session:
        (one,) = emergency.open_ones(session)
        held = len(emergency_posts.held(session, one.id))
    return Waits(shown - began, confirmed - shown, card - shown, held)


def _is_told(here: Town) -> bool:
    told = here.person(PHILIPPE).messages(TEAM)
    return any("Urgence en cours" in one["text"] for one in told)


def main() -> None:
    """Declare on both databases, in each misfortune, and print what was waited for."""
    from tests.databases import create_database, postgresql_server  # noqa: PLC0415

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--posts", type=int, default=500)
    parser.add_argument("--slow", type=float, default=0.02, help="seconds added to a statement")
    asked = parser.parse_args()
    misfortunes = (
        ("all well", "", 0.0),
        ("LanguageTool silent", "unreachable", 0.0),
        (f"{1000 * asked.slow:.0f} ms more a statement", "", asked.slow),
    )
    with tempfile.TemporaryDirectory() as folder, postgresql_server(uuid.uuid4().hex) as server:
        for name, silent, slow in misfortunes:
            file = f"sqlite:///{Path(folder) / f'{uuid.uuid4().hex}.db'}"
            for url in (file, create_database(server)):
                with busy_town(url, asked.posts, silent) as here:
                    print(f"{url.partition(':')[0]}, {name}: {declare(here, slow)}")


if __name__ == "__main__":
    main()
