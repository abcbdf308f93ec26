"""What a comment is, proposed from its words: right on the labelled texts."""

from collections import Counter
from pathlib import Path
from time import perf_counter

import pytest

from checks import directive
from checks.natures import Nature, propose

ROWS = [
    tuple(line.split("\t", 1))
    for line in Path("tests/data/natures.tsv").read_text(encoding="utf-8").splitlines()
]
FEWEST = 8
ACCURACY = 0.95


def test_there_are_texts_of_every_nature() -> None:
    counts = Counter(nature for nature, _ in ROWS)
    assert set(counts) == set(Nature)
    assert min(counts.values()) >= FEWEST


def test_proposals_are_right() -> None:
    wrong = [(nature, propose(text), text) for nature, text in ROWS if propose(text) != nature]
    assert len(wrong) <= len(ROWS) * (1 - ACCURACY), wrong


@pytest.mark.parametrize("text", [text for nature, text in ROWS if nature == Nature.DANGER])
def test_no_danger_is_missed(text: str) -> None:
    assert propose(text) is Nature.DANGER


def test_no_other_text_is_taken_for_a_danger() -> None:
    alarms = [text for nature, text in ROWS if nature != Nature.DANGER
              and propose(text) is Nature.DANGER]  # fmt: skip
    assert alarms == []


@pytest.mark.article("6")
def test_a_nuisance_without_danger_is_a_complaint() -> None:
    assert propose("Du bruit toute la nuit chez les voisins, ça suffit") is Nature.COMPLAINT


def test_the_natures_are_those_of_the_directive() -> None:
    decided = directive.load().decisions.comment_natures
    assert {one.key for one in decided} == set(Nature)


@pytest.mark.parametrize("text", ["a" * 5000, "\\w+ " * 1200, "fil électrique " * 300, " " * 5000])
def test_a_hostile_text_is_read_quickly(text: str) -> None:
    started = perf_counter()
    propose(text)
    assert perf_counter() - started < 0.5
