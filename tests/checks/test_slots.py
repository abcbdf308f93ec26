"""Room under the cap is found where there is some, near, and on working days first."""

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from checks.slots import free_ordinal, nearest_free
from checks.workdays import Calendar, at_wall, local, local_day

WEEKDAYS = (((time(8), time(16, 30)),),) * 5 + ((), ())
OPEN = Calendar(WEEKDAYS)
ALWAYS = Calendar((((time(0), time(23)),),) * 7)
NOW = datetime(2026, 11, 10, 14, 5, tzinfo=UTC)
WANTED = at_wall(datetime(2026, 11, 12, 9))  # noqa: DTZ001  the wall of the city
CAP, OFFERED = 2, 3

moments = st.datetimes(datetime(2026, 1, 1), datetime(2030, 12, 31)).map(at_wall)  # noqa: DTZ001
bookings = st.dictionaries(st.integers(-70, 70), st.integers(0, 4), max_size=141)


@given(st.frozensets(st.integers(1, 12)))
def test_the_lowest_free_place(taken: frozenset[int]) -> None:
    ordinal = free_ordinal(taken)
    assert ordinal not in taken
    assert set(range(1, ordinal)) <= taken


@given(moments, bookings, st.integers(-40, 40))
def test_every_offer_has_room_is_to_come_and_keeps_its_hour(
    wanted: datetime, booked: dict[int, int], ahead: int
) -> None:
    now, first = wanted - timedelta(days=ahead, hours=1), local_day(wanted)

    def held(day: date) -> int:
        return booked.get((day - first).days, 0)

    offers = nearest_free(wanted, now, OPEN, held, cap=CAP, how_many=OFFERED)
    assert len(offers) <= OFFERED
    assert len({local_day(at) for at in offers}) == len(offers)
    for at in offers:
        assert at > now
        assert held(local_day(at)) < CAP
        assert local_day(at) != first
        # Where the spring change takes an hour away, the next one stands in.
        assert at == at_wall(datetime.combine(local_day(at), local(wanted).time()))


@given(moments, bookings)
def test_no_nearer_working_day_with_room_is_forgotten(
    wanted: datetime, booked: dict[int, int]
) -> None:
    now, first = wanted - timedelta(days=1), local_day(wanted)

    def held(day: date) -> int:
        return booked.get((day - first).days, 0)

    offers = nearest_free(wanted, now, OPEN, held, cap=CAP, how_many=OFFERED)
    working = [
        first + timedelta(days=n)
        for n in range(1, 61)
        if OPEN.periods(first + timedelta(days=n)) and held(first + timedelta(days=n)) < CAP
    ]
    assert [local_day(at) for at in offers][: len(working)] == working[:OFFERED]


def test_ties_go_to_the_later_day() -> None:
    offers = nearest_free(WANTED, NOW, ALWAYS, lambda _: 0, cap=CAP, how_many=4)
    assert [(at - WANTED).days for at in offers] == [1, -1, 2, 3]


def test_nothing_is_offered_when_all_is_full() -> None:
    assert nearest_free(WANTED, NOW, OPEN, lambda _: CAP, cap=CAP, how_many=OFFERED) == ()


def test_closed_days_come_last() -> None:
    closed = Calendar(((),) * 7)
    offers = nearest_free(WANTED, NOW, closed, lambda _: 0, cap=CAP, how_many=OFFERED)
    assert [(at - WANTED).days for at in offers] == [1, -1, 2]
