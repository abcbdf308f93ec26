"""One card for one thing to do: what overlaps, what repeats, what is sure."""

from dataclasses import replace

from checks.types import Finding, Severity
from handlers.points import Point, open_points, point_of, points
from storage.findings import Found, State


def one(
    start: int = 0, end: int = 5, check: str = "grammar", severity: Severity = Severity.WARNING,
    excerpt: str | None = "chien", **fields: object,
) -> Found:  # fmt: skip
    finding = Finding(check, "8", severity, "Faute.", (start, end), excerpt, ("chiens",), "R")
    return Found(replace(finding, **fields), ("facebook-ville",))  # type: ignore[arg-type]


def leaders(*found: Found) -> list[Found]:
    return [point.found for point in points(found)]


def test_of_two_that_overlap_the_gravest_stands() -> None:
    block, fault = one(severity=Severity.BLOCKING, check="language", end=30), one(3, 8)
    assert leaders(block, fault) == [block]
    assert points([block, fault])[0].covers == (fault,)


def test_another_matter_is_seen_once_the_first_is_settled() -> None:
    block, fault = one(severity=Severity.BLOCKING, check="advertising", end=30), one(3, 8)
    assert points([block, fault]) == (Point(block, (block,)),)
    settled = replace(block, state=State.LIFTED)
    assert [point.found for point in open_points([settled, fault])] == [fault]


def test_what_only_touches_does_not_overlap() -> None:
    first, second = one(0, 5), one(5, 9, excerpt="chat")
    assert leaders(first, second) == [first, second]


def test_two_texts_do_not_overlap() -> None:
    first = one()
    other = replace(one(severity=Severity.ADVICE), accounts=("instagram-ville",))
    assert leaders(first, other) == [first, other]


def test_the_same_fault_five_times_is_one_point() -> None:
    same = [one(n, n + 5) for n in range(0, 50, 10)]
    (point,) = points(same)
    assert point.same == tuple(same)


def test_a_space_before_a_mark_is_one_point_whatever_the_word() -> None:
    words = ("lundi", "mardi", "ici")
    spaces = [
        one(n * 10, n * 10 + 7, "typography", excerpt=f"{word} !", suggestions=(f"{word}!",))
        for n, word in enumerate(words)
    ]
    (point,) = points(spaces)
    assert point.same == tuple(spaces)
    assert point.sure


def test_another_correction_or_no_words_is_another_point() -> None:
    assert len(points([one(), one(10, 15, suggestions=("chienne",))])) == 2
    whole = one(span=None, excerpt=None)
    assert len(points([whole, whole])) == 2


def test_a_point_is_found_from_any_of_its_places() -> None:
    first, second = one(), one(10, 15)
    assert point_of([first, second], second).same == (first, second)
    ignored = replace(first, state=State.IGNORED)
    assert point_of([ignored, second], ignored) == Point(ignored, (ignored,))


def test_what_is_sure() -> None:
    assert Point(one()).sure
    assert Point(one(check="agreement")).sure
    assert not Point(one(check="tone")).sure
    assert not Point(one(severity=Severity.ADVICE)).sure
    assert not Point(one(severity=Severity.BLOCKING)).sure
    assert not Point(one(suggestions=("a", "b"))).sure
    assert not Point(one(suggestions=())).sure
    assert not Point(one(span=None)).sure
