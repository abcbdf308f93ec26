"""Insert a row that may already be there: the two databases say it alike, SQLAlchemy does not."""

from functools import cache
from importlib import import_module
from typing import Any

from sqlalchemy import literal
from sqlmodel import Session, SQLModel


def insert_new(
    session: Session,
    table: type[SQLModel],
    unique: tuple[str, ...],
    **values: Any,  # noqa: ANN401
) -> bool:
    """Insert a row unless one has the same unique columns; return whether it was inserted.

    Another transaction that inserts the same row at this moment is waited for.
    """
    connection = session.connection()
    statement = _unless_there(connection.dialect.name, table, unique)
    return connection.execute(statement, values).first() is not None


def insert_or_replace(
    session: Session,
    table: type[SQLModel],
    unique: tuple[str, ...],
    **values: Any,  # noqa: ANN401
) -> None:
    """Insert a row, or give the one that has the same unique columns these values."""
    connection = session.connection()
    statement = _insert(connection.dialect.name, table).values(**values)
    replaced = {name: value for name, value in values.items() if name not in unique}
    connection.execute(statement.on_conflict_do_update(index_elements=unique, set_=replaced))
    session.expire_all()


@cache
def _unless_there(dialect: str, table: type[SQLModel], unique: tuple[str, ...]) -> Any:  # noqa: ANN401
    """Return what each acknowledgement waits for: it is put together once."""
    unless_there = _insert(dialect, table).on_conflict_do_nothing(index_elements=unique)
    # The row is asked back: PostgreSQL's driver does not count what was inserted.
    return unless_there.returning(literal(1))


def _insert(dialect: str, table: type[SQLModel]) -> Any:  # noqa: ANN401  no type in common
    # Only the city's own database is loaded: the other is slow to load.
    return import_module(f"sqlalchemy.dialects.{dialect}").insert(table)
