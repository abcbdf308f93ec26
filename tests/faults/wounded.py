"""Run Vigie as it is, wounded where a trial says.

Everything here stands around the product: nothing of it is known to the product. What to do comes
by the environment: FAULTS_POINT (where to be killed), FAULTS_KIND (the kind of delivery that
arms it), FAULTS_LEASE (a shorter lease, in seconds), FAULTS_CLOCK (a file that moves the real
clock, in seconds), FAULTS_TICK (how often the clock knocks, in seconds), FAULTS_PAGES (the size of
the disk, in pages of SQLite), FAULTS_POOL (SIGUSR1 spends the pool for so many seconds),
FAULTS_ENGINES (« real » to keep the language engines; otherwise they say nothing), FAULTS_TOOL (a
folder for a LanguageTool of its own, with the memory that a file there says).
"""

import os
import signal
import sys
import threading
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Engine, event
from sqlmodel import Session

import bot.acting
import bot.cli
import bot.clock
import bot.composition
import bot.scheduler
import bot.service
import bot.web.door
import handlers.postman
from checks.types import NotRun, Readings
from tests.faults.wounds import WOUNDS, around

PAUSE: Final = 3600
SILENCE: Final = NotRun("silence")
armed: Final = threading.Event()
said: Final = threading.local()


class SilentEngines:
    """Engines that say nothing, at once: the trial is about something else."""

    def start(self) -> None: ...

    def close(self) -> None: ...

    def states(self) -> tuple[()]:
        return ()

    def read(self, _text: str, _seconds: float = 5.0) -> Readings:
        return Readings(SILENCE, SILENCE)


def strike(place: str) -> None:
    """Die here, when this is the place: nothing is flushed, nothing is caught."""
    if armed.is_set() and os.environ.get("FAULTS_POINT") == place:
        os.kill(os.getpid(), signal.SIGKILL)
        threading.Event().wait(PAUSE)  # the signal needs an instant: nothing more is done


def kind_of(payload: dict[str, Any]) -> str:
    return "command" if "command" in payload else str(payload.get("type"))


def wound_the_front_door() -> None:
    def acting(call: Any) -> Any:
        def act(self: bot.acting.Acting, payload: dict[str, Any]) -> Any:
            if kind_of(payload) == os.environ.get("FAULTS_KIND"):
                armed.set()
                strike("received")
            return call(self, payload)

        return act

    def writing(write: Any) -> Any:
        async def answer(send: Any, what: Any) -> None:
            strike("ack.before")
            await write(send, what)
            strike("ack.after")

        return answer

    around(bot.acting.Acting, "__call__", acting)
    around(bot.web.door, "_write", writing)


def deed(statements: list[str]) -> str | None:
    """Return what a transaction that is about to be committed does, by who does it."""
    told, who = "\n".join(statements), threading.current_thread().name
    if who.startswith("web") and statements:
        return "commit"
    if who == "inbox" and statements:
        return "take" if told.startswith("UPDATE inbox SET claimed_until") else "effect"
    if who.startswith("postman") and "UPDATE outbox SET" in told:
        return "mark" if "done_at=" in told.partition("WHERE")[0] else "claim"
    return None


def wound_the_transactions() -> None:
    def note(*told: Any) -> None:
        context = told[4]
        if context.isinsert or context.isupdate or context.isdelete:
            said.statements = [*getattr(said, "statements", []), context.statement]

    def before(_connection: Any) -> None:
        strike(f"{deed(getattr(said, 'statements', []))}.before")

    def after(_session: Session) -> None:
        done, said.statements = deed(getattr(said, "statements", [])), []
        strike(f"{done}.after")

    def undone(_session: Session) -> None:
        said.statements = []

    event.listen(Engine, "after_cursor_execute", note)
    event.listen(Engine, "commit", before)
    event.listen(Session, "after_commit", after)
    event.listen(Session, "after_rollback", undone)


def wound_the_client() -> None:
    def sending(send: Any) -> Any:
        def carry(*arguments: Any) -> Any:
            strike("send.before")
            place = send(*arguments)
            strike("send.accepted")
            return place

        return carry

    around(handlers.postman, "send", sending)


def wound() -> None:
    """Put the wounds that the environment asks for around the product."""
    if os.environ.get("FAULTS_ENGINES") != "real":
        around(bot.service, "engines_of", lambda _: lambda _environment: SilentEngines())
    wound_the_front_door()
    wound_the_transactions()
    wound_the_client()
    for name, inflict in WOUNDS.items():
        if given := os.environ.get(name):
            inflict(given)


def run(environment: dict[str, str], command: tuple[str, ...], out: str, errors: str) -> None:
    """Be one process of Vigie: its output and its errors go to two files."""
    for stream, name in ((sys.stdout, out), (sys.stderr, errors)):
        stream.flush()
        with Path(name).open("ab") as file:
            os.dup2(file.fileno(), stream.fileno())
    for name in [one for one in os.environ if one.startswith(("SLACK_", "VIGIE_", "FAULTS_"))]:
        del os.environ[name]
    os.environ.update(environment)
    sys.stdout = os.fdopen(1, "w", encoding="utf-8", buffering=1, closefd=False)
    wound()
    bot.cli.app(list(command))
