"""Judge one draft against the whole directive."""

import logging
from typing import Final

from checks.catalog import all_checks
from checks.overlaps import merged
from checks.registry import Check
from checks.types import Draft, Facts, Finding, Omission, Severity, Verdict

logger = logging.getLogger(__name__)

CRASHED: Final = "erreur interne de la vérification"
ORDER: Final = (Severity.BLOCKING, Severity.WARNING, Severity.ADVICE)


def review(draft: Draft, facts: Facts, checks: tuple[Check, ...] | None = None) -> Verdict:
    """Return the verdict of every check on a draft, the gravest findings first.

    A check whose engine gave nothing, or that raises, is listed in ``not_run``; the others stand.
    """
    findings: list[Finding] = []
    not_run: list[Omission] = []
    for one in all_checks() if checks is None else checks:
        if draft.surface not in one.surfaces:
            continue
        reason = one.missing(facts)
        if reason is None:
            reason = _judge(one, draft, facts, findings)
        if reason is not None:
            not_run.append(Omission(one.name, reason))
    findings = merged(findings)
    findings.sort(key=lambda f: (ORDER.index(f.severity), f.span or (-1, -1), f.check))
    return Verdict(facts.directive.version, tuple(findings), tuple(not_run))


def _judge(one: Check, draft: Draft, facts: Facts, findings: list[Finding]) -> str | None:
    """Add what a check finds; return why it failed, or None."""
    try:
        findings.extend(tuple(one.findings(draft, facts)))
    except Exception as error:  # noqa: BLE001  a rule that breaks must not silence the others
        # The type alone: an exception's words may quote the text.
        logger.error("check failed", extra={"check": one.name, "error": type(error).__name__})  # noqa: TRY400
        return CRASHED
    return None
