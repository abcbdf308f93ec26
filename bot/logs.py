"""Write logs that say what happened and never what somebody wrote."""

import logging
import sys
import traceback
from collections.abc import MutableMapping
from functools import cached_property
from pathlib import Path
from typing import Any, Final

# At lower levels these print texts, tokens or whole bodies, whatever the level asked.
QUIET: Final = (
    "slack_sdk",
    "sqlalchemy",
    "urllib3",
    "uvicorn",
    "language_tool_python",
    "apscheduler",
    "alembic",
    "asyncio",
)
FRAMES: Final = 5


def configure(level: str) -> None:
    """Send every log to the standard error, one line each, from a level on."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Lines())
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    for name in QUIET:
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLevelName(level)))
    # Its warnings tell of what is as it should be: a client beside a token, a button of nobody's.
    logging.getLogger("slack_bolt").setLevel(logging.ERROR)


class _Lines(logging.Formatter):
    """One line of JSON a record; where somebody looks on, words in colour."""

    @cached_property
    def _structured(self) -> logging.Formatter:
        import structlog  # noqa: PLC0415  slow to load, and most starts have nothing to say

        return structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[
                structlog.stdlib.add_log_level,
                structlog.stdlib.add_logger_name,
                structlog.stdlib.ExtraAdder(),
                structlog.processors.TimeStamper(fmt="iso", utc=True),
            ],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                _only_where,
                structlog.dev.ConsoleRenderer()
                if sys.stderr.isatty()
                else structlog.processors.JSONRenderer(ensure_ascii=False),
            ],
        )

    def format(self, record: logging.LogRecord) -> str:
        """Return a record as it is written."""
        return self._structured.format(record)


def whence(error: BaseException) -> dict[str, str]:
    """Return what failed and where, never its words: they may quote what somebody wrote."""
    frames = traceback.extract_tb(error.__traceback__)[-FRAMES:]
    places = " < ".join(f"{Path(one.filename).name}:{one.lineno}" for one in reversed(frames))
    return {"error": type(error).__name__, "where": places}


def _only_where(_: object, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Replace an exception, with its words and its variables, by what failed and where."""
    info = event.pop("exc_info", None)
    error = info[1] if isinstance(info, tuple) else info
    if isinstance(error, BaseException):
        event.update(whence(error))
    return event
