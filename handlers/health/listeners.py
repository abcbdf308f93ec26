"""Slack knocks for Vigie's health: one word of /vigie."""

from typing import Final

from handlers.answering import sentence
from handlers.commands import Asked, Word
from handlers.health import texts
from handlers.health.flow import gather
from handlers.health.views import health_words
from handlers.refusals import Refused


def on_word(asked: Asked) -> str:
    """Say how Vigie is, in private."""
    with asked.services.reading() as session:
        health = gather(session, asked.services, asked.user)
    return sentence(health) if isinstance(health, Refused) else health_words(health)


WORDS: Final = (Word(texts.NAMES, texts.HELP, on_word),)
