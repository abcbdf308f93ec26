"""Run Vigie's command line without the parse, to see what the parse costs."""

from collections.abc import Callable
from typing import Any

from bot.cli import app
from bot.language import engines
from bot.language.companion import Companion
from bot.language.states import EngineState, Status
from bot.language.trades import PARSING


class Silent(Companion[Any]):
    """A companion that has read everything already, and found nothing."""

    def start(self) -> None:
        """Start nothing."""

    def begin(self, _text: str) -> Callable[[float], tuple[Any, ...]]:
        """Return what waits for nothing."""
        return lambda _seconds: ()

    def wait_warm(self, _seconds: float) -> bool:
        """Wait for nothing."""
        return True

    def state(self) -> EngineState:
        """Return that it is ready."""
        return EngineState(PARSING.name, Status.WARM, "")


def companion(trade: Any) -> Companion[Any]:
    """Return a real companion, or the silent one in place of the parse."""
    return (Silent if trade is PARSING else Companion)(trade)


if __name__ == "__main__":
    vars(engines)["Companion"] = companion
    app()
