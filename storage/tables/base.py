"""What every table shares: the names of constraints, partial indexes, JSON columns."""

from typing import Any

from sqlalchemy import JSON, Boolean, Column, Index, text
from sqlmodel import Field, SQLModel

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
SQLModel.metadata.naming_convention = NAMING
PARTIAL = "where"
# Rows are not validated: pydantic need not build what would do it for each table, at each start.
SQLModel.model_config["defer_build"] = True


def due_index(name: str, columns: str | tuple[str, ...], where: str) -> Index:
    """Return an index that holds only what is still to be done."""
    named = (columns,) if isinstance(columns, str) else columns
    return Index(name, *named, info={PARTIAL: where})


def bind_partial_indexes() -> None:
    """Give each dialect its condition, which is of use to migrations only.

    Giving it loads every dialect: at each start, that of the other database too.
    """
    for table in SQLModel.metadata.tables.values():
        for index in table.indexes:
            if PARTIAL in index.info:
                for dialect in ("sqlite", "postgresql"):
                    index.dialect_kwargs[f"{dialect}_where"] = text(index.info[PARTIAL])


def json_column() -> Any:  # noqa: ANN401  SQLModel's own type of a column argument
    """Return a column that holds a JSON value."""
    return Column(JSON, nullable=False)


def said(name: str) -> Any:  # noqa: ANN401  a field of any type
    """Return a field that is false unless somebody said so; also for rows that came before it."""
    return Field(
        default=False, sa_column=Column(name, Boolean, nullable=False, server_default=text("false"))
    )
