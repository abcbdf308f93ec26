"""Give each thing that Slack delivers its effect once, whatever happens in between.

The delivery being acted on is known to the transaction, which settles it together with the
effect: no listener can forget it. What had no effect (a form to mend) settles nothing.
"""

from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from typing import Any, Final

from sqlalchemy import event
from sqlmodel import Session

from storage import inbox
from storage.engine import Transactions

_current: Final[ContextVar[str | None]] = ContextVar("delivery", default=None)


class AlreadyDone(Exception):  # noqa: N818  an outcome, not a fault
    """The delivery had its effect before."""


@contextmanager
def acting_on(key: str | None) -> Iterator[None]:
    """Make a delivery the one that the next transaction settles."""
    token = _current.set(key)
    try:
        yield
    finally:
        _current.reset(token)


def settling(
    writing: Transactions, real: Callable[[], datetime], *after: Callable[[AbstractSet[str]], None]
) -> Transactions:
    """Return transactions that settle the current delivery with its effect, then call ``after``s.

    These are given the names of the tables that were written; nothing written, nobody is called.
    Raises AlreadyDone, with nothing changed, when the delivery had its effect before.
    """

    @contextmanager
    def transaction() -> Iterator[Session]:
        with writing() as session:
            key = _current.get()
            if key is not None and inbox.is_done(session, key):
                raise AlreadyDone
            wrote = _watch(session)
            yield session
            session.flush()
            if key is not None and wrote and not inbox.settle(session, key, real()):
                raise AlreadyDone
        if wrote:
            # One effect a delivery: what follows in the same act is no longer under its key.
            _current.set(None)
            for call in after:
                call(wrote)

    return transaction


def _watch(session: Session) -> AbstractSet[str]:
    """Return the tables written in a session's transaction: they are added as they are written."""
    written: set[str] = set()

    def note(*told: Any) -> None:  # noqa: ANN401  SQLAlchemy's own arguments
        context = told[4]
        if context.isinsert or context.isupdate or context.isdelete:
            written.add(context.compiled.statement.table.name)

    event.listen(session.connection(), "after_cursor_execute", note)
    return written
