"""Say once what two checks find in the same words."""

from collections.abc import Iterable
from typing import Final

from checks.verdict import Finding, Severity

# LanguageTool and the parse look for the same faults.
SAME_FAULTS: Final = frozenset({"grammar", "agreement"})
ORDER: Final = (Severity.BLOCKING, Severity.WARNING, Severity.ADVICE)


def merged(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings, of those about the same words the gravest, then one that corrects."""
    every = list(findings)
    said: list[Finding] = []
    for one in sorted((one for one in every if _shared(one)), key=_rank):
        if not any(_overlap(one, other) for other in said):
            said.append(one)
    return [one for one in every if not _shared(one) or one in said]


def _shared(one: Finding) -> bool:
    return one.check in SAME_FAULTS and one.span is not None


def _rank(one: Finding) -> tuple[int, bool, bool]:
    # Between equals the parse, whose message names the subject.
    return ORDER.index(one.severity), not one.suggestions, one.check == "grammar"


def _overlap(one: Finding, other: Finding) -> bool:
    """Return whether two checks speak of the same words; each keeps its own findings apart."""
    (start, end), (first, last) = one.span or (0, 0), other.span or (0, 0)
    return one.check != other.check and start < last and first < end
