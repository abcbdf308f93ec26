"""Find the letters that a pattern of the table cannot do without, so as not to try it in vain."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from checks import conjugation

MACRO: Final = re.compile(r"\{(det|D|v:(?P<verb>\w+))\}")
VERB: Final = re.compile(r"\{v:(\w+)\}")
AROUND: Final = re.compile(r"\(\?<?[=!](?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)")
GROUP: Final = re.compile(r"\((?:\?:|\?-i:|\?P<\w+>)?[^()]*\)(?:[?*+]|\{\d+(?:,\d*)?\})?")
LOOSE: Final = re.compile(r"\[[^\]]*\](?:[?*+]|\{\d+(?:,\d*)?\})?|\\.(?:[?*+])?|.[?*]|[^\w' /-]")
HELD: Final = re.compile(r"(?:‹|\((?:\?:|\?-i:|\?P<\w+>|(?!\?)))(?P<inner>.*)[)›]", re.DOTALL)
TELLING: Final = 3


Needle = tuple[str, ...]
"""Runs of letters, one of which is in every match."""


def needles(raw: str) -> tuple[Needle, ...]:
    """Return the needles of a pattern, the most telling first; nothing if unsure."""
    ways = _ways(raw)
    if len(ways) > 1:
        found = [needles(way) for way in ways]
        return (tuple(run for told in found for run in told[0]),) if all(found) else ()
    told: list[Needle] = [(run,) for run in _runs(raw)]
    told += [one for group in _groups(raw) for one in needles(group)]
    return tuple(sorted(told, key=_telling, reverse=True))


def _telling(needle: Needle) -> tuple[int, int]:
    return min(len(run.strip()) for run in needle), -len(needle)


def _ways(raw: str) -> list[str]:
    """Return what a pattern offers between bars that no bracket holds."""
    bars = [place for place, letter, depth in _depths(raw) if letter == "|" and not depth]
    return [raw[a + 1 : b] for a, b in pairwise((-1, *bars, len(raw)))]


def _groups(raw: str) -> Iterator[str]:
    """Yield what stands in the outer brackets that a match must go through."""
    begun = 0
    for place, letter, depth in _depths(raw):
        if letter in "(‹" and depth == 1:
            begun = place
        elif letter in ")›" and not depth and raw[place + 1 : place + 2] not in ("?", "*", "{"):
            inner = HELD.fullmatch(raw, begun, place + 1)
            if inner:
                yield inner["inner"]


def _depths(raw: str) -> Iterator[tuple[int, str, int]]:
    """Yield each letter of a pattern with its place and how many brackets hold it."""
    depth = 0
    for place, letter in enumerate(raw):
        if raw[place - 1 : place] != "\\":
            depth += (letter in "([{‹") - (letter in ")]}›")
            yield place, letter, depth


def _runs(raw: str) -> tuple[str, ...]:
    """Return the runs of letters that the pattern cannot do without, single letters left aside."""
    plain = VERB.sub(lambda verb: _common(verb[1]) + "\x00", raw)
    plain = MACRO.sub("\x00", plain.replace("‹", "").replace("›", ""))
    plain = AROUND.sub("\x00", plain)
    while GROUP.search(plain):
        plain = GROUP.sub("\x00", plain)
    if "|" in plain:
        return ()
    runs = LOOSE.sub("\x00", plain).lower().split("\x00")
    return tuple(run for run in runs if len(run.strip()) > 1)


def _common(verb: str) -> str:
    """Return the letters with which every form of a verb begins."""
    told = conjugation.forms(verb).values()
    shortest = min(told, key=len)
    kept = (n for n in range(len(shortest), 0, -1) if all(one[:n] == shortest[:n] for one in told))
    return shortest[: next(kept, 0)]
