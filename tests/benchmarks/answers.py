"""Print how well answers are masked, and how fast: ``python -m tests.benchmarks.answers``."""

import sys
import tempfile
import tomllib
from collections.abc import Callable
from datetime import UTC, datetime
from time import perf_counter, sleep
from typing import Any, Final

from bot.sandbox import seed
from checks import directive
from handlers.masking import Ground, ground_of, mask
from handlers.settings.building import city
from tests.handlers.answers.canaries import left, marked
from tests.vigie import town

EVENTS: Final = 400
RATE: Final = 20
LONGEST: Final = 4990


def say(line: str) -> None:
    """Write one line for whoever runs the benchmark."""
    sys.stdout.write(f"{line}\n")


def timed(what: Callable[[int], object], count: int, pause: float = 0) -> str:
    """Return the median and the 99th percentile of a call, in milliseconds."""
    times = []
    for number in range(count):
        sleep(pause)
        begun = perf_counter()
        what(number)
        times.append((perf_counter() - begun) * 1000)
    times.sort()
    return f"median {times[count // 2]:6.2f} ms, 99th {times[count * 99 // 100]:6.2f} ms"


def masking(ground: Ground) -> None:
    """Print what is missed in the labelled texts, and the time that the guard takes."""
    texts = list(marked())
    details = sum(len(canaries) for _, canaries in texts)
    missed = [
        one for text, canaries in texts for one in left(list(canaries), mask(text, ground).text)
    ]
    say(f"{len(texts)} texts, {details} details, {len(missed)} missed {missed}")
    whole = " ".join(text for text, _ in texts)
    say("guard, a message     " + timed(lambda n: mask(f"{n} {texts[n % 200][0]}", ground), 1000))
    say("guard, 5,000 letters " + timed(lambda n: mask(f"{n} {whole[n:]}"[:LONGEST], ground), 200))


def acks() -> None:
    """Print the time of an acknowledgement in the answers channel, the database included."""
    with tempfile.TemporaryDirectory() as folder, town(f"sqlite:///{folder}/ack.db") as here:
        texts = [text for text, _ in marked()]

        def act(number: int) -> None:
            event: dict[str, Any] = {
                "type": "message", "channel": "C0REPONSES", "user": "U0DENIS",
                "ts": f"{number}.0001", "text": texts[number % len(texts)],
            }  # fmt: skip
            envelope = {"type": "event_callback", "event_id": f"Ev{number}", "event": event}
            assert here.vigie.act(envelope).status == 200

        say(f"{EVENTS} acks, {RATE} a second " + timed(act, EVENTS, 1 / RATE))


def main() -> None:
    """Print every figure."""
    law = directive.load()
    known = city(tomllib.loads(seed.settings_toml()), law)
    masking(ground_of(known, law, datetime(2026, 11, 10, 14, tzinfo=UTC)))
    acks()


if __name__ == "__main__":
    main()
