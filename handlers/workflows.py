"""The list of workflows: what each attaches to Slack; what each does in time is in `duties`."""

from collections.abc import Callable
from functools import partial
from typing import Final

from slack_bolt import App

import handlers.answers.listeners
import handlers.appeals.listeners
import handlers.approvals.listeners
import handlers.calendar.listeners
import handlers.comments.listeners
import handlers.credentials.leaving
import handlers.credentials.listeners
import handlers.digest.listeners
import handlers.doubts.listeners
import handlers.drafts.listeners
import handlers.emergency.listeners
import handlers.harassment.listeners
import handlers.health.listeners
import handlers.home.listeners
import handlers.image.listeners
import handlers.incidents.listeners
import handlers.moderation.listeners
import handlers.netiquette.listeners
import handlers.places.listeners
import handlers.publication.listeners
import handlers.report.listeners
import handlers.requests.listeners
import handlers.roles.leaving
import handlers.roles.listeners
import handlers.rules.listeners
import handlers.settings.listeners
import handlers.statistics.listeners
import handlers.subscriptions.listeners
import handlers.watch.listeners
from handlers import commands, slack_accounts
from handlers.commands import Word
from handlers.services import Services

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
EVENTS: Final = frozenset({"app_home_opened", "message", "user_change"})
