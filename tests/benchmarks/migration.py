"""Time the migration of a large city: ``python -m tests.benchmarks.migration [ROWS]``.

Every table of the first version is filled with so many rows, then brought to the last version.
"""

import sys
import tempfile
import time
import uuid

from storage.engine import open_engine
from storage.migrating import upgrade
from tests import first_version
from tests.benchmarks.figures import figure
from tests.databases import create_database, postgresql_server

ROWS = 100_000


def migrated(name: str, url: str, rows: int) -> None:
    """Print how long one database takes."""
    engine = open_engine(url)
    upgrade(engine, first_version.NAME)
    before = first_version.filled(url, rows)
    begun = time.perf_counter()
    upgrade(engine)
    spent = time.perf_counter() - begun
    assert first_version.counted(url, before) == before
    engine.dispose()
    figure(f"migration of {len(before)} tables of {rows:,} rows, {name}", spent, "s")


def main(rows: int = ROWS) -> None:
    with tempfile.TemporaryDirectory() as folder, postgresql_server(uuid.uuid4().hex) as server:
        migrated("SQLite", f"sqlite:///{folder}/full.db", rows)
        migrated("PostgreSQL", create_database(server), rows)


if __name__ == "__main__":
    main(*(int(one) for one in sys.argv[1:2]))
