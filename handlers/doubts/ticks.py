"""Time knocks for the secrets seen: whoever says nothing in time is taken to say yes."""

from handlers.act import VIGIE, act_of
from handlers.doubts import seen
from handlers.services import Services
from storage import secrets_seen


def ask_no_more(services: Services) -> None:
    """Open a doubt for each secret seen whose author has answered nothing in time."""
    with services.transaction() as session:
        act = act_of(session, services, VIGIE)
        for one in secrets_seen.unanswered(session, act.now):
            seen.give_up(act, one)
