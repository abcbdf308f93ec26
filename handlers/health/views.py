"""Say how Vigie is in a few lines. Values in, words out."""

from collections.abc import Iterator
from typing import Final

from handlers.health import texts
from handlers.health.flow import Health
from handlers.wording import escape, moment_of, plural

WARM: Final = "warm"


def health_words(health: Health) -> str:
    """Return how Vigie is, a line a part."""
    return "\n".join([texts.TITLE, *_lines(health)])


def _lines(health: Health) -> Iterator[str]:
    if health.silence is None:
        yield texts.WORKER_NEVER
    else:
        words = texts.WORKER if health.alive else texts.WORKER_LATE
        yield words.format(seconds=round(health.silence.total_seconds()))
    for name, state in health.engines.items():
        status, _, detail = state.partition(": ")
        mark = texts.WARM if status == WARM else texts.NOT_WARM
        yield texts.ENGINE.format(mark=mark, name=escape(name), detail=escape(detail))
    yield texts.HEARD.format(count=plural(health.heard, texts.HEARD_ONE, texts.HEARD_MANY))
    owed = plural(health.owed, texts.OWED_ONE, texts.OWED_MANY)
    yield texts.OWED.format(count=owed)
    if health.stuck:
        count = plural(health.stuck, texts.OWED_ONE, texts.OWED_MANY)
        yield texts.STUCK.format(count=count)
    if health.saved_at:
        yield texts.SAVED.format(moment=moment_of(health.saved_at, health.now))
    else:
        yield texts.NEVER_SAVED
    lines = plural(health.lines, texts.LINE_ONE, texts.LINE_MANY)
    yield texts.JOURNAL.format(count=lines, head=health.head)
