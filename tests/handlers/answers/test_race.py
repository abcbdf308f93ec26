"""Two people, two deliveries, at the same moment: one effect, on each kind of database."""

from datetime import timedelta

from sqlmodel import Session

from handlers.answers import messages, team
from handlers.answers.heard import Heard
from handlers.deliveries import acting_on
from handlers.refusals import Refused, Why
from storage import answers, outbox, questions
from storage.answers import Answer, Spot
from storage.outbox import Letter, Place
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, DENIS, NADIA, PHILIPPE
from tests.handlers.together import at_once

SPOT = Spot("C0REPONSES", "1.0001", "1.0000")
HEARD = Heard(SPOT, DENIS, direct=False, text="La patinoire ouvre samedi.")


def asked(desk: Desk) -> None:
    """Put a question whose card is the root of the thread."""
    with desk.services.transaction() as session:
        known = questions.ask(session, "Ouverte?", CAMILLE, desk.services.now())
        outbox.put(session, Letter.QUESTION_CARD, known.subject, SPOT.channel)
        remember(session, desk)


def remember(session: Session, desk: Desk) -> None:
    owed = outbox.claim(session, desk.real, timedelta(seconds=20), timedelta())
    assert owed is not None
    outbox.remember(session, owed, Place(SPOT.channel, SPOT.thread))
    outbox.sent(session, owed, None, desk.real, outbox.SENT)


def received(desk: Desk) -> tuple[Answer, ...]:
    with desk.services.reading() as session:
        return tuple(answers.everything(session))


def test_one_message_under_several_names_at_once_is_one_answer(any_desk: Desk) -> None:
    asked(any_desk)

    def hear(key: str) -> None:
        with acting_on(key):
            messages.hear(any_desk.services, HEARD)

    at_once(*[lambda key=f"event:{n}": hear(key) for n in range(4)])
    (answer,) = received(any_desk)
    assert answer.number == "R-2026-1"


def test_of_those_who_press_in_the_same_second_one_takes_it(any_desk: Desk) -> None:
    asked(any_desk)
    messages.hear(any_desk.services, HEARD)
    done = at_once(
        *[
            lambda user=user: team.claim(any_desk.services, user, 1)
            for user in (CAMILLE, NADIA, PHILIPPE)
        ]
    )
    taken = [one for one in done if isinstance(one, Answer)]
    refused = [one.why for one in done if isinstance(one, Refused)]
    assert refused == [Why.ANSWER_TAKEN] * 2
    (answer,) = received(any_desk)
    assert [one.claimed_by for one in taken] == [answer.claimed_by]
