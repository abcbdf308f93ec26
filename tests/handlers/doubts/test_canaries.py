"""Nothing of a secret is kept anywhere: database, its journal of writes, logs, outbox, messages."""

import json
import logging
import re
from pathlib import Path

import pytest

from storage import secrets_seen
from tests.benchmarks.secrets import ENDS, Canary, secrets
from tests.handlers.answers.canaries import bare, kept_in, left
from tests.handlers.givens import FACEBOOK, INSTAGRAM, LINKEDIN, POLICE_PAGE
from tests.handlers.walking import CAMILLE, DENIS, FORM, TEAM, Walk

SHORTEST = 6
# The digits of an instant are as many as those of a code received by telephone.
DIGITS = 9
ACCOUNTS = (FACEBOOK, INSTAGRAM, LINKEDIN, POLICE_PAGE)


def by_chance(secret: str) -> bool:
    """Return whether letters and digits that are nobody's secret may well make this one.

    In a database's file, the key of an account stands right before a random one.
    """
    plain = bare(secret)
    code = plain.isdigit() and len(plain) < DIGITS
    return code or any(bare(key) in plain for key in ACCOUNTS)


def canaries() -> list[Canary]:
    """Return secrets that are found, long enough to be searched."""
    return [one for one in secrets() if one.hidden and len(one.secret.strip(ENDS)) >= SHORTEST]


def alone(secret: str, everything: str) -> bool:
    """Return whether a secret stands as it was written, part of no longer word or number."""
    if secret not in everything:
        return False
    return re.search(rf"(?<![\w.-]){re.escape(secret)}(?!\w)", everything) is not None


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
    words = [one.secret.strip(ENDS) for one in found]
    assert left([one for one in words if not by_chance(one)], everything) == []
    assert [one for one in words if by_chance(one) and alone(one, everything)] == []
    with walk.here.vigie.services.reading() as session:
        asked = sum(secrets_seen.counts(session).values())
    assert asked >= 0.95 * len(found)
