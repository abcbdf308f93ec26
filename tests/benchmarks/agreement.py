"""Say how many faults of agreement are found, with the parse and without it.

``python -m tests.benchmarks.agreement [--show]`` prints, for the texts seen while tuning and for
the others, LanguageTool alone, Vigie without the parse, Vigie; then the right texts alarmed.
"""

import argparse
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import replace
from typing import Final

from bot.language.engines import Engines
from checks.catalog import all_checks
from checks.registry import EXAMPLE_FACTS
from checks.review import review
from checks.types import Draft, Severity
from tests.benchmarks.french import CHECKS, PATIENCE, Reproach, by_languagetool, scores, started
from tests.benchmarks.french_scores import Score
from tests.checks.quebec.agreements import faulty_agreements
from tests.checks.quebec.asking import asked
from tests.checks.quebec.texts import Faulty

SETS: Final = ("seen", "unseen")
Said = Sequence[tuple[Reproach, ...]]


def by_vigie(engines: Engines, text: str, *, parse: bool) -> tuple[Reproach, ...]:
    """Return what Vigie asks to correct in the French of a text, with the parse or without."""
    readings = engines.read(text, PATIENCE)
    facts = replace(EXAMPLE_FACTS, readings=readings if parse else replace(readings, parse=()))
    verdict = review(Draft(text), facts, tuple(one for one in all_checks() if one.name in CHECKS))
    assert not verdict.not_run, verdict.not_run
    return tuple(
        Reproach(*one.span, f"{one.check}:{one.rule}", one.suggestions)
        for one in verdict.findings
        if one.severity is not Severity.ADVICE and one.span
    )


def measured(texts: Sequence[Faulty], judge: Callable[[str], tuple[Reproach, ...]]) -> Said:
    """Return what one side says of the faulty texts, then of the same texts corrected."""
    return [judge(one.text) for one in texts] + [judge(one.corrected) for one in texts]


def printed(name: str, texts: Sequence[Faulty], said: Said, show: str = "") -> None:
    """Print what was found, rightly corrected, and alarmed."""
    total = sum(scores(texts, said[: len(texts)], show).values(), Score())
    right = [one.corrected for one in texts]
    alarms = [(t, s) for t, s in zip(right, said[len(texts) :], strict=True) if s]
    print(
        f"{name:24}{total.found:4} of {total.faults} found, {total.corrected} rightly corrected,"
        f" {len(alarms)} right texts alarmed"
    )
    for text, reproaches in alarms if show else ():
        for one in reproaches:
            print(f"  {one.rule} « {text[one.start : one.end]} »: {text}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--only", choices=SETS)
    asks = parser.parse_args()
    with ExitStack() as stack:
        engines, bare = started(stack)
        for name in SETS if asks.only is None else (asks.only,):
            texts = faulty_agreements(name)
            print(f"\n{name}: {len(texts)} texts")
            every = [one.text for one in texts] + [one.corrected for one in texts]
            alone = [by_languagetool(one) for one in asked(bare, every)]
            printed("LanguageTool alone", texts, alone)
            without = measured(texts, lambda text: by_vigie(engines, text, parse=False))
            printed("Vigie without the parse", texts, without, "no parse" if asks.show else "")
            ours = measured(texts, lambda text: by_vigie(engines, text, parse=True))
            printed("Vigie", texts, ours, "Vigie" if asks.show else "")


if __name__ == "__main__":
    main()
