"""One verdict from every check; one that breaks is said aloud and silences no other."""

import logging
from collections.abc import Iterator
from dataclasses import replace

import pytest

from checks.catalog import all_checks
from checks.parsed import parse_of
from checks.registry import EXAMPLE_FACTS, Hit, check
from checks.review import CRASHED, begin, finish, go_on, review
from checks.types import Draft, Facts, NotRun, Outcome, Readings, Severity

TEXT = "Le mot de passe est Erable#2026, et Marie-Êve le sait."


@check(article="8", severity=Severity.ADVICE, passes=[], fails=[])
def broken(draft: Draft, facts: Facts) -> Iterator[Hit]:
    """Cette règle se brise toujours."""
    if facts:
        raise ValueError(draft.text)
    yield Hit()


def test_a_check_that_raises_is_not_run_and_the_others_stand(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.DEBUG):
        verdict = review(Draft(TEXT), EXAMPLE_FACTS, (broken, *all_checks()))
    assert ("broken", CRASHED) in [(one.check, one.reason) for one in verdict.not_run]
    assert verdict.outcome is Outcome.BLOCKED
    assert "Erable" not in caplog.text


def test_nothing_is_ready_while_a_check_has_not_run() -> None:
    silent = replace(EXAMPLE_FACTS, readings=Readings(NotRun("éteint"), NotRun("éteint")))
    text = "La patinoire est ouverte : ville.example.ca"
    assert review(Draft(text), silent).outcome is Outcome.INCOMPLETE
    assert review(Draft(text), EXAMPLE_FACTS).outcome is Outcome.READY


def test_what_has_answered_is_judged_while_languagetool_reads() -> None:
    draft = Draft("Ses travaux dureront environ trois semaines.")
    whole = replace(EXAMPLE_FACTS, readings=parse_of(draft.text))
    near = replace(whole, readings=replace(whole.readings, matches=NotRun("en retard")))
    begun = go_on(begin(draft, EXAMPLE_FACTS), near)
    assert [one.name for one in begun.waiting] == ["anglicism", "grammar"]
    assert "agreement" in {one.check for one in begun.findings}
    assert finish(begun, whole) == review(draft, whole)


def test_what_has_not_answered_is_judged_once_it_has() -> None:
    draft = Draft("Ses travaux dureront environ trois semaines.")
    whole = replace(EXAMPLE_FACTS, readings=parse_of(draft.text))
    nothing = Readings(NotRun("en retard"), NotRun("en retard"), NotRun("en retard"))
    begun = begin(draft, EXAMPLE_FACTS)
    assert go_on(begun, replace(whole, readings=nothing)) == begun


def test_a_secret_is_never_quoted() -> None:
    verdict = review(Draft(TEXT), EXAMPLE_FACTS)
    (one,) = [finding for finding in verdict.findings if finding.check == "secret"]
    assert one.excerpt is None
    assert one.span is not None
    assert "Erable" not in one.message


def test_the_gravest_findings_come_first_and_the_version_is_kept() -> None:
    verdict = review(Draft(TEXT, account="threads-ville"), EXAMPLE_FACTS)
    order = [list(Severity).index(one.severity) for one in verdict.findings]
    assert order == sorted(order)
    assert verdict.directive_version == EXAMPLE_FACTS.directive.version
