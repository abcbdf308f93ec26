"""Time what a person waits for in Slack: ``python -m tests.benchmarks.forms [COUNT]``.

From `/draft` to the form on the wire, while twenty answers a second come in three times each with
the worker and LanguageTool on the same cores; then, without that load and without LanguageTool,
from a button to the message that says so.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from bot.sandbox.people.somebody import Somebody
from bot.sandbox.slack import PretendedSlack
from tests.benchmarks.ack import SECONDS
from tests.benchmarks.figures import FILE, figure, percentile
from tests.benchmarks.served import NOWHERE, vigie, wait_warm
from tests.handlers.walking import CAMILLE, DENIS, press
from tests.languagetool import serving
from tests.sandbox import Sandbox

COUNT: Final = 20
# A message a second to each channel: whoever clicks sooner waits for that.
BETWEEN: Final = 2.0
LOAD: Final = "load"
ANSWERS, CARDS = "reponses-citoyens", "com-commentaires"
CLAIM, RELEASE = "Je m’en occupe", "Remettre à l’équipe"


@dataclass(frozen=True)
class Place:
    """A Vigie at work, and the Slack that its people see."""

    slack: PretendedSlack
    url: str

    def person(self, user: str) -> Somebody:
        return self.slack.person(user)


@contextmanager
def at_work(database: str, languagetool: str) -> Iterator[Place]:
    """Start Vigie, which is told of all that happens in a pretended Slack."""
    with ExitStack() as stack:
        slack = Sandbox(stack).slack()
        _, url = stack.enter_context(vigie("all", database, languagetool, slack))
        slack.aim(f"{url}/slack/events")
        yield Place(slack, url)


def opened(place: Place, count: int) -> list[float]:
    """Return the milliseconds from each `/draft` to the answer that follows the opened form."""
    camille, times = place.person(CAMILLE), []
    for _ in range(count):
        begun = time.perf_counter()
        assert camille.command("/draft")
        times.append((time.perf_counter() - begun) * 1000)
        assert camille.modal
        camille.close()
        time.sleep(SECONDS / count)
    return times


def under_load(database: str, languagetool: str, count: int) -> None:
    """Open forms while answers come in from another process."""
    with at_work(database, languagetool) as place:
        wait_warm(place.url)
        place.person(CAMILLE).command("/draft")
        loading = [sys.executable, "-m", "tests.benchmarks.forms", LOAD, place.url]
        # What it measures itself is another benchmark's.
        quiet = {name: value for name, value in os.environ.items() if name != FILE}
        with subprocess.Popen(loading, stdout=subprocess.DEVNULL, env=quiet):  # noqa: S603  ours
            times = opened(place, count)
    figure("/draft to form under load, p50", percentile(times, 50), "ms")
    figure("/draft to form under load, p95", percentile(times, 95), "ms", "≤ 60")


def card(place: Place) -> dict[str, Any]:
    """Return the card of the only answer, the last that has a button, in its channel."""
    said = place.person(CAMILLE).messages(CARDS)
    return next((one for one in reversed(said) if shows(one, CLAIM) or shows(one, RELEASE)), {})


def shows(message: dict[str, Any], words: str) -> bool:
    """Return whether a message has a button that says some words."""
    return words in json.dumps(message.get("blocks", []), ensure_ascii=False)


def updated(place: Place, count: int) -> list[float]:
    """Return the milliseconds from each click to the card as it is then."""
    camille, times = place.person(CAMILLE), []
    denis = place.person(DENIS)
    denis.forward(denis.say("Vigie", "La collecte passe avant sept heures."), ANSWERS)
    assert place.slack.until(lambda: shows(card(place), CLAIM), 60)
    time.sleep(BETWEEN)  # judged meanwhile, it is updated once more
    for number in range(count):
        now, then = (CLAIM, RELEASE) if number % 2 == 0 else (RELEASE, CLAIM)
        time.sleep(BETWEEN)
        begun = time.perf_counter()
        press(camille, card(place), now)
        assert place.slack.until(lambda then=then: shows(card(place), then), 30)  # type: ignore[misc]
        times.append((time.perf_counter() - begun) * 1000)
    return times


def main(count: int = COUNT) -> None:
    with tempfile.TemporaryDirectory() as folder:
        with serving(Path(folder) / "languagetool") as languagetool:
            under_load(f"sqlite:///{folder}/forms.db", languagetool, count * 2)
        with at_work(f"sqlite:///{folder}/buttons.db", NOWHERE) as place:
            # What each of the others brings once it is warm is an update of the card too.
            wait_warm(place.url, engines=2)
            times = updated(place, count)
        figure("button to updated message, p50", percentile(times, 50), "ms")
        figure("button to updated message, p95", percentile(times, 95), "ms", "≤ 300")


if __name__ == "__main__":
    if sys.argv[1:2] == [LOAD]:
        from tests.benchmarks import ack

        ack.under_load("SQLite", sys.argv[2])
    else:
        main(*(int(one) for one in sys.argv[1:2]))
