"""Time knocks for the roles: somebody is away while something waits for them."""

from handlers.roles import flow
from handlers.services import Services


def stand_in(services: Services) -> None:
    """Ask the back-ups of those who are away."""
    flow.stand_in(services)
