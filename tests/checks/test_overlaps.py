"""What LanguageTool and the parse find in the same words is said once."""

from dataclasses import replace

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


def test_what_a_wrong_verb_leads_is_not_made_to_agree_with_it() -> None:
    verb = replace(finding("agreement", (25, 28), "sont"), rule="verbe")
    led = replace(finding("grammar", (29, 39), "satisfait"), rule="ETRE_VPPA_OU_ADJ")
    further = replace(led, span=(60, 70))
    assert merged([led, verb]) == [verb]
    assert merged([verb, further]) == [verb, further]


def test_a_word_that_is_replaced_takes_the_ending_that_it_lacked() -> None:
    calque = Finding("anglicism", "8", Severity.WARNING, "Calque.", (5, 11), "cédulé")
    calque = replace(calque, suggestions=("prévu", "mis à l’horaire", "remis"))
    ending = finding("agreement", (5, 11), "cédulés")
    (told,) = merged([calque, ending, finding("grammar", (5, 11), "cédulés")])
    assert (told.check, told.suggestions) == ("anglicism", ("prévus", "mis à l’horaire", "remis"))


def test_a_word_at_fault_otherwise_is_said_twice() -> None:
    calque = Finding("anglicism", "8", Severity.WARNING, "Calque.", (5, 11), "cédulé", ("prévu",))
    every = [calque, finding("agreement", (2, 11), "sont cédulés")]
    assert merged(every) == every
    advised = replace(calque, severity=Severity.ADVICE)
    assert merged([advised, finding("grammar", (5, 11), "cédulés")])[0] == advised
