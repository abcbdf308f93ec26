"""The list of workflows: what each attaches to Slack, what each renders, what each does in time."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Final

from slack_bolt import App
from sqlmodel import Session

import handlers.answers.letters
import handlers.answers.listeners
import handlers.answers.ticks
import handlers.appeals.letters
import handlers.appeals.listeners
import handlers.approvals.letters
import handlers.approvals.listeners
import handlers.approvals.ticks
import handlers.calendar.listeners
import handlers.comments.letters
import handlers.comments.listeners
import handlers.comments.ticks
import handlers.comments.verdicts
import handlers.credentials.leaving
import handlers.credentials.letters
import handlers.credentials.listeners
import handlers.credentials.ticks
import handlers.digest.letters
import handlers.digest.listeners
import handlers.digest.ticks
import handlers.doubts.letters
import handlers.doubts.listeners
import handlers.doubts.ticks
import handlers.drafts.letters
import handlers.drafts.listeners
import handlers.drafts.ticks
import handlers.elections.letters
import handlers.elections.ticks
import handlers.emergency.letters
import handlers.emergency.listeners
import handlers.emergency.ticks
import handlers.harassment.letters
import handlers.harassment.listeners
import handlers.health.listeners
import handlers.home.letters
import handlers.home.listeners
import handlers.image.letters
import handlers.image.listeners
import handlers.incidents.letters
import handlers.incidents.listeners
import handlers.moderation.letters
import handlers.moderation.listeners
import handlers.netiquette.letters
import handlers.netiquette.listeners
import handlers.netiquette.ticks
import handlers.places.letters
import handlers.places.listeners
import handlers.publication.letters
import handlers.publication.listeners
import handlers.publication.ticks
import handlers.report.letters
import handlers.report.listeners
import handlers.report.ticks
import handlers.requests.letters
import handlers.requests.listeners
import handlers.retention.ticks
import handlers.roles.leaving
import handlers.roles.letters
import handlers.roles.listeners
import handlers.roles.ticks
import handlers.rules.listeners
import handlers.settings.listeners
import handlers.statistics.letters
import handlers.statistics.listeners
import handlers.subscriptions.letters
import handlers.subscriptions.listeners
import handlers.subscriptions.ticks
import handlers.watch.letters
import handlers.watch.listeners
import handlers.watch.ticks
from handlers import commands, slack_accounts
from handlers.commands import Word
from handlers.messages import Render
from handlers.services import Services
from storage.outbox import Letter

# What may follow /vigie, in the order of its help.
WORDS: Final[tuple[Word, ...]] = (
    *handlers.subscriptions.listeners.WORDS,
    *handlers.netiquette.listeners.WORDS,
    *handlers.image.listeners.WORDS,
    *handlers.watch.listeners.WORDS,
    *handlers.statistics.listeners.WORDS,
    *handlers.harassment.listeners.WORDS,
    *handlers.incidents.listeners.WORDS,
    *handlers.roles.listeners.WORDS,
    *handlers.rules.listeners.WORDS,
    *handlers.report.listeners.WORDS,
    *handlers.health.listeners.WORDS,
)
# Who hears of a person's account in Slack.
FOLLOWERS: Final = (handlers.roles.leaving.follow, handlers.credentials.leaving.follow)
# Bolt tries each listener in turn: the channel's messages, far more than the rest, come first.
REGISTERS: Final[tuple[Callable[[App, Services], None], ...]] = (
    handlers.answers.listeners.register,
    handlers.drafts.listeners.register,
    handlers.approvals.listeners.register,
    handlers.appeals.listeners.register,
    handlers.places.listeners.register,
    handlers.publication.listeners.register,
    handlers.comments.listeners.register,
    handlers.moderation.listeners.register,
    handlers.home.listeners.register,
    handlers.rules.listeners.register,
    handlers.calendar.listeners.register,
    handlers.subscriptions.listeners.register,
    handlers.netiquette.listeners.register,
    handlers.image.listeners.register,
    handlers.watch.listeners.register,
    handlers.statistics.listeners.register,
    handlers.harassment.listeners.register,
    handlers.incidents.listeners.register,
    handlers.roles.listeners.register,
    handlers.requests.listeners.register,
    handlers.settings.listeners.register,
    partial(commands.register, words=WORDS),
    partial(slack_accounts.register, followers=FOLLOWERS),
    handlers.emergency.listeners.register,
    handlers.digest.listeners.register,
    handlers.doubts.listeners.register,
    handlers.credentials.listeners.register,
)
LETTERS: Final[dict[Letter, Render]] = {
    **handlers.drafts.letters.LETTERS,
    **handlers.approvals.letters.LETTERS,
    **handlers.appeals.letters.LETTERS,
    **handlers.places.letters.LETTERS,
    **handlers.publication.letters.LETTERS,
    **handlers.comments.letters.LETTERS,
    **handlers.moderation.letters.LETTERS,
    **handlers.home.letters.LETTERS,
    **handlers.report.letters.LETTERS,
    **handlers.subscriptions.letters.LETTERS,
    **handlers.roles.letters.LETTERS,
    **handlers.incidents.letters.LETTERS,
    **handlers.harassment.letters.LETTERS,
    **handlers.statistics.letters.LETTERS,
    **handlers.watch.letters.LETTERS,
    **handlers.image.letters.LETTERS,
    **handlers.netiquette.letters.LETTERS,
    **handlers.answers.letters.LETTERS,
    **handlers.emergency.letters.LETTERS,
    **handlers.elections.letters.LETTERS,
    **handlers.digest.letters.LETTERS,
    **handlers.credentials.letters.LETTERS,
    **handlers.doubts.letters.LETTERS,
    **handlers.requests.letters.LETTERS,
}
# What is acted on as soon as it is due, by the table that says so: each returns False when
# nothing is left.
TURNS: Final[dict[str, Callable[[Services], bool]]] = {
    "draft": handlers.drafts.ticks.judge_next,
    "answer": handlers.answers.ticks.review_next,
    "reply": handlers.comments.verdicts.judge_next_reply,
}
# What is due at an instant of the city's time.
TICKS: Final[tuple[Callable[[Services], None], ...]] = (
    handlers.emergency.ticks.sweep,
    handlers.emergency.ticks.remind,
    handlers.emergency.ticks.update_soon,
    handlers.elections.ticks.remind,
    handlers.digest.ticks.send,
    handlers.digest.ticks.tell_again,
    handlers.approvals.ticks.nudge,
    handlers.approvals.ticks.expire,
    handlers.publication.ticks.remind,
    handlers.report.ticks.send,
    handlers.subscriptions.ticks.review,
    handlers.roles.ticks.stand_in,
    handlers.watch.ticks.recall,
    handlers.netiquette.ticks.display,
    handlers.answers.ticks.escalate,
    handlers.answers.ticks.expire,
    handlers.comments.ticks.reckon,
    handlers.comments.ticks.release,
    handlers.comments.ticks.nudge,
    handlers.credentials.ticks.remind,
    handlers.credentials.ticks.review,
    handlers.doubts.ticks.ask_no_more,
    handlers.retention.ticks.erase,
)
EVENTS: Final = frozenset({"app_home_opened", "message", "user_change"})
# When something of the settings or of the calendar is next due, after this instant.
NEXT: Final[tuple[Callable[[Session, Services], datetime | None], ...]] = (
    handlers.elections.ticks.next_due,
    handlers.digest.ticks.next_due,
    handlers.report.ticks.next_due,
)
