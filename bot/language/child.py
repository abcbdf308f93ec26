"""Guess languages in a process of its own, which spares the worker memory and its one lock.

`python -m bot.language.child`: one JSON object a line, in and out, until the standard input ends.
"""

import json
import signal
import sys
from typing import TextIO

from bot.language.guess import Guesser, guesser

READY = "ready"


def serve(questions: TextIO, answers: TextIO, guess: Guesser) -> None:
    """Answer each question in turn; a question that breaks the guess gets a null."""
    for line in questions:
        question = json.loads(line)
        answer = {"id": question["id"], "guesses": _rows(guess, question["text"])}
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


def _rows(guess: Guesser, text: str) -> list[tuple[int, int, float, float]] | None:
    try:
        return [(one.start, one.end, one.langdetect, one.lingua) for one in guess(text)]
    except Exception:  # noqa: BLE001  whatever a text does to a detector, the next one is read
        return None


def main() -> None:
    """Load the detectors, say that they are ready, then serve."""
    # Ctrl-C reaches the whole group of the terminal: the parent decides when this ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    guess = guesser()
    sys.stdout.write(json.dumps({READY: True}) + "\n")
    sys.stdout.flush()
    serve(sys.stdin, sys.stdout, guess)


if __name__ == "__main__":
    main()
