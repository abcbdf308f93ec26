"""Give each thing that Slack delivers its effect once, whatever happens in between.

The delivery being acted on is known to the transaction, which settles it together with the
effect: no listener can forget it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from typing import Final

from sqlmodel import Session

from storage import inbox
from storage.engine import Transactions

_current: Final[ContextVar[str | None]] = ContextVar("delivery", default=None)


class AlreadyDone(Exception):  # noqa: N818  an outcome, not a fault
    """This delivery had its effect before."""


@contextmanager
def acting_on(key: str | None) -> Iterator[None]:
    """Make a delivery the one that the next transaction settles."""
    token = _current.set(key)
    try:
        yield
    finally:
        _current.reset(token)


def settling(
    writing: Transactions, real: Callable[[], datetime], after: Callable[[], None]
) -> Transactions:
    """Return transactions that settle the current delivery first, and call ``after`` a commit.

    Raises AlreadyDone, with nothing changed, when the delivery had its effect before.
    """

    @contextmanager
    def transaction() -> Iterator[Session]:
        key = _current.get()
        with writing() as session:
            if key is not None and not inbox.settle(session, key, real()):
                raise AlreadyDone
            yield session
        # One effect a delivery: what follows in the same act is no longer guarded by its key.
        _current.set(None)
        after()

    return transaction
