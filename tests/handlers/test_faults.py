"""When something breaks, the person is told in time, and nothing is lost."""

import logging
import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from handlers.drafts import flow
from storage import engine, listing
from storage.engine import TURN_SECONDS
from tests.handlers.together import at_once
from tests.handlers.walking import CAMILLE, FORM, NADIA, TEXT, Walk, plain, press

BUSY = "Vigie ne peut rien enregistrer pour le moment."


TIME_TO_ANSWER_MS = 3000


@contextmanager
def locked(walk: Walk) -> Iterator[None]:
    """Hold the database as another program could, for as long as the test wants."""
    patch = pytest.MonkeyPatch()
    patch.setattr(engine, "TURN_SECONDS", TURN_SECONDS)  # nobody is patient here
    other = sqlite3.connect(str(walk.here.vigie.engine.url.database), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()
        patch.undo()


def answers(walk: Walk) -> list[float]:
    """Return how long the last requests to Vigie took, in milliseconds."""
    sent = [one for one in walk.here.slack.ring.since(0) if one["direction"] == "to_vigie"]
    return [one["ms"] for one in sent]


def test_a_database_that_is_held_is_said_in_time(walk: Walk) -> None:
    camille, nadia = walk.here.person(CAMILLE), walk.here.person(NADIA)
    draft = walk.write()
    verdict = walk.verdict(draft)
    camille.command("/draft")
    camille.fill(**FORM, more="Un long texte à ne pas perdre.")
    nadia.command("/draft")
    nadia.fill(**FORM)
    with locked(walk):
        done = at_once(
            camille.submit,
            nadia.submit,
            lambda: press(walk.here.person("U0SYLVIE"), verdict, "Retirer"),
        )
    assert [plain(one["type"])[: len(BUSY)] for one in done[:2]] == [BUSY, BUSY]
    assert [words[: len(BUSY)] for words in walk.whispers("U0SYLVIE")] == [BUSY]
    assert max(answers(walk)) < TIME_TO_ANSWER_MS
    assert walk.here.slack.failures.all() == ()
    # What was typed is still there, and goes through once the database is back.
    assert camille.submit() is None
    walk.here.settle(30)
    assert walk.last().content.text == f"{TEXT}\nUn long texte à ne pas perdre."


def test_reading_goes_on_while_the_database_is_held(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    with locked(walk):
        assert camille.command("/draft liste")
    assert "aucune publication" in str(camille.ephemerals()[-1]["blocks"])


def reference_in(words: str) -> str:
    found = re.search(r"donnez ce numéro aux TI : ([0-9a-f]{8})\.", plain(words))
    assert found, words
    return found[1]


def test_a_fault_of_ours_is_told_with_a_reference(
    walk: Walk, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    camille = walk.here.person(CAMILLE)
    draft = walk.write()
    with monkeypatch.context() as patch, caplog.at_level(logging.ERROR):
        patch.setattr(flow, "withdraw", confidential)
        patch.setattr(flow, "verify", confidential)
        press(camille, walk.verdict(draft), "Retirer")
        reference = reference_in(walk.whispers(CAMILLE)[-1])
        camille.command("/draft")
        errors = camille.fill(**FORM).submit()
    assert errors is not None
    assert reference_in(errors["type"])
    logged = [one for one in caplog.records if one.getMessage() == "listener failed"]
    assert logged[0].__dict__["reference"] == reference
    assert walk.here.slack.failures.all() == ()
    assert camille.submit() is None


def confidential(*_: object, **__: object) -> None:
    message = "un texte confidentiel"
    raise RuntimeError(message)


def test_a_command_that_breaks_is_told_too(walk: Walk, monkeypatch: pytest.MonkeyPatch) -> None:
    camille = walk.here.person(CAMILLE)
    monkeypatch.setattr(listing, "in_hand", confidential)
    assert camille.command("/draft liste")
    assert reference_in(camille.ephemerals()[-1]["text"])
