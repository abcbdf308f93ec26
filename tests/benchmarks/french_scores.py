"""Compare what is said of a text with the faults that it is known to hold."""

from collections.abc import Sequence
from dataclasses import dataclass

from checks.types import Span
from tests.checks.quebec.texts import Fault, Faulty

FIRST = 3


@dataclass
class Score:
    """Faults of one kind: how many there are, were found, were rightly corrected."""

    faults: int = 0
    found: int = 0
    corrected: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(
            self.faults + other.faults, self.found + other.found, self.corrected + other.corrected
        )


def overlaps(span: Span, fault: Fault) -> bool:
    """Return whether a reproach and a fault share a character."""
    return span[0] < fault.end and span[1] > fault.start


def good(one: Faulty, fault: Fault, span: Span, suggestions: Sequence[str]) -> bool:
    """Return whether one of the first suggestions makes the words at fault right."""
    start, end = min(span[0], fault.start), max(span[1], fault.end)
    right = one.text[start : fault.start] + fault.right + one.text[fault.end : end]
    return any(
        _plain(one.text[start : span[0]] + better + one.text[span[1] : end]) == _plain(right)
        for better in suggestions[:FIRST]
    )


def _plain(text: str) -> str:
    return " ".join(text.replace("’", "'").replace("\u00a0", " ").split())


def row(kind: str, alone: Score, ours: Score) -> str:
    """Return a line with what both sides found, in hundredths, and rightly corrected."""
    return f"{kind:26}{alone.faults:7}{_cell(alone):>16}{_cell(ours):>16}"


def _cell(score: Score) -> str:
    found = 100 * score.found / max(score.faults, 1)
    corrected = 100 * score.corrected / max(score.found, 1)
    return f"{found:.0f} % ({corrected:.0f} %)"
