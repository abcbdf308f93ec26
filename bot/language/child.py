"""Read texts in a process of its own, which spares the worker memory and its one lock.

`python -m bot.language.child bot.language.guess`: one JSON object a line, in and out, until the
standard input ends. The module named has a function `reader`; it takes seconds to load.
"""

import json
import os
import signal
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Final, TextIO

READY: Final = "ready"
# LanguageTool takes longer and everybody waits for it: where cores are few, it goes before.
YIELDING: Final = 10

Row = tuple[int | float | str, ...]
Reader = Callable[[str], Sequence[Row]]


def serve(questions: TextIO, answers: TextIO, read: Reader) -> None:
    """Answer each question in turn; a question that breaks the reader gets a null."""
    for line in questions:
        question = json.loads(line)
        answer = {"id": question["id"], "rows": _rows(read, question["text"])}
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


def _rows(read: Reader, text: str) -> Sequence[Row] | None:
    try:
        return read(text)
    except Exception:  # noqa: BLE001  whatever a text does to a reader, the next one is read
        return None


def main(module: str) -> None:
    """Load what reads, say that it is ready, then serve."""
    # Ctrl-C reaches the whole group of the terminal: the parent decides when this ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    read: Reader = import_module(module).reader()
    sys.stdout.write(json.dumps({READY: True}) + "\n")
    sys.stdout.flush()
    os.nice(YIELDING)
    serve(sys.stdin, sys.stdout, read)


if __name__ == "__main__":
    main(sys.argv[1])
