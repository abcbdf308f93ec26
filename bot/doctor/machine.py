"""Examine this machine: its environment, its disk."""

import os
import tempfile
from pathlib import Path

from bot import durability, places
from bot.config import Environment
from bot.doctor import texts
from bot.doctor.points import Part, Point, Points

SQLITE = "sqlite:///"


def of_machine(environment: Environment) -> Points:
    """Yield how the disk fares."""
    yield _disk(environment)
    ephemeral = durability.is_ephemeral(
        environment.database_url, os.environ, durability.mounts_here()
    )
    if ephemeral and not environment.vigie_ephemeral:
        yield Point(Part.DURABILITY, ok=False, detail=texts.EPHEMERAL, repair=texts.GO_POSTGRESQL)
    else:
        yield Point(Part.DURABILITY, ok=True)


def _disk(environment: Environment) -> Point:
    folders = [places.languagetool()]
    if environment.database_url.startswith(SQLITE):
        folders.append(Path(environment.database_url.removeprefix(SQLITE)).resolve().parent)
    for folder in folders:
        if not _writable(folder):
            detail = texts.UNWRITABLE.format(place=folder)
            repair = texts.FREE_DISK.format(place=folder)
            return Point(Part.DISK, ok=False, detail=detail, repair=repair)
    return Point(Part.DISK, ok=True)


def _writable(folder: Path) -> bool:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"vigie")
            file.flush()
    except OSError:
        return False
    return True
