"""Every door by which Slack comes in, and payloads made by hand for each, past the signature."""

import itertools
import json
import re
from collections.abc import Callable, Iterator
from typing import Any, Final, NamedTuple

from sqlalchemy import Engine
from sqlmodel import SQLModel

from bot.membership import NEWS
from bot.sandbox import payloads
from bot.sandbox.city import APP_ID
from bot.sandbox.slack import PretendedSlack
from handlers.workflows import REGISTERS, WORDS

TEAM: Final = "C0MEDIAS"
# A menu of lines, which carry what a button would.
MENU: Final = "comments.more"
ANSWERS: Final = "C0REPONSES"
NUMBERED: Final = r"(:\d+)?$"
# What only says that something was delivered, or that a part of Vigie lives.
ASIDE: Final = frozenset({"inbox", "heartbeat"})
IDENTIFIED: Final = (
    "draft", "word", "exception", "appeal", "access", "review", "doubt", "seen",
    "emergency", "post", "answer", "comment", "reply", "subscription", "report", "departure",
    "change", "question", "record", "ban", "granted",
)  # fmt: skip
GIVEN: Final[dict[str, Any]] = {
    **dict.fromkeys(IDENTIFIED, 1), "version": 1, "choice": 0, "page": 0, "at": 1_800_000_000,
    "account": "facebook-ville", "hour": "10:00", "action": "refuse",
    "editor": "accounts", "ref": "0", "view": "menu", "quarter": "2026-10-01", "kind": "subject",
    "user": "U0CAMILLE", "section": "accounts", "makes": "abc", "digest": "abc",
    "channel": TEAM, "ts": "1.1", "thread": "", "door": "mistake", "how": "close",
    "list": "answers", "check": "grammar", "rule": "TOLD", "under": "menu",
}  # fmt: skip
# What some doors understand otherwise than the rest.
OWN: Final[dict[str, dict[str, Any]]] = {
    "answers.note_form": {"action": "ask"},
    "comments.reply_form": {"kind": "answer"},
    "comments.snooze": {"at": "2026-11-12T15:00:00+00:00", "choice": "2h", "to": TEAM},
    "commands.word": {"word": "image"},
    "digest.again": {"kind": "city"},
    "settings.form": {"seen": "abc"},
    "subscriptions.decision": {"answer": "accept"},
    "emergency.confirm": {
        "kind": "fire", "scope": "city", "reason": "Feu", "exercise": False, "publishers": [],
        "hours": {"end_day": "2026-11-12", "end_hour": "10:00", "update_hour": "12:00"},
    },
}  # fmt: skip
events: Final = itertools.count(1)


class Door(NamedTuple):
    """One way in: of which kind, and under which name."""

    kind: str
    name: str


class _Recorder:
    """What a workflow attaches itself to: it is noted, and nothing else."""

    def __init__(self) -> None:
        self.doors: list[Door] = []

    def __getattr__(self, kind: str) -> Callable[..., Any]:
        def attach(matcher: Any, *_: object, **__: object) -> Callable[..., Any]:
            self.doors.append(Door(kind, _name(matcher)))
            return lambda listener: listener

        return attach


def _name(matcher: str | re.Pattern[str]) -> str:
    if isinstance(matcher, str):
        return matcher
    return re.sub(r"\\(.)", r"\1", matcher.pattern.removeprefix("^").removesuffix(NUMBERED))


def every_door() -> list[Door]:
    """Return all by which people come, and each word of `/vigie`; what Slack tells is no door."""
    recorder: Any = _Recorder()
    nothing: Any = None
    for register in REGISTERS:
        register(recorder, nothing)
    words = [Door("command", f"/vigie {one.names[0]}") for one in WORDS]
    return [one for one in dict.fromkeys([*recorder.doors, *words]) if one.name != NEWS]


