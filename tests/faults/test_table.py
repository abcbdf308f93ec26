"""The table says what was found: alike rows are one, the worst is kept."""

from tests.faults.table import page

ROWS = [
    {"line": "Kill", "database": "SQLite", "trials": 1, "result": "0 lost", "full": True,
     "words": "back in {:.0f} s", "worst": worst}
    for worst in (3.0, 21.0)
]  # fmt: skip


def test_alike_rows_are_one_with_the_worst() -> None:
    told = page(ROWS, "2026-11-26")
    assert told.count("| Kill |") == 1
    assert "| Kill | SQLite | full | 2 | 0 lost; back in 21 s |" in told


def test_another_result_is_another_row() -> None:
    told = page([*ROWS, {**ROWS[0], "result": "1 lost", "full": False}], "2026-11-26")
    assert "| Kill | SQLite | short | 1 | 1 lost; back in 3 s |" in told
