"""Hostile words in every field of every form that opens: nothing live in what Vigie sends."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import pytest
from slack_sdk import WebClient
from sqlmodel import Session

from bot.sandbox import seed
from checks.city import Role
from handlers.settings.flow import Imported, import_text
from handlers.workflows import WORDS
from storage.engine import writing
from tests.faults.figures import figure, trials
from tests.faults.hostility import hostile, live
from tests.faults.wanderer import Wanderer
from tests.handlers.conftest import here, walk
from tests.handlers.custody import an_access
from tests.handlers.givens import LAW
from tests.handlers.walking import Walk
from tests.sandbox import TUESDAY

__all__ = ["here", "walk"]

SYLVIE: Final = "U0SYLVIE"
CHANNELS: Final = ("C0MEDIAS", "C0COMMENTAIRES", "C0REPONSES", "C0POLICE")
COMMANDS: Final = (
    "/draft", "/commentaire", "/moderation", "/urgence", "/publie", "/rotation", "/rotation doute",
    *(f"/vigie {one.names[0]}" for one in WORDS),
)  # fmt: skip
NEWEST: Final = 6
SENT: Final = frozenset(
    {"chat.postMessage", "chat.update", "chat.postEphemeral", "views.open", "views.update",
     "views.push", "views.publish"}
)  # fmt: skip


@contextmanager
def heard(sent: list[dict[str, Any]]) -> Iterator[None]:
    """Keep all that Vigie sends to Slack."""
    real = WebClient.api_call

    def call(self: WebClient, api_method: str, **arguments: Any) -> Any:
        if api_method in SENT:
            given = arguments.get("json") or arguments.get("params") or {}
            sent.append({"text": given.get("text"), **(given.get("view") or {}), **given})
        return real(self, api_method, **arguments)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(WebClient, "api_call", call)
        yield


def with_every_role(walk: Walk) -> None:
    settings = seed.settings_toml()
    for role in Role:
        settings = settings.replace(f"\n{role.value} = [", f'\n{role.value} = ["{SYLVIE}", ')

    def grant(session: Session) -> None:
        assert isinstance(import_text(session, settings, LAW, "test", TUESDAY), Imported)

    with writing(walk.here.vigie.engine)() as session:
        grant(session)
    an_access(walk.here.vigie.services, SYLVIE)


def wander(walk: Walk, one: Wanderer, most: int) -> None:
    """Open every form once, say something, then press the buttons of what Vigie sent."""
    for line in COMMANDS:
        one.person.command(line)
        one.fill_and_send()
    walk.here.person("U0DENIS").say("reponses-citoyens", hostile(one.dice))
    walk.here.slack.settle()
    home = one.person.open_home()
    surfaces = [home] if home else []
    for channel in CHANNELS:
        for message in one.person.messages(channel)[-NEWEST:]:
            surfaces += one.person.thread(channel, message["ts"])[-NEWEST:]
    for surface in [*surfaces, *one.person.dms()[-NEWEST:]]:
        one.press(surface, most)
    walk.here.slack.settle()


def test_nothing_hostile_is_live_whatever_the_form(walk: Walk) -> None:
    with_every_role(walk)
    wanderer, sent = Wanderer(walk.here.person(SYLVIE), 17), list[dict[str, Any]]()
    turn, wanted = 0, trials(60, 2000)
    with heard(sent):
        while wanderer.texts < wanted:
            turn += 1
            wander(walk, wanderer, 3 * turn)
    for one in sent:
        assert list(live(one)) == [], one
    figure(
        f"Hostile texts in {len(wanderer.fields)} fields of all the forms", wanderer.texts,
        f"0 live mentions, links or bidi controls in {len(sent):,} messages and windows",
        database="SQLite",
    )  # fmt: skip
