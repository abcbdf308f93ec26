"""Print how well the nature of a comment is proposed: ``python -m tests.benchmarks.natures``."""

import sys
from collections import Counter
from time import perf_counter
from typing import Final

from checks.natures import Nature, propose
from tests.weighing import comments

SETS: Final = {"seen": "known, learnt from", "unseen": "never learnt from"}


def say(line: str) -> None:
    """Write one line for whoever runs the benchmark."""
    sys.stdout.write(f"{line}\n")


def score(name: str) -> None:
    """Print the scores of a set: all, the dangers found, the others taken for dangers."""
    rows = comments(name)
    propose("")
    propose.cache_clear()
    started = perf_counter()
    found = [(nature, propose(text)) for nature, text in rows]
    each = (perf_counter() - started) * 1000 / len(rows)
    counts = Counter(nature for nature, _ in rows)
    right = Counter(nature for nature, got in found if nature == got)
    false = sum(got is Nature.DANGER != nature for nature, got in found)
    danger, others = Nature.DANGER.value, len(rows) - counts[Nature.DANGER]
    say(f"{name} ({SETS[name]}): {right.total()} of {len(rows)} right, {each:.2f} ms each")
    say(f"  dangers found {right[danger]} of {counts[danger]}; false dangers {false} of {others}")
    say("  " + ", ".join(f"{one} {right[one]}/{counts[one]}" for one in sorted(counts)))


def main() -> None:
    """Print every figure."""
    for name in SETS:
        score(name)


if __name__ == "__main__":
    main()
