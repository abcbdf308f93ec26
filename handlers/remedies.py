"""Say which doors lead out of a finding: an exception of the directive, « la règle se trompe »."""

from collections.abc import Iterable

from checks.content.language import BEFORE_FRENCH
from checks.decisions import Choice, Decisions
from checks.types import Group, Severity
from checks.verdict import Finding
from storage.findings import Found

OTHER_LANGUAGE = "language"


def exemptions(decisions: Decisions, found: Found, group: Group) -> tuple[Choice, ...]:
    """Return the exceptions that the directive leaves to a finding, as choices; often none."""
    finding = found.finding
    if finding.rule == BEFORE_FRENCH:
        return ()
    open_to = [
        one
        for one in decisions.exemptions
        if one.check == finding.check and finding.severity in one.severities and group in one.groups
    ]
    if any(one.key == OTHER_LANGUAGE for one in open_to):
        return tuple(Choice(reason, reason) for reason in decisions.language_exceptions)
    return tuple(Choice(one.key, one.label) for one in open_to)


def label(decisions: Decisions, category: str) -> str:
    """Return the words of an exception's category; a reason of article 8 says itself."""
    known = {one.key: one.label for one in decisions.exemptions}
    return known.get(category, category)


def contestable(decisions: Decisions, found: Found) -> bool:
    """Return whether somebody may say that a rule is wrong: any block, but those of another way."""
    blocks = found.finding.severity is Severity.BLOCKING
    return blocks and found.finding.check not in decisions.uncontested_checks


def all_contestable(decisions: Decisions, findings: Iterable[Finding]) -> bool:
    """Return whether something blocks a reply, and all that blocks it may be said to be wrong."""
    blocking = [one.check for one in findings if one.severity is Severity.BLOCKING]
    return bool(blocking) and not set(blocking) & set(decisions.uncontested_checks)
