"""Run Alembic on the connection it is given."""

from alembic import context
from sqlmodel import SQLModel

import storage.tables
from storage.tables.base import bind_partial_indexes

assert storage.tables  # noqa: S101  declaring the tables is what the import is for

bind_partial_indexes()
context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
