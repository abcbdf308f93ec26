"""Remember the last answers."""

import threading
from collections import OrderedDict
from typing import Final, Generic, TypeVar

Answer = TypeVar("Answer")

ENOUGH: Final = 512


class Recent(Generic[Answer]):
    """The answers to the texts asked about last, kept in memory alone."""

    def __init__(self, size: int = ENOUGH) -> None:
        """Keep at most so many answers."""
        self._size, self._lock = size, threading.Lock()
        self._answers: OrderedDict[str, Answer] = OrderedDict()

    def get(self, text: str) -> Answer | None:
        """Return the answer already given about a text."""
        with self._lock:
            if text in self._answers:
                self._answers.move_to_end(text)
            return self._answers.get(text)

    def put(self, text: str, answer: Answer) -> None:
        """Remember an answer, and forget the one that was asked for least recently."""
        with self._lock:
            self._answers[text] = answer
            self._answers.move_to_end(text)
            if len(self._answers) > self._size:
                self._answers.popitem(last=False)
