"""Say how much of the faults of municipal French is found, and how often right texts are alarmed.

``python -m tests.benchmarks.french [CLEAN.tsv] [--show]`` prints LanguageTool alone and Vigie side
by side, by kind of fault; CLEAN.tsv is any other file of right sentences, with a column « text ».
"""

import argparse
import csv
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from bot import places
from bot.language.engines import Engines
from bot.language.languagetool.supervisor import Supervisor
from checks.catalog import all_checks
from checks.registry import EXAMPLE_FACTS
from checks.review import review
from checks.types import Draft, Finding, Match, Severity
from tests.benchmarks.french_scores import Score, good, overlaps, row
from tests.checks.quebec.asking import asked
from tests.checks.quebec.texts import SETS, Faulty, borrowings, clean, faulty

CHECKS = {"language", "grammar", "agreement", "anglicism", "typography", "tone"}
# What facts.md asks to show as advice only: the two sides are counted alike.
TASTE = {
    *("STYLE", "REPETITIONS_STYLE", "CAT_REGIONALISMES", "CAT_ARCHAISMES"),
    *("CAT_MARQUES_DE_COMMERCE", "PONCTUATION_STYLE_OS", "SEMANTICS"),
}
PATIENCE = 400.0
HANDFUL = 12


@dataclass(frozen=True, slots=True)
class Reproach:
    """What one side says of some words."""

    start: int
    end: int
    rule: str
    suggestions: tuple[str, ...]


def by_vigie(engines: Engines, text: str) -> tuple[Reproach, ...]:
    """Return what Vigie asks to correct or blocks in the French of a text."""
    facts = replace(EXAMPLE_FACTS, readings=engines.read(text, PATIENCE))
    checks = tuple(one for one in all_checks() if one.name in CHECKS)
    verdict = review(Draft(text), facts, checks)
    assert not verdict.not_run, verdict.not_run
    told = (one for one in verdict.findings if one.severity is not Severity.ADVICE)
    return tuple(_reproach(one, len(text)) for one in told)


def _reproach(finding: Finding, length: int) -> Reproach:
    start, end = finding.span or (0, length)
    return Reproach(start, end, f"{finding.check}:{finding.rule}", finding.suggestions)


def by_languagetool(matches: Iterable[Match]) -> tuple[Reproach, ...]:
    """Return what LanguageTool alone reproaches, taste left aside."""
    return tuple(
        Reproach(one.start, one.end, one.rule, one.replacements)
        for one in matches
        if one.category not in TASTE
    )


def scores(
    texts: Sequence[Faulty], said: Sequence[tuple[Reproach, ...]], show: str = ""
) -> dict[str, Score]:
    """Count, by kind, the faults that a reproach overlaps; one reproach serves one fault."""
    counts: dict[str, Score] = {}
    for one, reproaches in zip(texts, said, strict=True):
        free = list(reproaches)
        for fault in one.faults:
            count = counts.setdefault(fault.kind.split()[0], Score())
            count.faults += 1
            hit = next((r for r in free if overlaps((r.start, r.end), fault)), None)
            if hit is None:
                if show:
                    print(f"  {show} {one.id} missed: {one.text[fault.start : fault.end]}")
                continue
            free.remove(hit)
            count.found += 1
            count.corrected += good(one, fault, (hit.start, hit.end), hit.suggestions)
    return counts


def alarms(
    name: str, texts: Sequence[str], said: Sequence[tuple[Reproach, ...]], *, show: bool
) -> None:
    """Print how many right texts are alarmed, and by which rules."""
    hurt = [(text, found) for text, found in zip(texts, said, strict=True) if found]
    rules = Counter(one.rule for _, found in hurt for one in found)
    print(f"{name:26}{len(hurt):5} of {len(texts)} alarmed, {rules.total()} reproaches")
    for rule, count in rules.most_common(HANDFUL if not show else None):
        print(f"{'':28}{count:4}  {rule}")
    if show:
        for text, found in hurt:
            for one in found:
                print(f"  {one.rule} « {text[one.start : one.end]} »: {text}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("clean", nargs="?", type=Path)
    parser.add_argument("--show", action="store_true")
    asks = parser.parse_args()
    with ExitStack() as stack:
        engines, bare = started(stack)
        for name in SETS:
            table(name, engines, bare, show=asks.show)
        borrowed(engines, bare)
        others = [(f"{name}, right", list(clean(name))) for name in SETS]
        if asks.clean:
            others.append((asks.clean.name, _texts(asks.clean)))
        for name, texts in others:
            print(f"\n{name}")
            matches = asked(bare, texts)
            alarms("LanguageTool alone", texts, [by_languagetool(m) for m in matches], show=False)
            alarms("Vigie", texts, [by_vigie(engines, t) for t in texts], show=asks.show)


def table(name: str, engines: Engines, bare: str, *, show: bool) -> None:
    """Print what both sides find in one set, by kind of fault."""
    texts = faulty(name)
    alone = [by_languagetool(one) for one in asked(bare, [one.text for one in texts])]
    ours = [by_vigie(engines, one.text) for one in texts]
    told = (scores(texts, alone), scores(texts, ours, "Vigie" if show else ""))
    print(f"\n{name:26}{'faults':>7}{'LanguageTool':>16}{'Vigie':>16}")
    for kind in sorted(told[0]):
        print(row(kind, told[0][kind], told[1][kind]))
    print(row("all", *(sum(one.values(), Score()) for one in told)))


def borrowed(engines: Engines, bare: str) -> None:
    """Print how many discouraged borrowings are found, and how many right uses are alarmed."""
    every = borrowings()
    alone = [by_languagetool(one) for one in asked(bare, [one.text for one in every])]
    print(f"\n{'borrowings':26}{'sentences':>10}{'LanguageTool':>16}{'Vigie':>10}{'alarmed':>10}")
    for wave in dict.fromkeys(one.wave for one in every):
        here = [(one, said) for one, said in zip(every, alone, strict=True) if one.wave == wave]
        theirs = sum(_told(said, one.start, one.end) for one, said in here)
        ours = sum(_told(by_vigie(engines, one.text), one.start, one.end) for one, _ in here)
        wrong = sum(bool(by_vigie(engines, one.right)) for one, _ in here if one.right)
        print(f"{wave:26}{len(here):10}{theirs:16}{ours:10}{wrong:10}")


def _told(said: Iterable[Reproach], start: int, end: int) -> bool:
    return any(one.start < end and start < one.end for one in said)


def started(stack: ExitStack) -> tuple[Engines, str]:
    """Return Vigie's engines, and the address of a LanguageTool without our rules."""
    folders = [Path(stack.enter_context(tempfile.TemporaryDirectory())) for _ in range(2)]
    cache = places.languagetool()
    engines = stack.enter_context(Engines(cache=cache, state=folders[0], rules=places.RULES))
    alone = Supervisor(cache, folders[1])
    stack.callback(alone.close)
    alone.start()
    assert engines.wait_warm(PATIENCE)
    assert alone.wait_warm(PATIENCE)
    return engines, alone.address() or ""


def _texts(path: Path) -> list[str]:
    with path.open(encoding="utf-8", newline="") as file:
        return [row["text"] for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]


if __name__ == "__main__":
    main()
