"""The migrations lead exactly to the tables that the code declares, and back."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, inspect
from sqlmodel import SQLModel

from storage.engine import open_engine
from storage.migrating import Version, at_head, downgrade, upgrade, version


@pytest.fixture
def blank(blank_database_url: str) -> Engine:
    return open_engine(blank_database_url)


def names(engine: Engine) -> set[str]:
    return set(inspect(engine).get_table_names()) - {"alembic_version"}


def test_migrations_lead_to_the_tables(blank: Engine) -> None:
    upgrade(blank)
    with blank.connect() as connection:
        compared = MigrationContext.configure(connection, opts={"compare_server_default": True})
        assert compare_metadata(compared, SQLModel.metadata) == []
    assert names(blank) == set(SQLModel.metadata.tables)


def test_migrations_lead_back_to_nothing_and_up_again(blank: Engine) -> None:
    upgrade(blank)
    downgrade(blank, "base")
    assert names(blank) == set()
    assert version(blank) is Version.EMPTY
    upgrade(blank)
    assert at_head(blank)


def test_a_migration_that_is_done_changes_nothing(blank: Engine) -> None:
    upgrade(blank)
    upgrade(blank)
    assert version(blank) is Version.HEAD


def test_a_blank_database_is_empty(blank: Engine) -> None:
    assert version(blank) is Version.EMPTY
    assert not at_head(blank)


def test_an_unknown_revision_is_newer(blank: Engine) -> None:
    upgrade(blank)
    with blank.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    assert version(blank) is Version.NEWER


def test_processes_that_migrate_together_migrate_once(blank_database_url: str) -> None:
    engines = [open_engine(blank_database_url) for _ in range(4)]
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(upgrade, engines))
    assert all(at_head(engine) for engine in engines)
