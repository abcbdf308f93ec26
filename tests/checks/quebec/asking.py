"""Ask the real LanguageTool about many short texts, a few questions in all."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from bot.language.languagetool.remote import Remote
from checks.types import Match

ROOM: Final = 15_000
SECONDS: Final = 120.0
BREAK: Final = "\n\n"


def asked(url: str, texts: Sequence[str]) -> list[tuple[Match, ...]]:
    """Return what the server says of each text, placed in that text."""
    remote = Remote(url)
    answers: list[tuple[Match, ...]] = []
    for batch in _batches(texts):
        found = remote.ask(BREAK.join(batch), SECONDS)
        start = 0
        for text in batch:
            end = start + len(text)
            answers.append(tuple(_moved(one, -start) for one in found if start <= one.start < end))
            start = end + len(BREAK)
    return answers


def _batches(texts: Sequence[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    for text in texts:
        if sum(len(one) + len(BREAK) for one in batch) + len(text) > ROOM:
            yield batch
            batch = []
        batch.append(text)
    if batch:
        yield batch


def _moved(match: Match, by: int) -> Match:
    return replace(match, start=match.start + by, end=match.end + by)
