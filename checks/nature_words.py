"""Say to which natures the words of a comment lean, as labelled comments taught it. Pure.

``nature_words.tsv`` is printed by ``python -m tests.weighing``: one line a stem, what it adds to
each nature; the first line is what each begins with.
"""

import re
from functools import cache
from pathlib import Path
from typing import Final

TABLE: Final = Path(__file__).with_name("nature_words.tsv")
WORD: Final = re.compile(r"[a-z]+|[?!$%]|\d+")
# Endings say little: a word is known by its first letters, a number by being one.
STEM: Final = 5
NUMBER: Final = "0"
START: Final = "*"


def leanings(low: str) -> dict[str, float]:
    """Return how far a text, read without accents or capitals, leans to each nature."""
    names, weights = _table()
    total = list(weights[START])
    for stem in stems(low):
        for place, worth in enumerate(weights.get(stem, ())):
            total[place] += worth
    return dict(zip(names, total, strict=True))


def stems(low: str) -> list[str]:
    """Return the beginnings of the words of a text, each once, in order."""
    found = WORD.findall(low)
    return sorted({NUMBER if one.isdigit() else one[:STEM] for one in found})


@cache
def _table() -> tuple[tuple[str, ...], dict[str, tuple[float, ...]]]:
    head, *lines = TABLE.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines)
    return tuple(head.split("\t")[1:]), {word: tuple(map(float, rest)) for word, *rest in rows}
