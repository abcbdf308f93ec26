"""The page of the benchmarks shows each measure once, and how much of its aim it uses."""

import json
from pathlib import Path

from tests.benchmarks import chart

ROWS = [
    {"name": "ack", "value": 2.0, "unit": "×", "aim": "≤ 1.5"},
    {"name": "rate", "value": 1000.0, "unit": "/s", "aim": "≥ 500 on SQLite"},
    {"name": "median", "value": 12.5, "unit": "ms", "aim": ""},
    {"name": "ack", "value": 1.2, "unit": "×", "aim": "≤ 1.5"},
]


def test_the_last_of_each_measure_is_shown_and_charted(tmp_path: Path) -> None:
    figures, page = tmp_path / "figures.jsonl", tmp_path / "page.md"
    figures.write_text("\n".join(map(json.dumps, ROWS)), encoding="utf-8")
    chart.main(str(figures), str(page))
    words = page.read_text(encoding="utf-8")
    assert "bar [80, 50]" in words
    assert "| 1 | ack | 1.20 × | ≤ 1.5 |" in words
    assert "| 2 | rate | 1000.00 /s | ≥ 500 on SQLite |" in words
    assert "|  | median | 12.50 ms | – |" in words


def test_a_measure_above_its_aim_fits_in_the_chart() -> None:
    words = chart.page([{"name": "ack", "value": 6, "unit": "×", "aim": "≤ 1.5"}])
    assert "0 --> 410" in words
