"""The first version of the database, with every one of its tables full."""

from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import Boolean, DateTime, Float, Integer, MetaData, Table, func, select
from sqlalchemy import create_engine as raw_engine
from sqlalchemy.types import JSON, Date

NAME: Final = "0001"
NOW: Final = datetime(2026, 11, 10, 14, tzinfo=UTC)
# The first that fits; whole numbers come after truths, which are whole numbers too.
VALUES: Final[tuple[tuple[type, Any], ...]] = (
    (Boolean, False), (DateTime, NOW), (Date, NOW.date()), (JSON, []),
)  # fmt: skip
WITHIN_CONSTRAINTS: Final = {"ground": None, "ordinal": 1, "cap": 1}


def filled(url: str, count: int) -> dict[str, int]:
    """Fill every table of the first version, parents first; return how many rows each has."""
    engine, found = raw_engine(url), MetaData()
    found.reflect(engine)
    with engine.begin() as connection:
        for table in found.sorted_tables:
            if table.name != "alembic_version":
                rows = [_row(table, number) for number in range(1, count + 1)]
                connection.execute(table.insert(), rows)
    engine.dispose()
    return {one.name: count for one in found.sorted_tables if one.name != "alembic_version"}


def _row(table: Table, number: int) -> dict[str, Any]:
    return {one.name: _value(one, number) for one in table.columns}


def _value(column: Any, number: int) -> Any:
    """Return a value of a column's kind, different for each row, within every constraint."""
    if column.name in WITHIN_CONSTRAINTS:
        return WITHIN_CONSTRAINTS[column.name]
    for kind, value in VALUES:
        if isinstance(column.type, kind):
            return value
    return number if isinstance(column.type, Integer | Float) else f"{column.name}-{number}"


def counted(url: str, tables: dict[str, int]) -> dict[str, int]:
    """Return how many rows these tables have now."""
    engine, found = raw_engine(url), MetaData()
    found.reflect(engine)
    with engine.connect() as connection:
        counts = {
            name: connection.execute(
                select(func.count()).select_from(found.tables[name])
            ).scalar_one()
            for name in tables
        }
    engine.dispose()
    return counts
