"""What the checks say of a text: findings, what did not run, and the verdict of all."""

from dataclasses import dataclass
from enum import StrEnum

Span = tuple[int, int]
"""Code points of a text, from start to end exclusive."""


class Severity(StrEnum):
    """How strongly a finding weighs on a draft."""

    BLOCKING = "blocking"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Finding:
    """One departure from the directive, ready to be shown.

    ``span`` is None when the finding is about the whole text. ``excerpt`` is None for a secret,
    which is never shown again. ``suggestions`` replace the span, best first.
    """

    check: str
    article: str | None
    severity: Severity
    message: str
    span: Span | None = None
    excerpt: str | None = None
    suggestions: tuple[str, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Omission:
    """A check that could not run, and why."""

    check: str
    reason: str


class Outcome(StrEnum):
    """What a verdict comes to, in one word."""

    READY = "ready"
    TO_FIX = "to_fix"
    BLOCKED = "blocked"
    INCOMPLETE = "incomplete"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the checks concluded about one draft at one moment."""

    directive_version: str
    findings: tuple[Finding, ...]
    not_run: tuple[Omission, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """Return the worst of what is known; never « ready » while a check has not run."""
        severities = {finding.severity for finding in self.findings}
        if Severity.BLOCKING in severities:
            return Outcome.BLOCKED
        if Severity.WARNING in severities:
            return Outcome.TO_FIX
        return Outcome.INCOMPLETE if self.not_run else Outcome.READY


def spoken(found: tuple[Finding, ...], quiet: frozenset[tuple[str, str]]) -> tuple[Finding, ...]:
    """Return findings without those of silenced rules; what blocks is never silenced.

    ``quiet`` holds the check and the rule of each that the city silenced.
    """
    return tuple(
        one
        for one in found
        if one.severity is Severity.BLOCKING or (one.check, one.rule) not in quiet
    )
