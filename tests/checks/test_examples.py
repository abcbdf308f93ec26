"""Every check is proved by the examples it declares."""

import re
from typing import Final

import pytest

from checks.catalog import all_checks
from checks.registry import Case, Check
from checks.types import Severity, Surface

# A verb told to « vous », or the question that one click settles.
TO_DO: Final = re.compile(r"\b(?!avez|êtes|chez|assez)[\wÀ-ÿ]+ez\b|\bFaites\b|\bEst-ce\b")


def examples(kind: str) -> list[object]:
    return [
        pytest.param(check, case, id=f"{check.name}-{number}")
        for check in all_checks()
        for number, case in enumerate(getattr(check, kind))
    ]


@pytest.mark.parametrize(("check", "case"), examples("passes"))
def test_a_passing_example_is_not_reproached(check: Check, case: Case) -> None:
    found = check.findings(case.draft, case.facts)
    asked = [one for one in found if one.severity is not Severity.ADVICE]
    assert asked == []


@pytest.mark.parametrize(("check", "case"), examples("fails"))
def test_a_failing_example_is_found(check: Check, case: Case) -> None:
    found = list(check.findings(case.draft, case.facts))
    assert found
    for one in found:
        assert one.message
        assert one.check == check.name
        if one.span and one.excerpt is not None:
            assert case.draft.text[slice(*one.span)] == one.excerpt


@pytest.mark.parametrize(("check", "case"), examples("fails"))
def test_a_message_says_what_to_do(check: Check, case: Case) -> None:
    """What is hidden in an employee's answer is told, and asks nothing of them."""
    if case.draft.surface is Surface.ANSWER:
        return
    for one in check.findings(case.draft, case.facts):
        if one.severity is not Severity.ADVICE:
            assert one.suggestions or TO_DO.search(one.message), one.message
