"""Nothing personal that a form of comments or moderation holds is kept anywhere (art. 12.3)."""

import json
import logging
from pathlib import Path
from typing import Any

import pytest

from storage import comments
from tests.handlers.answers.canaries import kept_in, left, marked
from tests.handlers.comments.counter import PAGE
from tests.handlers.showing import said
from tests.handlers.walking import CAMILLE, Walk, plain, press

CHANNEL = "com-commentaires"
EVERY = 8


def fill(walk: Walk, command: str, **values: Any) -> None:
    camille = walk.here.person(CAMILLE)
    assert camille.command(command)
    assert camille.fill(**values).submit() is None


def card(walk: Walk) -> Any:
    found = walk.here.person(CAMILLE).messages(CHANNEL)
    return [one for one in found if "C-2026-" in one["text"]][-1]


@pytest.mark.article("12.3")
def test_no_detail_of_the_labelled_texts_is_kept(
    walk: Walk, logged: pytest.CaptureFixture[str]
) -> None:
    texts = list(marked())
    logging.getLogger("bot").debug("the log is read")
    for number, (text, _) in enumerate(texts):
        link = f"{PAGE}?comment_id={number + 1}"
        noted = {"nature": "question", "hour": "08:30", "link": link, "excerpt": text}
        fill(walk, "/commentaire", **noted)
        if number % EVERY == 0:
            removed = {
                "account": "facebook-ville", "handle": "Luc Roy", "excerpt": text,
                "reasons": ["annexe-2-1"], "kept": ["kept"], "capture": text[:900],
            }  # fmt: skip
            fill(walk, "/moderation", **removed)
    walk.here.settle(200)
    press(walk.here.person(CAMILLE), card(walk), "Demander à un service")
    assert walk.here.person(CAMILLE).fill(text=texts[0][0]).submit() is None
    walk.here.settle()
    out, err = logged.readouterr()
    database = Path(str(walk.here.vigie.engine.url.database))
    told = json.dumps(walk.all_messages(), ensure_ascii=False)
    everything = "\n".join([kept_in(database), told, out, err])
    assert "the log is read" in err
    with walk.here.vigie.services.reading() as session:
        assert comments.get(session, len(texts)).what.excerpt
    assert left([one for _, details in texts for one in details], everything) == []


def test_what_was_hidden_is_said_to_whoever_typed_it(walk: Walk) -> None:
    text = "Appelez-moi au 450 555-0187 pour la patinoire."
    fill(walk, "/commentaire", link=f"{PAGE}?comment_id=1", excerpt=text, hour="08:30")
    walk.here.settle()
    camille = walk.here.person(CAMILLE)
    assert "J’ai masqué un numéro de téléphone." in plain(camille.dms()[-1]["text"])
    assert "Appelez-moi au ••••••••••••" in said(card(walk)["blocks"])
