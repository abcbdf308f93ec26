"""Print how right and how quick the checks are: ``python -m tests.benchmarks.directive``."""

import sys
from dataclasses import replace
from time import process_time

from checks.catalog import all_checks
from checks.registry import EXAMPLE_FACTS
from checks.review import review
from checks.types import Draft
from tests.benchmarks import labelled
from tests.benchmarks.labelled import FIRST_LOOKS

PARAGRAPH = (
    "La Ville vous invite à la Fête des neiges le samedi 6 février 2027, de 11 h à 15 h, au parc"
    " de la Rivière. Patin, contes et chocolat chaud vous attendent, et c’est gratuit! Mme Anne"
    " Roy, directrice du Service des loisirs, répondra à vos questions au 450 555-0100. En cas de"
    " pluie, l’activité sera reportée au lendemain. Tous les détails : ville.example.ca/fete"
    " #FêteDesNeiges "
)
ROUNDS = 200


def say(line: str) -> None:
    """Write one line for whoever runs the benchmark."""
    sys.stdout.write(f"{line}\n")


def milliseconds(text: str) -> tuple[float, float]:
    """Return the median and the 95th percentile of a review, each on a text never seen."""
    facts = replace(EXAMPLE_FACTS, packs=frozenset({"hashtags", "emoji", "inclusive"}))
    times = []
    for number in range(ROUNDS):
        fresh = Draft(f"{text[:-4]}{number:04}")
        begun = process_time()
        review(fresh, facts)
        times.append((process_time() - begun) * 1000)
    times.sort()
    return times[ROUNDS // 2], times[ROUNDS * 95 // 100]


def say_sets(names: tuple[str, ...]) -> None:
    """Print how right the checks are on a set; the lines of a sealed one stay shut."""
    counts, odd = labelled.count(names)
    precision, recall = labelled.rates(counts)
    texts = sum(1 for name in names for _ in labelled.read(name))
    title = names[0] if len(names) == 1 else "all but the probes"
    wrong, clean = labelled.alarmed(names)
    say(
        f"{title:20}{texts:5} texts, precision {precision:.3f}, recall {recall:.3f},"
        f" clean alarmed {wrong} of {clean}"
    )
    if len(names) == 1 and not title.endswith("sealed"):
        for one, why in odd:
            say(f"    line {one.line}: {why}")


def say_checks(names: tuple[str, ...]) -> None:
    """Print the counts of each check over some sets."""
    counts, _ = labelled.count(names)
    near, breaches = labelled.near_misses(), labelled.breaches()
    say(f"\n{'check':22}{'breaches':>9}{'near':>6}{'found':>7}{'missed':>8}{'wrong':>7}")
    for name in sorted(near | breaches):
        tally = counts.get(name, labelled.Count())
        say(
            f"{name:22}{breaches[name]:9}{near[name]:6}"
            f"{tally.found:7}{tally.missed:8}{tally.wrong:7}"
        )


def main(*, sealed: bool) -> None:
    """Print precision and recall over the sets, the counts by check, and the times."""
    opened = tuple(name for name in labelled.SETS if not name.endswith("sealed"))
    shut = tuple(name for name in labelled.SETS if name.endswith("sealed"))
    for name in ("probes", *opened, *(shut if sealed else ())):
        say_sets((name,))
    if sealed:
        say_sets(labelled.SETS)
    say("\nfirst looks, before any change: precision, recall, clean texts alarmed")
    for title, figures in FIRST_LOOKS.items():
        say(f"  {title:20}" + "  ".join(f"{one:.3f}" for one in figures))
    say_checks(labelled.SETS if sealed else opened)
    say(f"\n{len(all_checks())} checks; review of a draft, median and 95th percentile:")
    for title, text in (("60 words", PARAGRAPH), ("5,000 characters", (PARAGRAPH * 15)[:5000])):
        median, high = milliseconds(text)
        say(f"  {title:18}{median:7.1f} ms{high:9.1f} ms")


if __name__ == "__main__":
    main(sealed="--sealed" in sys.argv)
