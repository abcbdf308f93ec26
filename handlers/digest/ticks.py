"""Time knocks for the digest: at its hour on working days, or late, once."""

from handlers.act import VIGIE, act_of
from handlers.digest import flow
from handlers.services import Services


def send(services: Services) -> None:
    """Owe the digests whose hour has come; every replica may knock, one is heard."""
    with services.reading() as session:
        if not flow.anything_due(act_of(session, services, VIGIE)):
            return
    with services.transaction() as session:
        flow.send_due(act_of(session, services, VIGIE))
