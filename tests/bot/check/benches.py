"""Benches for tests: everything of a run but LanguageTool."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from bot.check import facts
from bot.check.judging import Bench
from checks import directive
from checks.types import NotRun, Readings

LAW = directive.load()
TUESDAY = datetime(2026, 11, 10, 17, tzinfo=UTC)


@dataclass
class Told:
    """Engines that answer what they are told, or fail as told."""

    answer: Callable[[str], Readings] = lambda _: Readings()
    asked: list[str] = field(default_factory=list)

    def begin(self, text: str, seconds: float = 5.0) -> Callable[[], Readings]:
        assert seconds <= LAW.decisions.engine_seconds
        self.asked.append(text)
        return lambda: self.answer(text)


SILENT = Readings(NotRun("LanguageTool se prépare"), NotRun("LanguageTool se prépare"))


def bench(engines: Told | None = None) -> Bench:
    return Bench(LAW, engines or Told(), facts.of_default(LAW), lambda: TUESDAY)
