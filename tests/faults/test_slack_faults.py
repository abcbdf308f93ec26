"""Slack refuses, breaks, drops, hangs, or is away for an hour: nothing lost, nothing twice."""

import random
import time
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Final

import pytest

from tests.faults.figures import Worst, database_of, figure, trials
from tests.faults.relay import RETRY_AFTER, Misfortune, Relay, relay_to
from tests.faults.trials import PATIENT, Trial
from tests.sandbox import Sandbox
from tests.watching import eventually

CHANNEL: Final = "C0REPONSES"
OFFER: Final = "answer.offer"
# Two without any role: Slack alone knows them.
PEOPLE: Final = ("U0CAMILLE", "U0DENIS", "U0RICHARD", "U0PHILIPPE")
FATES: Final = (Misfortune.LIMITED, Misfortune.BROKEN, Misfortune.DROPPED_BEFORE,
                Misfortune.DROPPED_AFTER, Misfortune.HANGING)  # fmt: skip
ACCEPTED: Final = (Misfortune.NONE, Misfortune.DROPPED_AFTER)
STEPS, STEP_SECONDS = 12, 300
PACE: Final = 1.0


@pytest.fixture
def trial(sandbox: Sandbox, tmp_path: Path, database_url: str) -> Iterator[tuple[Trial, Relay]]:
    """A Vigie whose way to Slack is the relay."""
    slack = sandbox.slack(strict=PATIENT)
    with relay_to(slack.public_url) as relay:
        clock = tmp_path / "clock"
        clock.write_text("0")
        more = {"SLACK_API_URL": f"{relay.url}/api/", "FAULTS_CLOCK": str(clock)}
        yield Trial(slack, database_url, tmp_path, more), relay


def talk(trial: Trial, count: int) -> None:
    for number in range(count):
        person = trial.slack.person(PEOPLE[number % len(PEOPLE)])
        person.say(CHANNEL, f"La patinoire ouvre samedi à {number + 1} h.")
    assert trial.slack.settle(60)


def said_to(trial: Trial) -> list[str]:
    """Return the threads of the offers, in the order in which Slack has them."""
    posted = trial.slack.workspace.state.messages.get(CHANNEL, [])
    return [one["thread_ts"] for one in list(posted) if one.get("metadata")]


def all_offered(trial: Trial, count: int) -> bool:
    places = trial.places(OFFER)
    return len(places) == count and all(ts for _, ts in places)


def held_well(trial: Trial, relay: Relay, count: int) -> None:
    """Nothing lost, nothing twice, one message a second a channel, and Slack's waits respected."""
    assert len(said_to(trial)) == count
    assert trial.twice() == 0
    per_channel: dict[str, list[float]] = defaultdict(list)
    for one in relay.posts(*ACCEPTED):
        per_channel[one.channel].append(one.at)
    gaps = [b - a for times in per_channel.values() for a, b in pairwise(times)]
    assert min(gaps) >= PACE, (gaps, relay.posts())
    for limited in relay.posts(Misfortune.LIMITED):
        later = [one.at for one in relay.posts() if one.channel == limited.channel]
        assert all(at <= limited.at or at - limited.at >= RETRY_AFTER for at in later)


def test_each_misfortune_is_outlived(trial: tuple[Trial, Relay]) -> None:
    one, relay = trial
    count, dice = trials(3, 30), random.Random(11)  # noqa: S311
    short = [Misfortune.DROPPED_AFTER, Misfortune.LIMITED]
    plan = short if count == 3 else [fate for fate in FATES for _ in range(count // 5)]
    dice.shuffle(plan)

    def fate(method: str) -> Misfortune:
        if method != "chat.postMessage" or not plan or dice.random() < 0.3:
            return Misfortune.NONE
        return plan.pop()

    with one.serving():
        assert one.settled(lambda: True, 60) is not None
        relay.fate = fate
        talk(one, count)
        assert one.settled(lambda: all_offered(one, count), 60 + 60 * count) is not None
    held_well(one, relay, count)
    # Whoever speaks later is answered later.
    assert said_to(one) == sorted(said_to(one))
    met = [call for call in relay.posts() if call.fate is not Misfortune.NONE]
    figure(
        "Slack: 429, 500, dropped before or after acceptance, hanging", len(met),
        f"0 of {count} messages lost, 0 twice, in order, 1 s apart, Retry-After respected",
        database=database_of(one.database),
    )  # fmt: skip


def _offered_at(trial: tuple[Trial, Relay], count: int, step: int) -> bool:
    """Move the clock, and return whether everybody who spoke is soon answered."""
    one, _ = trial
    Path(one.more["FAULTS_CLOCK"]).write_text(str(step * STEP_SECONDS), encoding="utf-8")
    return one.settled(lambda: all_offered(one, count), 5 + 2 * count) is not None


def test_an_hour_without_slack_loses_nothing(trial: tuple[Trial, Relay]) -> None:
    one, relay = trial
    count, clock = trials(4, 8), Path(one.more["FAULTS_CLOCK"])
    relay.down = True
    begun = time.monotonic()
    with one.serving():
        started = time.monotonic() - begun
        assert one.slack.person("U0CAMILLE").command("/draft aide")
        talk(one, count)
        for step in range(1, STEPS + 1):
            seen = len(relay.calls)
            clock.write_text(str(step * STEP_SECONDS))
            assert eventually(lambda seen=seen: len(relay.calls) > seen, 30)  # type: ignore[misc]
        relay.down = False
        # What was being tried when Slack came back waits once more, ten minutes at most.
        assert any(_offered_at(trial, count, STEPS + 3 * times) for times in range(1, 13))
    held_well(one, relay, count)
    figure(
        "Slack away for one hour (the clock is moved), from before the start", count,
        "starts and answers without Slack, 0 messages lost, 0 twice",
        database=database_of(one.database), worst=Worst("up in {:.1f} s", started),
    )  # fmt: skip
