"""Route ``/vigie`` and a word to the workflow that answers it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from slack_bolt import Ack, App
from slack_sdk import WebClient

from handlers import doors, texts
from handlers.answering import door, value_of, whisper
from handlers.fields import UnreadableError
from handlers.fields import word as word_of
from handlers.services import Services
from handlers.wording import bare

COMMAND: Final = "/vigie"
Body = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody typed after a word, and what it takes to answer."""

    client: WebClient
    body: Body
    services: Services
    user: str
    words: str


@dataclass(frozen=True, slots=True)
class Word:
    """One word of the command: how it is typed, what the help says of it, who answers.

    The answer is a sentence said in private, or None when a form was opened.
    """

    names: tuple[str, ...]
    help: str
    answer: Callable[[Asked], str | None]


def register(app: App, services: Services, words: tuple[Word, ...]) -> None:
    """Attach the command to the app."""
    known = {bare(name): word for word in words for name in word.names}
    help_text = "\n".join((texts.COMMAND_HELP, *(word.help for word in words)))
    app.command(COMMAND)(partial(on_command, services=services, known=known, help_text=help_text))
    app.action(door(doors.SAY_WORD))(partial(on_button, services=services, known=known))


def on_command(  # noqa: PLR0913  Bolt's own arguments, and what the command knows
    ack: Ack,
    command: Body,
    body: Body,
    client: WebClient,
    *,
    services: Services,
    known: Mapping[str, Word],
    help_text: str,
) -> None:
    """Let the workflow of a word answer; without a word that is known, say which there are."""
    typed, _, rest = command.get("text", "").strip().partition(" ")
    word = known.get(bare(typed))
    if word is None:
        ack(help_text)
        return
    said = word.answer(Asked(client, body, services, command["user_id"], rest.strip()))
    if said:
        ack(said)
    else:
        ack()


def on_button(
    ack: Ack, body: Body, client: WebClient, *, services: Services, known: Mapping[str, Word]
) -> None:
    """Let the workflow of a word answer a button; what it says is said in private."""
    ack()
    word = known.get(bare(word_of(value_of(body), "word")))
    if word is None:
        raise UnreadableError
    said = word.answer(Asked(client, body, services, body["user"]["id"], ""))
    if said:
        whisper(client, body, said)
