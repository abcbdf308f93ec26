"""Dates are read as people write them, and stand in the year they mean."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.dates import MONTHS, WEEKDAYS, is_dated, mentions, nearest, to_come

TUESDAY = date(2026, 11, 10)
days = st.dates(date(2026, 11, 10), date(2027, 11, 9))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le jeudi 12 novembre", [(12, 11, None, 3)]),
        ("jeudi le 12 novembre 2026", [(12, 11, 2026, 3)]),
        ("le 1er mai", [(1, 5, None, None)]),
        ("du 7 au 15 novembre", [(7, 11, None, None), (15, 11, None, None)]),
        ("les lundi 28 et mardi 29 décembre", [(28, 12, None, 0), (29, 12, None, 1)]),
        ("samedi et dimanche 14 et 15 novembre", [(14, 11, None, None), (15, 11, None, None)]),
        ("du 28 août au 3 septembre 2027", [(28, 8, None, None), (3, 9, 2027, None)]),
        ("2026-11-12", [(12, 11, 2026, None)]),
        ("le 14 juillet 1789", [(14, 7, 1789, None)]),
        ("12 personnes, 3 mars-pains", [(3, 3, None, None)]),
        ("le 450 555-0100", []),
    ],
)
def test_mentions(text: str, expected: list[tuple[int, int, int | None, int | None]]) -> None:
    found = [(one.day, one.month, one.year, one.weekday) for one in mentions(text)]
    assert found == expected


@given(days)
def test_a_day_of_the_year_to_come_is_read_as_itself(day: date) -> None:
    text = f"le {WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"
    (one,) = mentions(text)
    assert to_come(one, TUESDAY) == day
    assert one.on(day.year)


@given(days)
def test_a_written_year_is_never_guessed(day: date) -> None:
    (one,) = mentions(f"le {day.day} {MONTHS[day.month - 1]} {day.year}")
    assert to_come(one, TUESDAY) == nearest(one, TUESDAY) == day


@given(st.dates(TUESDAY - timedelta(days=180), TUESDAY + timedelta(days=180)))
def test_a_deadline_is_the_closest_such_day(day: date) -> None:
    (one,) = mentions(f"avant le {day.day} {MONTHS[day.month - 1]}")
    assert nearest(one, TUESDAY) == day


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("jeudi 12 novembre", date(2026, 11, 12)),
        ("jeudi 11 novembre", date(2026, 11, 11)),
        ("lundi 4 janvier", date(2027, 1, 4)),
        ("samedi 3 octobre", date(2026, 10, 3)),
        ("3 octobre", date(2027, 10, 3)),
        ("10 novembre", TUESDAY),
        ("30 février", None),
        ("29 février", None),
    ],
)
def test_an_announcement_without_a_year(text: str, expected: date | None) -> None:
    (one,) = mentions(text)
    assert to_come(one, TUESDAY) == expected


@pytest.mark.parametrize("text", ["ce soir", "Demain, 9 h", "tous les samedis", "en décembre"])
def test_a_vague_day_is_a_day(text: str) -> None:
    assert is_dated(text)
    assert not is_dated("Apportez vos patins.")
