"""Read and write the files that a command names; « - » is the standard input or output."""

import sys
from pathlib import Path
from typing import Final

from bot import texts
from bot.said import SaidError

STANDARD: Final = "-"


def read_text(name: str) -> str:
    """Return what a file holds; raises SaidError when it cannot be read as UTF-8."""
    try:
        content = sys.stdin.buffer.read() if name == STANDARD else Path(name).read_bytes()
        return content.decode("utf-8-sig")
    except OSError:
        raise SaidError(texts.UNREADABLE_FILE.format(name=name)) from None
    except UnicodeDecodeError:
        raise SaidError(texts.NOT_UTF8.format(name=name)) from None


def write_text(name: str, text: str) -> None:
    """Write a file; raises SaidError when it cannot be."""
    if name == STANDARD:
        sys.stdout.write(text)
        return
    try:
        Path(name).write_text(text, encoding="utf-8", newline="\n")
    except OSError:
        raise SaidError(texts.UNWRITABLE_FILE.format(name=name)) from None


def say(sentence: str) -> None:
    """Tell the person at the terminal, beside the answer itself."""
    print(sentence, file=sys.stderr, flush=True)  # noqa: T201  a command speaks to a terminal
