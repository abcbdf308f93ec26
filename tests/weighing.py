"""Learn from labelled comments how far words lean to each nature: ``python -m tests.weighing``.

A logistic regression a nature, by plain gradient descent, the same on every machine.
"""

import math
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from checks.nature_words import START, TABLE, stems
from checks.natures import Nature, reading

LABELLED: Final = Path(__file__).parent / "data" / "natures"
ROUNDS: Final = 25
RATE: Final = 0.1
SLOWER: Final = 0.1
FORGET: Final = 0.003
FIRST: Final = -1.0
# What adds less than this to every nature is left out.
LEAST: Final = 0.05
STEEPEST: Final = 30.0


def comments(name: str) -> list[tuple[str, str]]:
    """Return the labelled comments of a set: their nature, their words."""
    lines = (LABELLED / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [(nature, text) for nature, _, text in (line.partition("\t") for line in lines)]


def learn(known: Sequence[tuple[str, str]], nature: str) -> dict[str, float]:
    """Return what each stem adds to a nature, as labelled comments show it."""
    examples = [(stems(reading(text)), float(label == nature)) for label, text in known]
    chance = random.Random(1)  # noqa: S311  nothing secret: an order of reading
    worth: defaultdict[str, float] = defaultdict(float, {START: FIRST})
    for turn in range(ROUNDS):
        chance.shuffle(examples)
        rate = RATE / (1 + turn * SLOWER)
        for words, truth in examples:
            total = worth[START] + sum(worth[word] for word in words)
            sure = 1 / (1 + math.exp(-max(-STEEPEST, min(STEEPEST, total))))
            step = rate * (truth - sure)
            worth[START] += step
            for word in words:
                worth[word] = worth[word] * (1 - rate * FORGET) + step
    return dict(worth)


def table() -> Iterator[str]:
    """Yield the lines of the table that the known comments give."""
    known = comments("seen")
    names = sorted(Nature)
    learnt = {name: learn(known, name) for name in names}
    yield "\t".join(["stem", *names])
    for word in sorted(learnt[Nature.DANGER]):
        worths = [learnt[name][word] for name in names]
        if max(map(abs, worths)) >= LEAST:
            yield "\t".join([word, *(f"{one:.2f}" for one in worths)])


def main() -> None:
    """Write the table beside the code that reads it."""
    TABLE.write_text("".join(f"{line}\n" for line in table()), encoding="utf-8")


if __name__ == "__main__":
    main()
