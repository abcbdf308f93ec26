"""Every minute as the digest's hour, over four years: `python -m tests.benchmarks.digest`."""

from datetime import time
from typing import Final

from checks.digests import digest_due, due_on
from checks.workdays import local_day
from tests.checks.test_digests import CALENDAR, DAYS, GRACE, working

MINUTES: Final = [time(minute // 60, minute % 60) for minute in range(24 * 60)]


def main() -> None:
    """Count the fires of each hour on each working day, and print what is not one."""
    expected, wrong, fires = working(DAYS), 0, 0
    for hour in MINUTES:
        due = [due_on(day, hour) for day in expected]
        found = [digest_due(CALENDAR, hour, GRACE, at) for at in due]
        once = found == due and [local_day(at) for at in due] == expected
        wrong += not (once and len(set(due)) == len(expected))
        fires += len(set(found))
    print(
        f"{len(MINUTES)} hours, {len(expected)} working days of {len(DAYS)}: {fires} fires, "
        f"{wrong} hours with other than one a working day"
    )


if __name__ == "__main__":
    main()
