"""What the guard knows of the city is a second old at most, and never what was read before."""

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from bot.acting import Acting
from bot.grounds import Grounds
from checks.details import public
from handlers.masking import Ground
from tests.handlers.givens import LAW

OLD, NEW = "C0AVANT", "C0REPONSES"


def ground(answers: str) -> Ground:
    known = public(LAW.decisions, 2026, (), (), ())
    return Ground(answers, known, LAW.decisions.text_limit)


@dataclass
class Readings:
    """What reading the city gives, one time after another; the last again and again."""

    answers: list[str]
    count: int = 0
    during: list[Any] = field(default_factory=list)

    def __call__(self) -> Ground:
        self.count += 1
        found = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        for one in self.during:
            one()
        return ground(found)


def test_many_messages_read_the_city_once() -> None:
    read = Readings([NEW])
    grounds = Grounds(read, seconds=60)
    assert {grounds().answers for _ in range(50)} == {NEW}
    assert read.count == 1


def test_it_is_read_again_once_it_is_too_old() -> None:
    read = Readings([OLD, NEW])
    grounds = Grounds(read, seconds=0)
    assert [grounds().answers, grounds().answers] == [OLD, NEW]


def test_what_is_written_here_is_known_at_once() -> None:
    grounds = Grounds(Readings([OLD, NEW]), seconds=60)
    grounds.follow({"journal", "outbox"})
    assert grounds().answers == OLD
    grounds.follow({"setting", "journal"})
    assert grounds().answers == NEW


def test_what_was_read_before_a_writing_is_not_kept_after_it() -> None:
    read = Readings([OLD, NEW])
    grounds = Grounds(read, seconds=60)
    read.during = [grounds.forget]
    assert grounds().answers == OLD
    read.during = []
    assert grounds().answers == NEW


def test_no_answer_is_lost_in_a_channel_that_has_just_become_the_answers() -> None:
    grounds = Grounds(Readings([OLD, NEW]), seconds=60)
    grounds()
    acting = Acting(None, None, None, frozenset({"message"}), None, grounds, None)  # type: ignore[arg-type]
    event = MappingProxyType(
        {"type": "message", "channel": NEW, "user": "U0DENIS", "text": "Oui.", "ts": "1.1"}
    )
    heard = acting._heard({"type": "event_callback", "event": dict(event)})  # noqa: SLF001
    assert heard is not None
    assert heard.payload["event"]["heard"]["text"] == "Oui."
