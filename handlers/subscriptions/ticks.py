"""Time knocks for the register: the yearly look at each page."""

from handlers.services import Services
from handlers.subscriptions import flow


def review(services: Services) -> None:
    """Ask about each page whose yearly look is due."""
    flow.look_again(services)
