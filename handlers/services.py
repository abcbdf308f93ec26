"""What handlers need from the outside. The composition root provides it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from checks.city import City
from checks.directive import Directive
from checks.types import Readings
from storage.engine import Transactions

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Services:
    """The instruments shared by every handler.

    ``now`` is the city's time, which a sandbox may move; ``real`` is the time of leases and of
    deadlines. ``transaction`` writes, and settles the delivery that is being acted on;
    ``reading`` changes nothing. ``read`` asks the language engines, with a limit in seconds: worker
    only, never in the path of an ack.
    ``public_url`` is where people reach Vigie, when it is known.
    """

    now: Clock
    real: Clock
    directive: Directive
    transaction: Transactions
    reading: Transactions
    city: Callable[[Session], City]
    read: Callable[[str, float], Readings]
    public_url: str = ""
