"""Remember the last answers."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import groupby
from typing import Final, Generic, TypeVar

Asked = TypeVar("Asked", bound=Hashable)
Answer = TypeVar("Answer")

ENOUGH: Final = 512


class Recent(Generic[Asked, Answer]):
    """The answers to what was asked about last, kept in memory alone; several threads may ask."""

    def __init__(self, size: int = ENOUGH) -> None:
        """Keep at most so many answers."""
        self._size, self._lock = size, threading.Lock()
        self._answers: OrderedDict[Asked, Answer] = OrderedDict()

    def get(self, asked: Asked) -> Answer | None:
        """Return the answer already given."""
        with self._lock:
            if asked in self._answers:
                self._answers.move_to_end(asked)
            return self._answers.get(asked)

    def put(self, asked: Asked, answer: Answer) -> None:
        """Remember an answer, and forget the one that was asked for least recently."""
        with self._lock:
            self._answers[asked] = answer
            self._answers.move_to_end(asked)
            if len(self._answers) > self._size:
                self._answers.popitem(last=False)

    def every(
        self, asked: Sequence[Asked], answers: Callable[[int, int], Iterable[Answer]]
    ) -> list[Answer]:
        """Return the answer to each; ``answers`` gives those of a stretch of which none is known.

        It is called with the first place of the stretch and the one after its last.
        """
        told = [self.get(one) for one in asked]
        for missing, run in groupby(range(len(asked)), key=lambda place: told[place] is None):
            if missing:
                places = list(run)
                for place, answer in zip(places, answers(places[0], places[-1] + 1), strict=True):
                    told[place] = answer
                    self.put(asked[place], answer)
        return [one for one in told if one is not None]
