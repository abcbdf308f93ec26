"""The list of workflows: what each attaches to Slack, what each renders, what each does in time."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from slack_bolt import App
from sqlmodel import Session

import handlers.approvals.letters
import handlers.approvals.listeners
import handlers.approvals.ticks
import handlers.digest.letters
import handlers.digest.ticks
import handlers.drafts.letters
import handlers.drafts.listeners
import handlers.drafts.ticks
import handlers.elections.letters
import handlers.elections.ticks
import handlers.emergency.letters
import handlers.emergency.listeners
import handlers.emergency.ticks
import handlers.home.letters
import handlers.home.listeners
import handlers.places.letters
import handlers.places.listeners
import handlers.publication.letters
import handlers.publication.listeners
import handlers.publication.ticks
from handlers.messages import Render
from handlers.services import Services
from storage.outbox import Letter

REGISTERS: Final[tuple[Callable[[App, Services], None], ...]] = (
    handlers.drafts.listeners.register,
    handlers.approvals.listeners.register,
    handlers.places.listeners.register,
    handlers.publication.listeners.register,
    handlers.home.listeners.register,
    handlers.emergency.listeners.register,
)
LETTERS: Final[dict[Letter, Render]] = {
    **handlers.drafts.letters.LETTERS,
    **handlers.approvals.letters.LETTERS,
    **handlers.places.letters.LETTERS,
    **handlers.publication.letters.LETTERS,
    **handlers.home.letters.LETTERS,
    **handlers.emergency.letters.LETTERS,
    **handlers.elections.letters.LETTERS,
    **handlers.digest.letters.LETTERS,
}
# What is acted on as soon as it is due: each returns False when nothing is left.
TURNS: Final[tuple[Callable[[Services], bool], ...]] = (handlers.drafts.ticks.judge_next,)
# What is due at an instant of the city's time.
TICKS: Final[tuple[Callable[[Services], None], ...]] = (
    handlers.emergency.ticks.sweep,
    handlers.emergency.ticks.remind,
    handlers.emergency.ticks.update_soon,
    handlers.elections.ticks.remind,
    handlers.digest.ticks.send,
    handlers.approvals.ticks.nudge,
    handlers.approvals.ticks.expire,
    handlers.publication.ticks.remind,
)
# When something of the settings or of the calendar is next due, after this instant.
NEXT: Final[tuple[Callable[[Session, Services], datetime | None], ...]] = (
    handlers.elections.ticks.next_due,
    handlers.digest.ticks.next_due,
)
EVENTS: Final = frozenset({"app_home_opened"})
