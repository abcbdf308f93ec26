"""The migrations lead exactly to the tables that the code declares, and back."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, MetaData, Table, inspect, text
from sqlmodel import SQLModel

from storage.engine import open_engine
from storage.migrating import SCRIPTS, Version, at_head, downgrade, revisions, upgrade, version
from storage.tables.base import PARTIAL


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


def test_partial_indexes_hold_what_the_tables_say(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'partial.db'}")
    upgrade(engine)
    with engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master")
        made = {name: sql or "" for name, sql in rows}
    indexes = [one for table in SQLModel.metadata.tables.values() for one in table.indexes]
    told = {one.name: one.info[PARTIAL] for one in indexes if PARTIAL in one.info}
    assert told
    assert [name for name, where in told.items() if where not in made[name]] == []


def test_migrations_lead_back_to_nothing_and_up_again(blank: Engine) -> None:
    upgrade(blank)
    downgrade(blank, "base")
    assert names(blank) == set()
    assert version(blank) is Version.EMPTY
    upgrade(blank)
    assert at_head(blank)


def test_the_files_tell_what_the_migrations_are() -> None:
    """What a start compares without Alembic is what Alembic would follow."""
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    script = ScriptDirectory.from_config(config)
    followed = [one.revision for one in script.walk_revisions()]
    assert revisions() == tuple(reversed(followed))
    assert revisions()[-1] == script.get_current_head()


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


def test_drafts_of_before_declare_nothing(blank: Engine) -> None:
    upgrade(blank, "0001")
    draft = Table("draft", MetaData(), autoload_with=blank)
    texts = ("author", "group", "status", "type", "objective", "text", "link", "digest")
    pictures = ("picture_description", "picture_origin")
    given = dict.fromkeys((*texts, *pictures), "x") | {
        "has_picture": False, "picture_consent": False, "version": 1, "judged_version": 0,
        "complete": False, "not_run": [], "nudges": 0,
        "created_at": datetime(2026, 11, 10, tzinfo=UTC),
        "changed_at": datetime(2026, 11, 10, tzinfo=UTC),
    }  # fmt: skip
    with blank.begin() as connection:
        connection.execute(draft.insert().values(given))
    upgrade(blank)
    query = text("SELECT honorary_presidency, secret_denied FROM draft")
    with blank.begin() as connection:
        assert [tuple(map(bool, row)) for row in connection.execute(query)] == [(False, False)]
    downgrade(blank, "0001")
    with blank.begin() as connection:
        assert connection.execute(text("SELECT count(*) FROM draft")).scalar() == 1
