"""Time knocks for what is kept: once a day, what has had its time is erased."""

from handlers.retention import flow
from handlers.services import Services


def erase(services: Services) -> None:
    """Erase, once a city day, the names and words that have had their time."""
    flow.erase_daily(services)
