"""Import and export the city's settings. Knows no Slack."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlmodel import Session

from checks.directive import Directive
from handlers.settings.accepted import with_accepted
from handlers.settings.exporting import to_toml
from handlers.settings.importing import Problem, read_toml
from handlers.settings.recording import put
from storage import journal, settings

IMPORTED: Final = "settings.imported"


@dataclass(frozen=True, slots=True)
class Imported:
    """The settings were taken: the sections that the file replaced."""

    sections: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing was changed: everything that must be mended first."""

    problems: tuple[Problem, ...]


def import_text(
    session: Session, text: str, directive: Directive, by: str, now: datetime
) -> Imported | Refused:
    """Replace the sections that a file names, all of them or none; the others stand."""
    read = read_toml(text, directive, settings.sections(session))
    if isinstance(read, tuple):
        return Refused(read)
    if not read:
        return Imported(())
    stored = settings.sections(session)
    for name, content in read.items():
        if stored.get(name) != content:
            put(session, name, content, by, now)
    # Names of sections only: contents hold people and, in time, words that must be erasable.
    journal.write(session, now, by, IMPORTED, "settings", sections=sorted(read))
    return Imported(tuple(sorted(read)))


def export_text(session: Session, directive: Directive) -> str:
    """Return the settings as a file, complete, with the words that approvers accepted."""
    return to_toml(with_accepted(session, settings.sections(session)), directive)
