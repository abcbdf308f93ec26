"""Give every table out as plain values, for an access request or for the archives."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from sqlmodel import Session, SQLModel, select

# What would open something, or give back words that were erased.
HIDDEN: Final = frozenset({("note", "key"), ("feed", "digest")})
# What only keeps Vigie running, and says nothing of what people did.
LEFT_OUT: Final = frozenset({"inbox", "outbox", "clock", "tick", "heartbeat"})
NUMBER: Final = "number"
# The numbers that people were given, by table: an archivist looks for them.
NUMBERS: Final[dict[str, Callable[[Any], str]]] = {
    "answer": lambda row: f"R-{row.year}-{row.ordinal}",
    "comment": lambda row: f"C-{row.captured_at.year}-{row.id}",
    "moderation": lambda row: f"M-{row.at.year}-{row.id}",
}


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its name, its columns, and its rows as JSON values, read as they are asked."""

    name: str
    columns: tuple[str, ...]
    rows: Iterator[tuple[Any, ...]]


def tables(session: Session) -> Iterator[Table]:
    """Yield the tables that say what happened, by name."""
    for name, table in sorted(SQLModel.metadata.tables.items()):
        if name in LEFT_OUT:
            continue
        columns = [one for one in table.columns if (name, one.name) not in HIDDEN]
        found = session.connection().execute(select(*columns).order_by(*table.primary_key))
        names = tuple(one.name for one in columns)
        yield _numbered(name, names, found)


def _numbered(name: str, names: tuple[str, ...], found: Iterable[Any]) -> Table:
    """Return a table with the number that people were given first, if they were given one."""
    number = NUMBERS.get(name)
    if number is None:
        return Table(name, names, (tuple(map(_plain, row)) for row in found))
    rows = ((number(row), *map(_plain, row)) for row in found)
    return Table(name, (NUMBER, *names), rows)


def _plain(value: Any) -> Any:  # noqa: ANN401  whatever a column holds
    return value.isoformat() if isinstance(value, date | datetime) else value
