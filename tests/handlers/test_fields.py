"""What a form or a button carries is read without trust."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.fields import (
    LARGEST,
    UnreadableError,
    carried,
    chosen,
    number,
    several,
    typed,
    values_of,
    word,
)
from handlers.moments import wall_of
from handlers.reasons import LONGEST, clean, required, too_long
from handlers.refusals import Why

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)
NAMES = st.sampled_from(["text", "value", "selected_option", "selected_options"])
SHAPES = st.dictionaries(NAMES, st.dictionaries(NAMES, st.dictionaries(NAMES, ANYTHING)))


@given(ANYTHING | SHAPES)
def test_no_state_of_a_form_breaks_the_reading(values: object) -> None:
    assert isinstance(typed(values, "text"), str)
    assert isinstance(chosen(values, "text"), str)
    assert all(isinstance(one, str) for one in several(values, "text"))
    values_of({"state": values})


@given(st.text() | st.none() | st.integers())
def test_what_is_not_an_object_is_not_read(text: object) -> None:
    with suppress(UnreadableError):
        assert isinstance(carried(text), dict)


def test_a_deep_nest_is_not_read() -> None:
    with pytest.raises(UnreadableError):
        carried("[" * 100_000)


@pytest.mark.parametrize("value", [None, "1", 1.0, True, -1, LARGEST + 1, [], {}])
def test_what_is_not_a_number_is_refused(value: object) -> None:
    with pytest.raises(UnreadableError):
        number({"draft": value}, "draft")


@pytest.mark.parametrize("value", [None, 1, [], {}])
def test_what_is_not_a_word_is_refused(value: object) -> None:
    with pytest.raises(UnreadableError):
        word({"account": value}, "account")


def test_what_is_right_is_read() -> None:
    assert number({"draft": LARGEST}, "draft") == LARGEST
    assert word({"account": "a"}, "account") == "a"
    assert several({"a": {"a": {"selected_options": [{"value": "x"}, {"value": "x"}]}}}, "a") == (
        "x",
    )


@given(st.text(max_size=12), st.text(max_size=8))
def test_no_day_and_no_hour_break_the_reading(day: str, hour: str) -> None:
    found = wall_of(day, hour)
    assert found is None or 2000 <= found.year < 2100


@pytest.mark.parametrize(
    ("day", "hour"),
    [
        ("2026-02-30", "09:00"),
        ("0001-01-01", "09:00"),
        ("9999-12-31", "23:59"),
        ("", ""),
        ("x", ""),
    ],
)
def test_what_is_no_moment(day: str, hour: str) -> None:
    assert wall_of(day, hour) is None


def test_a_moment_is_a_minute_of_the_wall() -> None:
    found = wall_of("2026-11-12", "09:00:59.5+02:00")
    assert found is not None
    assert (found.isoformat(), found.tzinfo) == ("2026-11-12T09:00:00", None)


def test_reasons() -> None:
    assert clean(" \u200bOui.\x00 ") == "Oui."
    assert too_long("a" * LONGEST) is None
    long, empty = too_long("a" * (LONGEST + 1)), required(" \u200b")
    assert long is not None
    assert (long.why, long.facts) == (Why.TOO_LONG, {"count": LONGEST + 1, "limit": LONGEST})
    assert empty is not None
    assert empty.why is Why.NEEDS_REASON
    assert required("Oui.") is None
