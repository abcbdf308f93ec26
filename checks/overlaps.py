"""Say once what two checks find in the same words."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from checks.verdict import Finding, Severity

# LanguageTool and the parse look for the same faults.
SAME_FAULTS: Final = frozenset({"grammar", "agreement"})
REPLACING: Final = "anglicism"
# Those of LanguageTool that make what « être » leads agree with its subject.
LED: Final = frozenset({"ETRE_VPPA_OU_ADJ", "PEUT_ETRE_VPPA_OU_ADJ"})
NEAR: Final = 15
ORDER: Final = (Severity.BLOCKING, Severity.WARNING, Severity.ADVICE)


def merged(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings, of those about the same words the gravest, then one that corrects."""
    every = _replaced(list(findings))
    said: list[Finding] = []
    for one in sorted((one for one in every if _shared(one)), key=_rank):
        if not any(_overlap(one, other) or _led(one, other) for other in said):
            said.append(one)
    return [one for one in every if not _shared(one) or one in said]


def _replaced(every: list[Finding]) -> list[Finding]:
    """Return the findings, the ending that a word lacks said with the word that replaces it.

    « Les travaux ont été cédulé »: « prévus », and nothing about « cédulés ».
    """
    kept = []
    for one in every:
        ending = next((other for other in every if _ends(other, one)), None)
        if ending is not None:
            kept.append(_inflected(one, ending.suggestions[0].removeprefix(one.excerpt or "")))
        elif not any(_ends(one, other) for other in every):
            kept.append(one)
    return kept


def _ends(one: Finding, word: Finding) -> bool:
    """Return whether a finding only adds an ending to a word that another replaces."""
    replacing = word.check == REPLACING and word.severity is Severity.WARNING and word.excerpt
    same = replacing and _shared(one) and one.span == word.span
    return bool(same and one.suggestions and one.suggestions[0].startswith(word.excerpt or ""))


def _inflected(one: Finding, ending: str) -> Finding:
    better = (
        word if " " in word or word.endswith(("s", "x")) else word + ending
        for word in one.suggestions
    )
    return replace(one, suggestions=tuple(better))


def _shared(one: Finding) -> bool:
    return one.check in SAME_FAULTS and one.span is not None


def _rank(one: Finding) -> tuple[int, bool, bool]:
    # Between equals the parse, whose message names the subject.
    return ORDER.index(one.severity), not one.suggestions, one.check == "grammar"


def _led(one: Finding, verb: Finding) -> bool:
    """Return whether a finding reads the subject from a verb that is itself at fault.

    « Les clients de la rue est satisfaits »: « sont », and nothing about « satisfaits ».
    """
    if verb.check != "agreement" or verb.rule != "verbe" or one.rule not in LED:
        return False
    return 0 <= (one.span or (0, 0))[0] - (verb.span or (0, 0))[1] <= NEAR


def _overlap(one: Finding, other: Finding) -> bool:
    """Return whether two checks speak of the same words; each keeps its own findings apart."""
    (start, end), (first, last) = one.span or (0, 0), other.span or (0, 0)
    return one.check != other.check and start < last and first < end
