"""Gather findings into the points that people settle: one card for one thing to do."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from checks.types import Finding, Severity
from storage.findings import Found, State

# Checks that read the same words for the same reason: settling one settles what it covers.
FRENCH: Final = frozenset({"language", "grammar", "agreement", "anglicism", "typography", "tone"})
# Those whose rules are safe enough to be followed without reading each correction.
SAFE: Final = frozenset({"grammar", "agreement", "anglicism", "typography"})
TYPOGRAPHY: Final = "typography"


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to settle: a finding, the places where it is the same, what it covers."""

    found: Found
    same: tuple[Found, ...] = ()
    covers: tuple[Found, ...] = ()

    @property
    def all(self) -> tuple[Found, ...]:
        """Return every finding that is settled with this point."""
        return (*self.same, *self.covers)

    @property
    def sure(self) -> bool:
        """Return whether the one correction of this point may be applied with the others."""
        finding = self.found.finding
        to_correct = finding.severity is Severity.WARNING and finding.check in SAFE
        return to_correct and finding.span is not None and len(finding.suggestions) == 1


def points(found: Iterable[Found]) -> tuple[Point, ...]:
    """Return the points of findings in the order of a verdict, the gravest first.

    Of findings that overlap, the gravest stands: another of the same matter is settled with it,
    one of another matter is seen once it is. The same fault in several places is one point.
    """
    leaders: list[Point] = []
    for one in found:
        over = next((at for at, point in enumerate(leaders) if _overlap(point, one)), None)
        if over is None:
            _join(leaders, one)
        elif _same_matter(leaders[over].found, one):
            covering = leaders[over]
            leaders[over] = replace(covering, covers=(*covering.covers, one))
    return tuple(leaders)


def open_points(found: Iterable[Found]) -> tuple[Point, ...]:
    """Return the points that nobody has settled."""
    return points(one for one in found if one.state is State.OPEN)


def point_of(found: Iterable[Found], wanted: Found) -> Point:
    """Return the point that shows a finding; what is settled already stands alone."""
    shown = (one for one in open_points(found) if wanted in one.same)
    return next(shown, Point(wanted, (wanted,)))


def _join(leaders: list[Point], one: Found) -> None:
    for at, point in enumerate(leaders):
        if _alike(point.found, one):
            leaders[at] = replace(point, same=(*point.same, one))
            return
    leaders.append(Point(one, (one,)))


def _alike(one: Found, other: Found) -> bool:
    """Return whether two findings are one fault in two places of the same text.

    A fault of typography is the same whatever the word beside it.
    """
    if one.finding.excerpt is None or one.accounts != other.accounts:
        return False
    return _bare(one.finding) == _bare(other.finding)


def _bare(finding: Finding) -> Finding:
    """Return a finding without its place, nor the words that do not matter to it."""
    placeless = replace(finding, span=None)
    mechanical = finding.check == TYPOGRAPHY and len(finding.suggestions) == 1
    return replace(placeless, excerpt="", suggestions=()) if mechanical else placeless


def _same_matter(one: Found, other: Found) -> bool:
    return {one.finding.check, other.finding.check} <= FRENCH


def _overlap(point: Point, one: Found) -> bool:
    return any(_meet(each, one) for each in point.same)


def _meet(one: Found, other: Found) -> bool:
    if one.finding.span is None or other.finding.span is None:
        return False
    (start, end), (first, last) = one.finding.span, other.finding.span
    return bool(set(one.accounts) & set(other.accounts)) and start < last and first < end
