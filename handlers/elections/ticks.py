"""Time knocks for the elections: thirty days before, seven, the day itself, and after the end."""

from handlers.act import VIGIE, act_of
from handlers.elections import flow
from handlers.services import Services


def remind(services: Services) -> None:
    """Send each reminder that is due, once whatever the number of replicas."""
    with services.reading() as session:
        if not services.city(session).elections:
            return
    with services.transaction() as session:
        act = act_of(session, services, VIGIE)
        for window in act.city.elections:
            flow.remind(act, window)
