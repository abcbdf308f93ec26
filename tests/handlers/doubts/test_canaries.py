"""Nothing of a secret is kept anywhere: database, its journal of writes, logs, outbox, messages."""

import json
import logging
from pathlib import Path

import pytest

from storage import secrets_seen
from tests.benchmarks.secrets import ENDS, Canary, secrets
from tests.handlers.answers.canaries import kept_in, left
from tests.handlers.walking import CAMILLE, DENIS, FORM, TEAM, Walk

SHORTEST = 6


def canaries() -> list[Canary]:
    """Return secrets that are found, long enough not to stand elsewhere by chance."""
    return [one for one in secrets() if one.hidden and len(one.secret.strip(ENDS)) >= SHORTEST]


def write(walk: Walk, number: int, text: str) -> None:
    """Write a text in one of the places where people write, each in turn."""
    camille, denis = walk.here.person(CAMILLE), walk.here.person(DENIS)
    match number % 6:
        case 0:
            camille.say(TEAM, text)
        case 1:
            camille.say("Vigie", text)
        case 2:
            denis.say("reponses-citoyens", text)
        case 3:
            camille.command(f"/draft {' '.join(text.split())}")
        case 4:
            camille.command("/draft")
            camille.fill(**{**FORM, "text": f"{FORM['text']}\n{text}"}).submit()
        case _:
            message = camille.say(TEAM, "Bonjour!")
            camille.edit(message, text)


@pytest.mark.article("12.2-1")
def test_no_secret_is_left_anywhere(walk: Walk, logged: pytest.CaptureFixture[str]) -> None:
    found = canaries()
    logging.getLogger("bot").debug("the log is read")
    for number, one in enumerate(found):
        write(walk, number, one.text)
    walk.here.settle(120)
    out, err = logged.readouterr()
    database = Path(str(walk.here.vigie.engine.url.database))
    said = json.dumps(walk.all_messages(), ensure_ascii=False)
    everything = "\n".join([kept_in(database), said, out, err])
    assert "the log is read" in err
    assert len(found) > 60
    assert left([one.secret.strip(ENDS) for one in found], everything) == []
    with walk.here.vigie.services.reading() as session:
        asked = sum(secrets_seen.counts(session).values())
    assert asked >= 0.95 * len(found)
