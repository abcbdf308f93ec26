"""Hostile words in every field of every form that opens: nothing live in what Vigie sends."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from typing import Any, Final

import pytest
from slack_sdk import WebClient
from sqlmodel import Session

from bot.sandbox import seed
from checks.city import Role
from handlers.settings.editor.texts import EDITORS
from handlers.settings.flow import Imported, import_text
from handlers.workflows import WORDS
from storage.engine import writing
from tests.faults.figures import figure, trials
from tests.faults.hostility import hostile, live
from tests.faults.wanderer import Reach, Wanderer
from tests.handlers.conftest import here, walk
from tests.handlers.custody import an_access
from tests.handlers.givens import LAW
from tests.handlers.walking import Walk, press
from tests.sandbox import TUESDAY

__all__ = ["here", "walk"]

SYLVIE, PHILIPPE = "U0SYLVIE", "U0PHILIPPE"
CHANNELS: Final = ("C0MEDIAS", "C0COMMENTAIRES", "C0REPONSES", "C0POLICE")
COMMANDS: Final = (
    "/draft", "/commentaire", "/moderation", "/urgence", "/publie", "/rotation", "/rotation doute",
    *(f"/vigie {one.names[0]}" for one in WORDS),
)  # fmt: skip
NEWEST, PRESSES = 6, 12
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
        both = f'"{SYLVIE}", "{PHILIPPE}", '
        settings = settings.replace(f"\n{role.value} = [", f"\n{role.value} = [{both}")

    def grant(session: Session) -> None:
        assert isinstance(import_text(session, settings, LAW, "test", TUESDAY), Imported)

    with writing(walk.here.vigie.engine)() as session:
        grant(session)


def wander(walk: Walk, one: Wanderer, turn: int) -> None:
    """Give a command, say something, then press what was pressed least of all that is seen."""
    one.person.command(COMMANDS[turn % len(COMMANDS)])
    one.fill_and_send()
    walk.here.person("U0DENIS").say("reponses-citoyens", hostile(one.dice))
    walk.here.slack.settle()
    one.person.open_home()
    walk.here.settle()
    surfaces = [one.person.home] if one.person.home else []
    seen = {channel.id for channel in walk.here.slack.workspace.directory.seen_by(one.person.id)}
    for channel in sorted(seen.intersection(CHANNELS)):
        for message in one.person.messages(channel)[-NEWEST:]:
            surfaces += one.person.thread(channel, message["ts"])[-NEWEST:]
    one.press([*surfaces, *one.person.dms()[-NEWEST:]], PRESSES)
    walk.here.slack.settle()


def through_the_settings(walk: Walk, one: Wanderer, times: int) -> None:
    """Open each section of the settings, and go on from there."""
    for name in [*EDITORS] * times:
        with_every_role(walk)  # a form may have taken theirs
        one.person.open_home()
        walk.here.settle()
        assert one.person.home
        press(one.person, one.person.home, "Réglages")
        one.person.click(one.person.modal, "settings.open", f'{{"editor":"{name}"}}')
        one.fill_and_send()


def test_nothing_hostile_is_live_whatever_the_form(walk: Walk) -> None:
    with_every_role(walk)
    for one in (SYLVIE, PHILIPPE):
        an_access(walk.here.vigie.services, one)
    reach, sent, wanted = Reach(), list[dict[str, Any]](), trials(60, 2000)
    people = [Wanderer(walk.here.person(one), 17, reach) for one in (SYLVIE, PHILIPPE)]
    with heard(sent):
        through_the_settings(walk, people[0], trials(1, 10))
        for turn in count():
            with_every_role(walk)
            wander(walk, people[turn % len(people)], turn)
            if reach.texts >= wanted:
                break
    for told in sent:
        assert list(live(told)) == [], told
    figure(
        "Hostile texts in the fields of all the forms, buttons pressed", reach.texts,
        f"in {len(reach.fields)} fields, {len(reach.refused - reach.fields)} others refuse them; "
        f"0 live mentions, links or bidi controls in {len(sent):,} messages and windows",
        database="SQLite",
    )  # fmt: skip
