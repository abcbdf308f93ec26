"""The reply clock against a count minute by minute: 20,000 instants of 2026 to 2030.

Run: .venv/bin/python -m tests.benchmarks.reply_clock
"""

from time import perf_counter
from typing import Final

from checks.deadlines import Reckoning, nudges, reply_window
from tests.checks.reckoning import CALENDARS, Reckoner
from tests.checks.test_deadlines import DAYS, NUDGES, compare, sample

INSTANTS: Final = 20_000
YEARS: Final = (2026, 2030)


def main() -> None:
    """Compare every instant with every calendar, then print how long one takes."""
    instants = sample(INSTANTS, YEARS, seed=2026)
    for name, calendar in CALENDARS.items():
        reckoner = Reckoner(calendar, *YEARS)
        for received in instants:
            compare(reckoner, received)
        by = Reckoning(calendar, DAYS)
        times = []
        for received in instants:
            started = perf_counter()
            reply_window(received, by, 24, 72)
            nudges(received, by, NUDGES)
            times.append(perf_counter() - started)
        times.sort()
        mean, p99 = sum(times) / len(times), times[len(times) * 99 // 100]
        print(
            f"{name:8} {len(instants)} instants, all equal; window and reminders: "
            f"{mean * 1000:.3f} ms on average, p99 {p99 * 1000:.3f} ms"
        )


if __name__ == "__main__":
    main()
