"""Time knocks for the netiquette: a quarter comes, or an account was added."""

from handlers.netiquette import flow
from handlers.services import Services


def display(services: Services) -> None:
    """Open the quarter that has come and ask for the accounts that are new."""
    flow.open_quarter(services)
