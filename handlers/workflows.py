"""The list of workflows: what each attaches to Slack, what each renders, what each does in time."""

from collections.abc import Callable
from typing import Final

from slack_bolt import App

import handlers.approvals.letters
import handlers.approvals.listeners
import handlers.approvals.ticks
import handlers.credentials.letters
import handlers.credentials.listeners
import handlers.credentials.ticks
import handlers.doubts.letters
import handlers.doubts.listeners
import handlers.doubts.ticks
import handlers.drafts.letters
import handlers.drafts.listeners
import handlers.drafts.ticks
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
    handlers.doubts.listeners.register,
    handlers.credentials.listeners.register,
)
LETTERS: Final[dict[Letter, Render]] = {
    **handlers.drafts.letters.LETTERS,
    **handlers.approvals.letters.LETTERS,
    **handlers.places.letters.LETTERS,
    **handlers.publication.letters.LETTERS,
    **handlers.home.letters.LETTERS,
    **handlers.credentials.letters.LETTERS,
    **handlers.doubts.letters.LETTERS,
}
# What is acted on as soon as it is due: each returns False when nothing is left.
TURNS: Final[tuple[Callable[[Services], bool], ...]] = (handlers.drafts.ticks.judge_next,)
# What is due at an instant of the city's time.
TICKS: Final[tuple[Callable[[Services], None], ...]] = (
    handlers.approvals.ticks.nudge,
    handlers.approvals.ticks.expire,
    handlers.publication.ticks.remind,
    handlers.credentials.ticks.remind,
    handlers.credentials.ticks.review,
    handlers.doubts.ticks.ask_no_more,
)
EVENTS: Final = frozenset({"app_home_opened", "user_change"})
