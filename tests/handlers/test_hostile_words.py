"""Hostile words are shown as they are: no live mention, no secret kept."""

import json
from typing import Final

from tests.handlers.walking import (
    CAMILLE,
    PHILIPPE,
    TEAM,
    Walk,
    mentions,
    plain,
    press,
)

HOSTILE: Final = (
    "Bonjour <!channel> <@U0SYLVIE> <https://evil.ca|clic> @here *gras* \u202e &amp; `code`"
)


def test_hostile_words_are_shown_as_they_are(walk: Walk) -> None:
    camille, philippe = walk.here.person(CAMILLE), walk.here.person(PHILIPPE)
    camille.open_home()
    walk.here.engines.faults = {"Bonjour <!channel>": ("<!here> Bonjour",)}
    draft = walk.write(
        text=f"{HOSTILE} samedi.", accounts=["facebook-ville", "instagram-ville"],
        own_accounts=["instagram-ville"], own_text=HOSTILE,
        picture=["has"], description=HOSTILE, origin=HOSTILE,
    )  # fmt: skip
    verdict = walk.verdict(draft)
    for number in range(2):
        press(camille, walk.verdict(draft), "Ignorer cette fois")
        if camille.modals:
            camille.fill(reason=f"{HOSTILE} {number}").submit()
        walk.here.settle()
    assert verdict
    for one in walk.here.person(CAMILLE).messages(TEAM) + walk.thread(draft):
        assert mentions(one) == set()
    with_points = [one for one in walk.thread(draft) if "Vérification" in one["text"]][-1]
    assert "U0SYLVIE" not in {target for _, target in mentions(with_points)}
    camille.command("/draft liste <!channel>")
    assert all(mentions(one) == set() for one in camille.ephemerals())
    home = camille.home
    assert home is not None
    assert mentions({"text": "", "blocks": home["blocks"]}) == set()
    assert philippe.dms() == []


def test_hostile_notes_are_shown_as_they_are(walk: Walk) -> None:
    draft = walk.write()
    walk.send(draft)
    philippe = walk.here.person(PHILIPPE)
    press(philippe, philippe.dms()[-1], "Demander des corrections")
    assert philippe.fill(note=HOSTILE).submit() is None
    walk.here.settle()
    for one in walk.thread(draft) + philippe.dms():
        assert mentions(one) == set()
        assert "U0SYLVIE>" not in one["text"].replace("&lt;@U0SYLVIE&gt;", "")


def test_a_secret_is_never_stored_and_is_said(walk: Walk) -> None:
    draft = walk.write(text="Bonjour à tous. Le mot de passe du compte est Erable#2026.")
    assert "Erable#2026" not in draft.content.text
    assert "point bloquant" in plain(walk.verdict(draft)["text"])
    assert "Erable" not in json.dumps(walk.thread(draft))
    file = str(walk.here.vigie.engine.url.database)
    for name in (file, f"{file}-wal"):
        with open(name, "rb") as stored:  # noqa: PTH123
            assert b"Erable#2026" not in stored.read()
