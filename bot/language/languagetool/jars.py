"""Bring LanguageTool's jars to this machine, and trust none whose SHA-256 is not ours."""

import fcntl
import hashlib
import threading
import tomllib
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Final

from jgo.maven import MavenContext, PythonResolver

LOCK: Final = Path(__file__).with_name("jgo.lock.toml")
PARALLEL: Final = 4
PATIENCE: Final = 30

Report = Callable[[int, int], None]
"""Called with the bytes in place and the bytes in all."""


class FetchError(Exception):
    """A jar could not be had, or is not the one that was pinned."""


@dataclass(frozen=True, slots=True)
class Jar:
    """One file that LanguageTool needs, as the lock pins it."""

    group: str
    name: str
    version: str
    sha256: str
    size: int

    @property
    def path(self) -> Path:
        """Return where the jar lies in a repository."""
        file = f"{self.name}-{self.version}.jar"
        return Path(*self.group.split("."), self.name, self.version, file)


@cache
def locked() -> tuple[Jar, ...]:
    """Return every jar of the lock, in the order of the class path."""
    rows = tomllib.loads(LOCK.read_text(encoding="utf-8"))["dependencies"]
    return tuple(
        Jar(row["groupId"], row["artifactId"], row["version"], row["sha256"], row["size"])
        for row in rows
    )


def sound(jar: Jar, repository: Path) -> bool:
    """Return whether a jar is in place, byte for byte the one that was pinned."""
    path = repository / jar.path
    if not path.is_file() or path.stat().st_size != jar.size:
        return False
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == jar.sha256


def prepare(
    cache_folder: Path,
    report: Report = lambda _done, _total: None,
    *,
    jars: tuple[Jar, ...] = (),
    mirror: str | None = None,
) -> tuple[Path, ...]:
    """Return the class path, after fetching what is missing or damaged and nothing else.

    All 86 MB are hashed each time (0.15 s): cheaper than being wrong. Raises FetchError.
    """
    wanted = jars or locked()
    repository = cache_folder / "repository"
    repository.mkdir(parents=True, exist_ok=True)
    with _alone(cache_folder / "fetch.lock"):
        missing = tuple(jar for jar in wanted if not sound(jar, repository))
        if missing:
            total = sum(jar.size for jar in wanted)
            tally = _Tally(total - sum(jar.size for jar in missing), total, report)
            _fetch(missing, repository, tally, mirror)
    return tuple(repository / jar.path for jar in wanted)


def _fetch(missing: tuple[Jar, ...], repository: Path, tally: "_Tally", mirror: str | None) -> None:
    context = MavenContext(
        repo_cache=repository,
        resolver=PythonResolver(progress_callback=lambda _name, _size: tally.counting()),
        remote_repos={"mirror": mirror} if mirror else None,
        timeout=PATIENCE,
    )
    with ThreadPoolExecutor(PARALLEL) as pool:
        list(pool.map(partial(_fetch_one, context=context, repository=repository), missing))


def _fetch_one(jar: Jar, context: MavenContext, repository: Path) -> None:
    (repository / jar.path).unlink(missing_ok=True)
    try:
        context.project(jar.group, jar.name).at_version(jar.version).artifact().resolve()
    except (OSError, RuntimeError) as error:
        raise FetchError(jar.name) from error
    if not sound(jar, repository):
        (repository / jar.path).unlink(missing_ok=True)
        raise FetchError(jar.name)


class _Tally:
    """Add up what several downloads receive at once."""

    def __init__(self, done: int, total: int, report: Report) -> None:
        self._done, self._total, self._report = done, total, report
        self._lock = threading.Lock()
        report(done, total)

    @contextmanager
    def counting(self) -> Iterator[Callable[[int], None]]:
        yield self._add

    def _add(self, count: int) -> None:
        with self._lock:
            self._done += count
            self._report(self._done, self._total)


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Let one process at a time fetch; the others wait, then find everything in place."""
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
