"""Open the database: SQLite by default, PostgreSQL for more than one process."""

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Engine, event, make_url
from sqlmodel import Session, create_engine

Transactions = Callable[[], AbstractContextManager[Session]]

# A person is told within three seconds when the database does not answer: on SQLite one waits for
# one's turn in the process, then for the other processes.
LOCK_SECONDS: Final = 1.8
TURN_SECONDS: Final = 1.0
# PostgreSQL's client counts in whole seconds, two at least.
CONNECT_SECONDS: Final = 2


def open_engine(url: str) -> Engine:
    """Return an engine on the city's database; nothing is read yet.

    Errors never quote a row's values, which may be somebody's words.
    """
    address = make_url(url)
    if address.get_backend_name() == "sqlite":
        return _open_sqlite(url, address.database)
    return create_engine(
        url,
        hide_parameters=True,
        pool_size=10,
        pool_timeout=LOCK_SECONDS,
        pool_pre_ping=True,
        connect_args={
            "connect_timeout": CONNECT_SECONDS,
            "options": f"-c lock_timeout={LOCK_SECONDS * 1000:.0f} -c statement_timeout=20000",
        },
    )


def _open_sqlite(url: str, path: str | None) -> Engine:
    in_a_file = path and path != ":memory:"
    if path and in_a_file:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
    # A database in memory lives in one connection: it has no pool to wait for.
    pool = {"pool_size": 16, "pool_timeout": LOCK_SECONDS} if in_a_file else {}
    engine = create_engine(
        url,
        hide_parameters=True,
        **pool,
        connect_args={"timeout": LOCK_SECONDS, "check_same_thread": False},
    )
    event.listen(engine, "connect", _prepare_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:  # noqa: ANN401  DBAPI has no type
    # We begin transactions ourselves: the driver would begin them too late for a cap.
    connection.isolation_level = None
    # SQLite's own knows no letter beyond ASCII: nobody would find « École ».
    connection.create_function("lower", 1, _lower, deterministic=True)
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _lower(words: str | None) -> str | None:
    return words.lower() if words is not None else None


def writing(engine: Engine) -> Transactions:
    """Return a factory of sessions that commit on success and roll back on error.

    On SQLite the writers of this process queue on a fair lock before the database's own,
    which is not fair; deciding and recording are then one act.
    """
    if engine.dialect.name != "sqlite":
        return _sessions(engine, "")
    turn = threading.Lock()
    begin = _sessions(engine, "BEGIN IMMEDIATE")

    @contextmanager
    def transaction() -> Iterator[Session]:
        if not turn.acquire(timeout=TURN_SECONDS):
            raise TimeoutError
        try:
            with begin() as session:
                yield session
        finally:
            turn.release()

    return transaction


def forget_the_log(engine: Engine) -> None:
    """Have SQLite empty its write-ahead log, which still holds what was erased; others have none.

    What a reader still looks at is kept until the next time.
    """
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def reading(engine: Engine) -> Transactions:
    """Return a factory of sessions that see one moment of the database and change nothing."""
    if engine.dialect.name == "postgresql":
        one_moment = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
        return _sessions(engine.execution_options(**one_moment), "")
    return _sessions(engine, "BEGIN")


def _sessions(engine: Engine, begin: str) -> Transactions:
    """Return a factory of sessions; ``begin`` is said first where the driver says nothing."""

    @contextmanager
    def session_of_one_transaction() -> Iterator[Session]:
        with Session(engine) as session, session.begin():
            if begin:
                session.connection().exec_driver_sql(begin)
            yield session

    return session_of_one_transaction
