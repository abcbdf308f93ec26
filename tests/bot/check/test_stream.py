import io
import os
import threading
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.check.stream import AHEAD, LONGEST, Line, answers, lines_of

# A busy machine is slow: time is not what these tests are about.
PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

PIECES = st.lists(st.sampled_from([b"", b"a", b"\n", b"bc\nd", b"\n\n", b"\xff"]), max_size=12)


def pieces(many: list[bytes]) -> Iterator[bytes]:
    yield from many
    yield b""


@PATIENT
@given(PIECES)
def test_lines_do_not_depend_on_how_they_arrive(many: list[bytes]) -> None:
    arriving = pieces([one for one in many if one])
    whole = b"".join(many)
    expected = whole.split(b"\n")
    assert list(lines_of(lambda _: next(arriving))) == (expected if expected[-1] else expected[:-1])


def test_a_line_is_handed_over_before_the_next_one_arrives() -> None:
    reading, writing = os.pipe()
    lines = lines_of(lambda size: os.read(reading, size))
    os.write(writing, b"one\ntw")
    assert next(lines) == b"one"
    os.write(writing, b"o\n")
    assert next(lines) == b"two"
    os.close(writing)
    assert list(lines) == []
    os.close(reading)


def test_a_line_too_long_is_dropped_and_the_next_ones_are_kept() -> None:
    stream = io.BytesIO(b"a\n" + b"x" * (3 * LONGEST) + b"\nb\n" + b"y" * (LONGEST + 1))
    assert list(lines_of(stream.read)) == [b"a", None, b"b", None]


def said(line: Line) -> str:
    return "-" if line is None else line.decode()


def test_answers_come_in_the_order_of_the_lines() -> None:
    later = threading.Event()

    def judge(line: Line) -> str:
        if line == b"0":
            assert later.wait(5)
        if line == b"1":
            later.set()
        return said(line)

    lines = [str(number).encode() for number in range(200)]
    assert list(answers(lines, judge, workers=2)) == [line.decode() for line in lines]


def test_an_answer_is_given_while_the_next_line_is_awaited() -> None:
    reading, writing = os.pipe()
    given = answers(lines_of(lambda size: os.read(reading, size)), said, workers=2)
    os.write(writing, b"one\n")
    assert next(given) == "one"
    os.write(writing, b"two\n")
    assert next(given) == "two"
    os.close(writing)
    assert list(given) == []
    os.close(reading)


def test_lines_are_not_read_far_ahead_of_the_answers() -> None:
    taken = 0

    def lines() -> Iterator[bytes]:
        nonlocal taken
        for _ in range(10_000):
            taken += 1
            yield b"x"

    for count, _ in enumerate(answers(lines(), said, workers=2), 1):
        # Those that wait, the one that finds no room, and the one being answered.
        assert taken - count <= 2 * AHEAD + 2


def test_a_stream_that_breaks_is_not_taken_for_its_end() -> None:
    def lines() -> Iterator[bytes]:
        yield b"one"
        raise OSError("gone")  # noqa: EM101

    given = answers(lines(), said, workers=1)
    assert next(given) == "one"
    with pytest.raises(OSError, match="gone"):
        next(given)
