"""What LanguageTool and the parse find in the same words is said once."""

from checks.overlaps import merged
from checks.types import Finding, Severity, Span


def finding(
    check: str, span: Span | None, *better: str, severity: Severity = Severity.WARNING
) -> Finding:
    return Finding(check, "8", severity, "Vérifiez.", span, "mots", better)


def test_the_parse_is_preferred_between_equals() -> None:
    parse = finding("agreement", (5, 9), "ont")
    assert merged([finding("grammar", (0, 9), "ont"), parse]) == [parse]


def test_the_gravest_then_the_one_that_corrects_is_kept() -> None:
    grammar = finding("grammar", (0, 9), "ont")
    assert merged([grammar, finding("agreement", (5, 9))]) == [grammar]
    advice = finding("agreement", (5, 9), "ont", severity=Severity.ADVICE)
    assert merged([finding("grammar", (0, 9)), advice]) == [finding("grammar", (0, 9))]


def test_what_lies_apart_or_belongs_to_another_check_stays() -> None:
    every = [
        finding("grammar", (0, 4)),
        finding("agreement", (4, 9)),
        finding("anglicism", (0, 9)),
        finding("grammar", None),
    ]
    assert merged(every) == every
