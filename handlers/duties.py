"""The list of what the worker does: what each letter renders, what each workflow does in time."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from sqlmodel import Session

import handlers.answers.letters
import handlers.answers.ticks
import handlers.appeals.letters
import handlers.approvals.letters
import handlers.approvals.ticks
import handlers.comments.letters
import handlers.comments.ticks
import handlers.comments.verdicts
import handlers.credentials.letters
import handlers.credentials.ticks
import handlers.digest.letters
import handlers.digest.ticks
import handlers.doubts.letters
import handlers.doubts.ticks
import handlers.drafts.letters
import handlers.drafts.ticks
import handlers.elections.letters
import handlers.elections.ticks
import handlers.emergency.letters
import handlers.emergency.ticks
import handlers.harassment.letters
import handlers.home.letters
import handlers.image.letters
import handlers.incidents.letters
import handlers.moderation.letters
import handlers.netiquette.letters
import handlers.netiquette.ticks
import handlers.places.letters
import handlers.publication.letters
import handlers.publication.ticks
import handlers.report.letters
import handlers.report.ticks
import handlers.requests.letters
import handlers.retention.ticks
import handlers.roles.letters
import handlers.roles.ticks
import handlers.statistics.letters
import handlers.subscriptions.letters
import handlers.subscriptions.ticks
import handlers.watch.letters
import handlers.watch.ticks
from handlers.messages import Render
from handlers.services import Services
from storage.outbox import Letter

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
# When something of the settings or of the calendar is next due, after this instant.
NEXT: Final[tuple[Callable[[Session, Services], datetime | None], ...]] = (
    handlers.elections.ticks.next_due,
    handlers.digest.ticks.next_due,
    handlers.report.ticks.next_due,
)
