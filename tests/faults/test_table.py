"""The table says what was found: one line a trial, both databases, the worst, the full form."""

from typing import Any, Final

from tests.faults.table import page

DAY: Final = "2026-11-26"


def row(**fields: Any) -> dict[str, Any]:
    given = {"line": "Kill", "database": "SQLite", "trials": 1, "result": "0 lost", "full": True}
    return {**given, "words": "back in {:.0f} s", "worst": 3.0, **fields}


def test_alike_rows_are_one_with_the_worst() -> None:
    told = page([row(), row(worst=21.0)], DAY)
    assert "| Kill | 2: 0 lost; back in 21 s | – |" in told


def test_both_databases_stand_on_one_line() -> None:
    told = page([row(), row(database="PostgreSQL", trials=4)], DAY)
    assert "| Kill | 1: 0 lost; back in 3 s | 4: 0 lost; back in 3 s |" in told


def test_another_result_is_said_beside_it() -> None:
    told = page([row(), row(result="1 lost")], DAY)
    assert "| Kill | 1: 0 lost; back in 3 s · 1: 1 lost; back in 3 s | – |" in told


def test_the_short_form_is_said_and_gives_way_to_the_full_one() -> None:
    short = row(full=False, worst=60.0)
    assert "1 (short form): 0 lost; back in 60 s" in page([short], DAY)
    assert "short form)" not in page([short, row()], DAY)
    assert "1 (short form)" in page([short, row(database="PostgreSQL")], DAY)


def test_what_needs_no_database_holds_for_both() -> None:
    told = page([row(database="")], DAY)
    assert "| Kill | 1: 0 lost; back in 3 s | 1: 0 lost; back in 3 s |" in told