def payload(slack: PretendedSlack, user: str, door: Door, finding: str) -> dict[str, Any]:
    """Return what Slack would send if somebody came by a door, made by hand.

    It names the first of everything, and a finding of the first draft by its key.
    """
    own = OWN.get(door.name, {})
    # The confirmation of an emergency carries its form and nothing else.
    whole = {} if "hours" in own else {**GIVEN, "finding": finding}
    carried = json.dumps({**whole, **own})
    if door.kind == "action":
        return _action(slack, user, door.name, carried)
    if door.kind == "view":
        return _view(slack, user, door.name, carried)
    return MAKERS[door.kind](slack, user, door.name)


def _command(slack: PretendedSlack, user: str, name: str) -> dict[str, Any]:
    command, _, text = name.partition(" ")
    channel = slack.workspace.directory.channels[TEAM]
    return payloads.command(slack, user, channel, command, text)


def _record(slack: PretendedSlack) -> dict[str, Any]:
    return list(slack.workspace.state.messages[TEAM])[-1]


def _action(slack: PretendedSlack, user: str, name: str, carried: str) -> dict[str, Any]:
    one = {"type": "button", "action_id": f"{name}:0", "block_id": "b", "action_ts": "1.1"}
    line = {"selected_option": {"value": "redirect:1"}}
    made = one | (line if name == MENU else {"value": carried})
    return payloads.message_action(slack, user, _record(slack), made)


def _view(slack: PretendedSlack, user: str, name: str, carried: str) -> dict[str, Any]:
    view = {
        "id": "V1", "type": "modal", "callback_id": name, "private_metadata": carried,
        "hash": "1.1", "blocks": [], "state": {"values": _fields()},
    }  # fmt: skip
    return payloads.submission(slack, user, view)


def _fields() -> dict[str, Any]:
    """Return every kind of answer under every usual name of a field."""
    written = {"type": "plain_text_input", "value": "Parce que c’est la règle."}
    names = ("text", "note", "reason", "words", "link", "title", "description", "question")
    day = {"day": {"day": {"type": "datepicker", "selected_date": "2026-11-12"}}}
    hour = {"hour": {"hour": {"type": "timepicker", "selected_time": "10:00"}}}
    picked = {"under": {"under": {"type": "static_select", "selected_option": {"value": "2"}}}}
    return {name: {name: written} for name in names} | day | hour | picked


def _message_shortcut(slack: PretendedSlack, user: str, name: str) -> dict[str, Any]:
    return payloads.message_shortcut(slack, user, _record(slack), name)


def _event(slack: PretendedSlack, user: str, name: str) -> dict[str, Any]:
    number = next(events)
    body: dict[str, Any] = {"type": name, "user": user, "channel": ANSWERS, "tab": "home"}
    body |= {"text": "La patinoire ouvre samedi.", "ts": f"1800000000.{number:06}"}
    body |= {"channel_type": "channel", "event_ts": body["ts"]}
    return {
        "type": "event_callback", "event_id": f"EvHAND{number}", "event": body,
        "team_id": slack.city.team, "api_app_id": APP_ID,
    }  # fmt: skip


MAKERS: Final[dict[str, Callable[[PretendedSlack, str, str], dict[str, Any]]]] = {
    "command": _command,
    "message_shortcut": _message_shortcut,
    "global_shortcut": payloads.global_shortcut,
    "event": _event,
}


def remembered(engine: Engine) -> dict[str, str]:
    """Return all that the database holds, table by table."""
    return dict(_tables(engine))


def _tables(engine: Engine) -> Iterator[tuple[str, str]]:
    with engine.connect() as connection:
        for table in SQLModel.metadata.sorted_tables:
            if table.name not in ASIDE:
                # As it is kept: to make values of it, hundreds of times, is half of the work.
                rows = connection.exec_driver_sql(f"SELECT * FROM {table.name}")  # noqa: S608
                yield table.name, repr(sorted(map(repr, rows)))
