"""Judge one request: ask the engines, gather the facts, have every check look."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from bot.check import texts
from bot.check.reading import Request, UnreadableError, read_line
from bot.check.stream import LONGEST
from bot.check.writing import error_object, one_line, verdict_object
from bot.language.engines import Asked
from checks.directive import Directive
from checks.review import begin, finish, go_on
from checks.types import Draft, Facts, Verdict
from checks.verdict import spoken

logger = logging.getLogger(__name__)

FactsOf = Callable[[Draft, datetime], Facts]
"""What is known around a draft at an instant; the readings are added afterwards."""

Quiet = Callable[[], frozenset[tuple[str, str]]]
"""The check and the rule of each that the city silenced, at this moment."""


class Engines(Protocol):
    """The language engines, as this package needs them."""

    def begin(self, text: str, seconds: float) -> Asked:
        """Ask the engines, and return what waits for their answers, within a limit.

        Safe from several threads.
        """


@dataclass(frozen=True, slots=True)
class Bench:
    """All that judging needs, made once for a run; ``quiet`` tells the rules the city silenced."""

    directive: Directive
    engines: Engines
    facts_of: FactsOf
    clock: Callable[[], datetime]
    quiet: Quiet = frozenset


def judge(bench: Bench, request: Request) -> Verdict:
    """Return the verdict of one request."""
    seconds = float(bench.directive.decisions.engine_seconds)
    asked = bench.engines.begin(request.draft.text, seconds)
    now = request.now or bench.clock()
    facts = replace(bench.facts_of(request.draft, now), **request.facts)
    begun = go_on(begin(request.draft, facts), replace(facts, readings=asked.near()))
    verdict = finish(begun, replace(facts, readings=asked.whole()))
    return replace(verdict, findings=spoken(verdict.findings, bench.quiet()))


def judge_line(bench: Bench, line: bytes | None) -> str:
    """Return the JSON line that answers one line, whatever it holds; None was too long to keep."""
    if line is None:
        return one_line(error_object(texts.LINE_TOO_LONG.format(limit=LONGEST)))
    try:
        request = read_line(line, bench.directive)
        return one_line(verdict_object(judge(bench, request), request.id))
    except UnreadableError as error:
        return one_line(error_object(str(error)))
    except Exception as error:  # noqa: BLE001  one text must not stop the thousands that follow
        # The type alone: an exception's words may quote the text.
        logger.error("a text was not judged", extra={"error": type(error).__name__})  # noqa: TRY400
        return one_line(error_object(texts.CRASHED))
