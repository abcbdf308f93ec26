"""Declare an emergency over hundreds of posts: run `python -m tests.benchmarks.emergency`."""

import argparse
import tempfile
import threading
import uuid
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from time import perf_counter
from typing import Final

from sqlalchemy import Engine

from checks.lifecycle import PostStatus, Status
from checks.types import Group, PostType
from handlers.emergency import declaring, flow, suspending
from handlers.emergency.form import Form, Hours
from handlers.publication import ticks
from storage import approvals, drafts, emergency_posts, posts
from storage.approvals import Decision
from storage.draft import Content
from storage.drafts import Stored
from storage.emergency import Emergency
from storage.engine import Transactions, open_engine
from storage.migrating import upgrade
from storage.outbox import Letter
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, FACEBOOK, PHILIPPE
from tests.sandbox import TUESDAY

PLANNED: Final = TUESDAY + timedelta(hours=3)
WALL: Final = "2026-11-10T12:05:00"
FORM: Final = Form("flood", "city", "Crue de la rivière.", Hours("2026-11-12", "18:00", "15:00"))


@dataclass(frozen=True)
class Outcome:
    """How long the declaration took, what was held, what slipped, how each was resumed."""

    posts: int
    seconds: float
    held: int
    recalled: int
    resumed: int
    resume_ms: float

    def __str__(self) -> str:
        return (
            f"{self.posts} scheduled: declared in {self.seconds:.2f} s, {self.held} held in one "
            f"transaction, {self.recalled} recalled meanwhile; {self.resumed} resumed one by one, "
            f"{self.resume_ms:.1f} ms each"
        )


def declare(engine: Engine, count: int, resumed: int) -> Outcome:
    """Schedule many posts, declare while the clock knocks, then resume some one by one."""
    desk = Desk(engine)
    made = scheduled(desk.services.transaction, count)
    with _knocking(desk):
        began = perf_counter()
        one = declaring.start(desk.services, PHILIPPE, FORM)
        seconds = perf_counter() - began
        assert isinstance(one, Emergency), one
        desk.clock.instant = PLANNED
        ticks.remind(desk.services)
    with desk.services.reading() as session:
        held = len(emergency_posts.held(session, one.id))
    recalled = len(desk.messages(Letter.POST_REMINDER))
    desk.clock.instant = TUESDAY
    assert isinstance(flow.stop(desk.services, PHILIPPE, one.id), Emergency)
    began = perf_counter()
    done = [suspending.resume(desk.services, CAMILLE, each.posts[0].id) for each in made[:resumed]]
    each_ms = 1000 * (perf_counter() - began) / max(resumed, 1)
    count_resumed = sum(isinstance(one, Stored) for one in done)
    return Outcome(count, seconds, held, recalled, count_resumed, each_ms)


class _knocking:  # noqa: N801  read as a sentence
    """Let the clock of the posts knock all along, as a worker's would."""

    def __init__(self, desk: Desk) -> None:
        self.over = threading.Event()
        self.thread = threading.Thread(target=self._knock, args=(desk,))

    def _knock(self, desk: Desk) -> None:
        while not self.over.is_set():
            ticks.remind(desk.services)
            self.over.wait(0.01)

    def __enter__(self) -> None:
        self.thread.start()

    def __exit__(self, *_: object) -> None:
        self.over.set()
        self.thread.join()


def scheduled(writing: Transactions, count: int) -> list[Stored]:
    """Return approved drafts whose posts are to go out in three hours."""
    made = []
    with writing() as session:
        for number in range(count):
            words = f"Nouvelle numéro {number} de la Ville."
            content = Content(PostType.OTHER, "promote", words, "", None, (FACEBOOK,), {})
            draft = drafts.add(session, content, Group.CITY, CAMILLE, PLANNED, WALL, TUESDAY)
            approvals.decide(session, draft.id, Decision.APPROVED, PHILIPPE, TUESDAY, None)
            drafts.set_status(session, draft.id, Status.APPROVED, TUESDAY)
            early = PLANNED - timedelta(minutes=10)
            posts.set_status(session, draft.posts[0].id, PostStatus.BOOKED, early)
            made.append(drafts.get(session, draft.id))
    return made


def main() -> None:
    """Declare on both databases and print what was found."""
    from tests.databases import create_database, postgresql_server  # noqa: PLC0415

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--posts", type=int, default=500)
    parser.add_argument("--resumed", type=int, default=50)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, postgresql_server(uuid.uuid4().hex) as server:
        for url in (f"sqlite:///{Path(folder) / 'emergency.db'}", create_database(server)):
            engine = open_engine(url)
            upgrade(engine)
            print(f"{url.partition(':')[0]}, {declare(engine, asked.posts, asked.resumed)}")
            engine.dispose()


if __name__ == "__main__":
    main()
