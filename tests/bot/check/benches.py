"""Benches for tests: everything of a run but LanguageTool."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from bot.check import facts
from bot.check.judging import Bench
from bot.language.engines import Asked
from checks import directive
from checks.types import NotRun, Readings

LAW = directive.load()
TUESDAY = datetime(2026, 11, 10, 17, tzinfo=UTC)
SILENT = Readings(NotRun("LanguageTool se prépare"), NotRun("LanguageTool se prépare"))


@dataclass
class Told:
    """Engines that answer what they are told, or fail as told."""

    answer: Callable[[str], Readings] = lambda _: Readings()
    near: Readings = SILENT
    asked: list[str] = field(default_factory=list)

    def begin(self, text: str, seconds: float = 5.0) -> Asked:
        assert seconds <= LAW.decisions.engine_seconds
        self.asked.append(text)
        return Asked(lambda: self.near, lambda: self.answer(text))


def bench(engines: Told | None = None) -> Bench:
    return Bench(LAW, engines or Told(), facts.of_default(LAW), lambda: TUESDAY)
