"""Give every table out as plain values, for an access request or for the archives."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from sqlmodel import Session, SQLModel, select

# What would open something, or give back words that were erased.
HIDDEN: Final = frozenset({("note", "key"), ("feed", "digest")})
# What only keeps Vigie running, and says nothing of what people did.
LEFT_OUT: Final = frozenset({"inbox", "outbox", "clock", "tick", "heartbeat"})


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
        rows = (tuple(map(_plain, row)) for row in found)
        yield Table(name, tuple(one.name for one in columns), rows)


def _plain(value: Any) -> Any:  # noqa: ANN401  whatever a column holds
    return value.isoformat() if isinstance(value, date | datetime) else value
