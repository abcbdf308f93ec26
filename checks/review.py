"""Judge one draft against the whole directive."""

import logging
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from checks.catalog import all_checks
from checks.overlaps import merged
from checks.registry import Check
from checks.types import Draft, Facts, Finding, Omission, Severity, Verdict

logger = logging.getLogger(__name__)

CRASHED: Final = "erreur interne de la vérification"
ORDER: Final = (Severity.BLOCKING, Severity.WARNING, Severity.ADVICE)


@dataclass(frozen=True, slots=True)
class Begun:
    """A review of which the checks that read what the engines say are still to come."""

    draft: Draft
    findings: tuple[Finding, ...]
    not_run: tuple[Omission, ...]
    waiting: tuple[Check, ...]


def review(draft: Draft, facts: Facts, checks: tuple[Check, ...] | None = None) -> Verdict:
    """Return the verdict of every check on a draft, the gravest findings first.

    A check whose engine gave nothing, or that raises, is listed in ``not_run``; the others stand.
    """
    return finish(begin(draft, facts, checks), facts)


def begin(draft: Draft, facts: Facts, checks: tuple[Check, ...] | None = None) -> Begun:
    """Judge all that depends on no engine, which can be done while the engines read."""
    chosen = all_checks() if checks is None else checks
    asked = [one for one in chosen if draft.surface in one.surfaces]
    found, not_run = _judge((one for one in asked if not one.reads), draft, facts)
    waiting = tuple(one for one in asked if one.reads)
    for one in waiting:
        with suppress(Exception):  # it will raise again when the check itself looks, and be said
            _ = one.ahead and one.ahead(draft, facts)
    return Begun(draft, found, not_run, waiting)


def go_on(begun: Begun, facts: Facts) -> Begun:
    """Judge what depends on the engines that have answered, while the others read."""
    ready = tuple(one for one in begun.waiting if one.needs and one.missing(facts) is None)
    found, not_run = _judge(ready, begun.draft, facts)
    return Begun(
        begun.draft,
        (*begun.findings, *found),
        (*begun.not_run, *not_run),
        tuple(one for one in begun.waiting if one not in ready),
    )


def finish(begun: Begun, facts: Facts) -> Verdict:
    """Return the verdict, once the facts say what the engines read."""
    found, not_run = _judge(begun.waiting, begun.draft, facts)
    findings = merged((*begun.findings, *found))
    findings.sort(key=lambda f: (ORDER.index(f.severity), f.span or (-1, -1), f.check))
    return Verdict(facts.directive.version, tuple(findings), (*begun.not_run, *not_run))


def _judge(
    checks: Iterable[Check], draft: Draft, facts: Facts
) -> tuple[tuple[Finding, ...], tuple[Omission, ...]]:
    """Return what some checks find, and why those that found nothing to say failed."""
    findings: list[Finding] = []
    not_run: list[Omission] = []
    for one in checks:
        reason = one.missing(facts) or _failure(one, draft, facts, findings)
        if reason is not None:
            not_run.append(Omission(one.name, reason))
    return tuple(findings), tuple(not_run)


def _failure(one: Check, draft: Draft, facts: Facts, findings: list[Finding]) -> str | None:
    """Add what a check finds; return why it failed, or None."""
    try:
        findings.extend(tuple(one.findings(draft, facts)))
    except Exception as error:  # noqa: BLE001  a rule that breaks must not silence the others
        # The type alone: an exception's words may quote the text.
        logger.error("check failed", extra={"check": one.name, "error": type(error).__name__})  # noqa: TRY400
        return CRASHED
    return None
