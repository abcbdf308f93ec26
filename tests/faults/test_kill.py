"""SIGKILL between the ack and the answer: the draft is there, and answered once."""

import time
from pathlib import Path

import pytest

from bot.sandbox import seed
from bot.sandbox.people.somebody import Somebody
from bot.sandbox.slack import PretendedSlack
from bot.sandbox.wire import Json
from tests.processes import running
from tests.sandbox import BOT_TOKEN, SIGNING_SECRET

TEXT = "La bibliothèque prolonge ses heures d’ouverture la fin de semaine."
CHANNEL = "com-medias-sociaux"
LEASE_SECONDS = 25


def environment(slack: PretendedSlack, folder: Path, languagetool: str) -> dict[str, str]:
    settings = folder / "ville.toml"
    settings.write_text(seed.settings_toml(), encoding="utf-8")
    return {
        "SLACK_BOT_TOKEN": BOT_TOKEN,
        "SLACK_SIGNING_SECRET": SIGNING_SECRET,
        "SLACK_API_URL": f"{slack.public_url}/api/",
        "DATABASE_URL": f"sqlite:///{folder / 'vigie.db'}",
        "VIGIE_SETTINGS": str(settings),
        "VIGIE_EPHEMERAL": "allowed",
        "LANGUAGETOOL_URL": languagetool,
        "PORT": "0",
    }


def write_draft(camille: Somebody) -> None:
    assert camille.command("/draft")
    # Written for the clock of the process, which is the real one.
    day = time.strftime("%Y-%m-%d", time.localtime(time.time() + 3 * 86400))
    camille.fill(
        type="awareness", objective="awareness", accounts=["facebook-ville"],
        text=TEXT, day=day, hour="10:00",
    )  # fmt: skip
    assert camille.submit() is None


def about(camille: Somebody) -> list[Json]:
    return [one for one in camille.messages(CHANNEL) if TEXT[:20] in one["text"]]


def answers(camille: Somebody) -> list[Json]:
    """Return the verdicts; a second reply may only say that one was completed."""
    replies = [one for root in about(camille) for one in camille.thread(CHANNEL, root["ts"])[1:]]
    return [one for one in replies if one["text"].startswith("Vérification de")]


@pytest.mark.parametrize("wait", [0.0, 0.05, 0.4])
def test_a_killed_vigie_answers_once(
    slack: PretendedSlack, tmp_path: Path, languagetool: str, wait: float
) -> None:
    variables = environment(slack, tmp_path, languagetool)
    camille = slack.person("U0CAMILLE")
    with running("bot", "serve", **variables) as (process, url):
        slack.aim(f"{url}/slack/events")
        write_draft(camille)
        time.sleep(wait)  # the instant of the kill, not a synchronisation
        process.kill()
        process.wait()
    with running("bot", "serve", **variables) as (_, url):
        slack.aim(f"{url}/slack/events")
        assert slack.until(lambda: answers(camille), LEASE_SECONDS + 10)
        slack.until(lambda: len(answers(camille)) > 1, 3)
    assert len(about(camille)) == 1
    assert len(answers(camille)) == 1
