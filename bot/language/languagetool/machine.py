"""Share one LanguageTool between the processes of a machine: a lock, and a note beside it.

Whoever holds the lock runs the server and writes the note; the others read it. The kernel drops
the lock of a process that dies, however it dies.
"""

import fcntl
import json
from dataclasses import asdict, dataclass
from io import TextIOWrapper
from pathlib import Path
from typing import Final

LOCK: Final = "languagetool.lock"
NOTE: Final = "languagetool.json"


@dataclass(frozen=True, slots=True)
class Note:
    """What the process that runs LanguageTool tells the others."""

    status: str
    detail: str
    url: str | None = None
    java: int | None = None
    keeper: int | None = None


def claim(folder: Path) -> TextIOWrapper | None:
    """Return the held lock, to be closed in the end, or None when another process holds it."""
    folder.mkdir(parents=True, exist_ok=True)
    file = (folder / LOCK).open("w")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.close()
        return None
    return file


def write(folder: Path, note: Note) -> None:
    """Replace the note at once, so that nobody reads half of it."""
    draft = folder / f"{NOTE}.new"
    draft.write_text(json.dumps(asdict(note)), encoding="utf-8")
    draft.replace(folder / NOTE)


def read(folder: Path) -> Note | None:
    """Return what the holder of the lock wrote last, or None when nothing sensible is there."""
    try:
        return Note(**json.loads((folder / NOTE).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def erase(folder: Path) -> None:
    """Remove the note: nobody runs a server any more."""
    (folder / NOTE).unlink(missing_ok=True)
