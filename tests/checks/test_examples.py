"""Every check is proved by the examples it declares."""

import re
from dataclasses import replace
from typing import Any, Final, cast

import pytest

from checks.catalog import all_checks
from checks.registry import Case, Check
from checks.types import Severity, Surface

# A verb told to « vous », or the question that one click settles.
TO_DO: Final = re.compile(r"\b(?!avez|êtes|chez|assez)[\wÀ-ÿ]+ez\b|\bFaites\b|\bEst-ce\b")


class Unread:
    """Readings that nobody may look at yet."""

    def __getattr__(self, name: str) -> Any:
        raise AssertionError(name)


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


@pytest.mark.parametrize(("check", "case"), [*examples("passes"), *examples("fails")])
def test_a_check_that_reads_no_engine_judges_before_the_engines_answer(
    check: Check, case: Case
) -> None:
    if not check.reads:
        facts = replace(case.facts, readings=cast("Any", Unread()))
        assert list(check.findings(case.draft, facts)) == list(
            check.findings(case.draft, case.facts)
        )


@pytest.mark.parametrize(("check", "case"), examples("fails"))
def test_a_message_says_what_to_do(check: Check, case: Case) -> None:
    """What is hidden in an employee's answer is told, and asks nothing of them."""
    if case.draft.surface is Surface.ANSWER:
        return
    for one in check.findings(case.draft, case.facts):
        if one.severity is not Severity.ADVICE:
            assert one.suggestions or TO_DO.search(one.message), one.message
