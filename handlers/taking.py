"""Take the next thing to do, without a turn among the writers when there is nothing to do."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from sqlmodel import Session

from handlers.services import Services

Thing = TypeVar("Thing")


def take(
    services: Services,
    waiting: Callable[[Session, datetime], int | bool],
    claim: Callable[[Session, datetime], Thing | None],
) -> Thing | None:
    """Return what ``claim`` takes on lease at the real instant, or None when nothing waits.

    The worker looks often: whoever is to be acknowledged would wait behind each of its looks.
    """
    with services.reading() as session:
        if not waiting(session, services.real()):
            return None
    with services.transaction() as session:
        return claim(session, services.real())
