"""SIGKILL wherever it hurts: what was acknowledged is there, and said once, on both databases."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from bot.sandbox.blockkit.inside import elements_of
from bot.sandbox.people.somebody import Somebody
from bot.sandbox.wire import Json
from tests.faults.figures import FULL, Worst, database_of, figure
from tests.faults.trials import PATIENT, Trial
from tests.sandbox import Sandbox

TEXT: Final = "La bibliothèque prolonge ses heures d’ouverture la fin de semaine."
SPOKEN: Final = "La patinoire ouvre samedi à 9 h, sauf s’il pleut."
CHANNEL: Final = "C0REPONSES"
LEASE_SECONDS: Final = 30  # the inbox's own, the longer of the two
SHORT_LEASE: Final = 2
# The short form runs beside other tests: how soon is a figure of the full form alone.
AFTER_THE_LEASE: Final = 5 if FULL else 60
# Before the ack, after the ack; before and after each commit; around what is sent to Slack.
POINTS: Final = (
    "received", "commit.before", "commit.after", "ack.before", "ack.after",
    "claim.before", "claim.after", "send.before", "send.accepted", "mark.before", "mark.after",
)  # fmt: skip
OF_EVENTS: Final = ("take.before", "take.after", "effect.before", "effect.after")
Letters = tuple[str, ...]


def on_command(camille: Somebody) -> bool:
    return camille.command("/vigie rapport 2026-10")


def on_modal(camille: Somebody) -> bool:
    heard = len(camille.slack.failures.all())
    camille.submit()
    return len(camille.slack.failures.all()) == heard


def on_button(camille: Somebody) -> bool:
    (made,) = offers(camille)
    (place,) = elements_of(made["blocks"])
    return camille.click(made, place.element["action_id"])


def on_event(camille: Somebody) -> bool:
    camille.say(CHANNEL, SPOKEN)
    return True  # Slack itself delivers again what was not acknowledged


def offers(camille: Somebody) -> list[Json]:
    seen = camille.slack.workspace.state.messages.get(CHANNEL, [])
    return [one for one in list(seen) if "answers.make" in str(one.get("blocks"))]


def nothing(camille: Somebody) -> None:
    assert camille.slack.settle()


def open_form(camille: Somebody) -> None:
    assert camille.command("/draft")
    # Written for the clock of the process, which is the real one.
    day = time.strftime("%Y-%m-%d", time.localtime(time.time() + 3 * 86400))
    camille.fill(
        type="awareness", objective="awareness", accounts=["facebook-ville"],
        text=TEXT, day=day, hour="10:00",
    )  # fmt: skip


def offer(camille: Somebody) -> None:
    on_event(camille)
    assert camille.slack.until(lambda: offers(camille), 20)


# What is delivered, what comes before, what is done, and the messages owed for it, one of each.
KINDS: Final[dict[str, tuple[str, Callable[..., None], Callable[..., bool], Letters]]] = {
    "command": ("command", nothing, on_command, ("report.monthly",)),
    "modal": ("view_submission", open_form, on_modal, ("draft.root", "draft.verdict")),
    "button": ("block_actions", offer, on_button, ("answer.receipt",)),
    "event": ("event_callback", nothing, on_event, ("answer.offer",)),
}
EVERY: Final = [
    (database, kind, point)
    for database in ("sqlite", "postgresql")
    for kind in KINDS
    for point in (*POINTS, *(OF_EVENTS if kind == "event" else ()))
]
SOME: Final = [
    ("sqlite", "command", "ack.after"),
    ("postgresql", "modal", "send.accepted"),
    ("sqlite", "event", "effect.before"),
    ("postgresql", "button", "mark.before"),
]


@pytest.mark.parametrize(
    ("database_url", "kind", "point"), EVERY if FULL else SOME, indirect=["database_url"]
)
def test_killed_anywhere_nothing_is_lost_nor_said_twice(
    sandbox: Sandbox, tmp_path: Path, database_url: str, kind: str, point: str
) -> None:
    lease = LEASE_SECONDS if FULL else SHORT_LEASE
    slack = sandbox.slack(strict=PATIENT)
    trial = Trial(slack, database_url, tmp_path, {} if FULL else {"FAULTS_LEASE": str(lease)})
    camille = slack.person("U0CAMILLE")
    armed, before, do, letters = KINDS[kind]
    with trial.serving():
        before(camille)
        assert trial.settled(lambda: True, 20) is not None
    with trial.serving(FAULTS_POINT=point, FAULTS_KIND=armed) as wounded:
        acknowledged = do(camille)
        assert wounded.ended(20) == -9, f"was not killed at {point}"
    assert acknowledged or kind != "event"
    done = acknowledged or bool(trial.places(letters[0]))
    with trial.serving():
        spent = trial.settled(lambda: not done or trial.said(*letters), lease + AFTER_THE_LEASE)
        assert spent is not None, "what was acknowledged did not come in time"
        if not done:
            # Nobody was told that it was taken: whoever sees a failure tries again.
            assert do(camille)
            assert trial.settled(lambda: trial.said(*letters), 20) is not None
    assert trial.said(*letters)
    assert trial.twice() == 0
    assert trial.broken_at() is None
    figure(
        f"SIGKILL, {len(POINTS)} points ({len(POINTS + OF_EVENTS)} for events): {kind}", 1,
        "0 lost, 0 twice", database=database_of(database_url),
        worst=Worst("recovered in {:.1f} s at most", spent),
    )  # fmt: skip
