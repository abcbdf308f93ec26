"""How long the language engines may take, so that a verdict comes in the time that is promised."""

from datetime import datetime
from typing import Final

from handlers.services import Services

# An engine that is well answers within this.
LEAST_SECONDS: Final = 0.1


def seconds_for_engines(services: Services, waiting_since: datetime, *, judged: bool) -> float:
    """Return how many seconds the engines may take to read what somebody wrote.

    ``waiting_since`` is the city's instant at which it was written. What has waited in the queue,
    behind words that an engine did not answer, is taken off: the time promised is from the sending
    to the verdict. Words that have a verdict already, or whose time is over, have it whole.
    """
    decisions = services.directive.decisions
    waited = (services.now() - waiting_since).total_seconds()
    if judged or not 0 <= waited < decisions.verdict_seconds:
        return float(decisions.engine_seconds)
    return max(decisions.engine_seconds - waited, LEAST_SECONDS)
