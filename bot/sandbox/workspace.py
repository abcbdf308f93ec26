"""The workspace as it stands: who, where, what was said, and one lock around it."""

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from bot.sandbox import state as files
from bot.sandbox.changes import Changes
from bot.sandbox.city import City
from bot.sandbox.directory import Directory
from bot.sandbox.stamps import stamp
from bot.sandbox.state import State


@dataclass(slots=True)
class Workspace:
    """Everything that the methods and the people read and write."""

    city: City
    clock: Callable[[], datetime]
    file: Path | None = None
    lock: threading.RLock = field(default_factory=threading.RLock)
    directory: Directory = field(init=False)
    state: State = field(init=False)
    changes: Changes = field(init=False)
    fresh: bool = field(init=False)

    def __post_init__(self) -> None:
        """Take up the conversation where its file left it, or start one."""
        kept = files.load(self.file)
        self.fresh = kept is None
        self.state = kept or State()
        self.directory = Directory(self.city)
        self.changes = Changes(self.state, self.lock)

    def stamp(self) -> str:
        """Return the `ts` of what happens now."""
        with self.lock:
            return stamp(self.state, self.clock())

    def number(self) -> int:
        """Return the next number of a sequence that never repeats."""
        with self.lock:
            self.state.counter += 1
            return self.state.counter

    def changed(self, users: Iterable[str]) -> None:
        """Keep what just changed and tell those who can see it."""
        with self.lock:
            self.changes.announce(users)
            files.dump(self.state, self.file)
