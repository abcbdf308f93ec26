"""Copy the database while Vigie runs, and prove the copy before it takes its name."""

import logging
import shutil
import sqlite3
import subprocess
from contextlib import suppress
from pathlib import Path
from typing import Final

from sqlalchemy import Engine, make_url
from sqlalchemy.exc import SQLAlchemyError

from bot import clock
from bot.commands import texts
from bot.said import SaidError
from storage import heartbeats
from storage.engine import open_engine, writing

logger = logging.getLogger(__name__)

SOUND: Final = [("ok",)]
DUMP: Final = "pg_dump"
TRIES: Final = 5


def backup(url: str, target: Path) -> None:
    """Write a copy of the database to a file; raises SaidError when it cannot be made or proved.

    On SQLite the copy is of one moment, even while others write; PostgreSQL's own tool makes it
    otherwise.
    """
    if target.exists():
        raise SaidError(texts.BACKUP_EXISTS.format(file=target))
    aside = target.with_name(f"{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if make_url(url).get_backend_name() == "sqlite":
            _copy(Path(str(make_url(url).database)), aside)
        else:
            _dump(url, aside)
        aside.replace(target)
        _remember(url)
    except (OSError, sqlite3.Error):
        raise SaidError(texts.BACKUP_FAILED.format(file=target)) from None
    finally:
        with suppress(OSError):
            aside.unlink()


def _remember(url: str) -> None:
    """Note in the database that it was copied; what cannot be noted was copied all the same."""
    engine = open_engine(url)
    # SQLite lets whoever asks at the right moment write, and others may write without a pause.
    noted = any(_noted(engine) for _ in range(TRIES))
    if not noted:
        logger.warning("backup not noted")
    engine.dispose()


def _noted(engine: Engine) -> bool:
    try:
        with writing(engine)() as session:
            heartbeats.beat(session, heartbeats.BACKUP, clock.now(), {})
    except (SQLAlchemyError, TimeoutError):
        return False
    return True


def _copy(database: Path, aside: Path) -> None:
    if not database.is_file():
        raise SaidError(texts.BACKUP_NOTHING)
    source = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    copy = sqlite3.connect(aside)
    try:
        source.backup(copy)
        if copy.execute("PRAGMA integrity_check").fetchall() != SOUND:
            raise sqlite3.DatabaseError
    finally:
        copy.close()
        source.close()


def _dump(url: str, aside: Path) -> None:
    tool = shutil.which(DUMP)
    if tool is None:
        raise SaidError(texts.BACKUP_TOOL)
    # Its password goes by the environment: a command line is seen by everybody on the machine.
    address = make_url(url).set(drivername="postgresql")
    plain = address.set(password=None).render_as_string(hide_password=False)
    secret = {"PGPASSWORD": address.password} if address.password else {}
    done = subprocess.run(  # noqa: S603  PostgreSQL's own tool
        [tool, "--format=custom", f"--file={aside}", f"--dbname={plain}"],
        env={"PATH": str(Path(tool).parent), **secret},
        capture_output=True,
        check=False,
    )
    if done.returncode:
        raise OSError
