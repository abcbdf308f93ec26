"""Faults of agreement in municipal prose, CC0: two thirds seen while tuning, a third kept aside."""

from functools import cache

from tests.checks.quebec.texts import DATA, SPANS, Faulty, _fault, _rows


@cache
def faulty_agreements(name: str) -> tuple[Faulty, ...]:
    """Return the « seen » or the « unseen » texts."""
    return tuple(
        Faulty(row["id"], row["text"], tuple(_fault(one) for one in row[SPANS].split(" ; ")))
        for row in _rows(DATA / f"agreement_{name}.tsv")
    )
