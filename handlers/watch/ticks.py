"""Time knocks for the watch: the week ends without a note."""

from handlers.services import Services
from handlers.watch import flow


def recall(services: Services) -> None:
    """Recall the note of the week."""
    flow.recall(services)
