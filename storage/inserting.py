"""Insert a row that may already be there: the two databases say it alike, SQLAlchemy does not."""

from typing import Any

from sqlalchemy import literal
from sqlalchemy.dialects import postgresql, sqlite
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
    statement = _insert(session, table).values(**values)
    unless_there = statement.on_conflict_do_nothing(index_elements=unique)
    # The row is asked back: PostgreSQL's driver does not count what was inserted.
    row = session.connection().execute(unless_there.returning(literal(1))).first()
    return row is not None


def insert_or_replace(
    session: Session,
    table: type[SQLModel],
    unique: tuple[str, ...],
    **values: Any,  # noqa: ANN401
) -> None:
    """Insert a row, or give the one that has the same unique columns these values."""
    statement = _insert(session, table).values(**values)
    replaced = {name: value for name, value in values.items() if name not in unique}
    session.connection().execute(
        statement.on_conflict_do_update(index_elements=unique, set_=replaced)
    )
    session.expire_all()


def _insert(session: Session, table: type[SQLModel]) -> Any:  # noqa: ANN401  no type in common
    dialect = session.connection().dialect.name
    return (sqlite.insert if dialect == "sqlite" else postgresql.insert)(table)
