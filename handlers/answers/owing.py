"""Owe the messages about an answer: its card, its receipt, what its author and the team learn."""

from typing import Any, Final

from sqlmodel import Session

from checks import permissions
from checks.answer_life import WAITING
from checks.city import City
from checks.types import Group
from handlers.notices import refresh_homes
from handlers.people import Person
from storage import answers, outbox
from storage.answers import Answer, Spot
from storage.outbox import Letter

BESIDE: Final = 5


def may_answer(person: Person, group: Group) -> bool:
    """Return whether somebody is of the team that answers the public for a group (0.3)."""
    return person.may(permissions.HANDLE[group])


def channel_of(city: City, group: Group) -> str:
    """Return where the team of a group looks after answers, or an empty string."""
    if group is Group.POLICE:
        return city.channels.police
    return city.channels.comments or city.channels.team


def card(session: Session, city: City, answer: Answer) -> None:
    """Owe the team the card of an answer, as it will stand when it is sent."""
    channel = channel_of(city, answer.group)
    if channel:
        outbox.refresh(session, Letter.ANSWER_CARD, answer.subject, channel)
    refresh_homes(session)


def cards_beside(session: Session, city: City, answer: Answer) -> None:
    """Owe the cards of the last other answers to the same question, which name this one."""
    question = answer.given.question_id
    others = answers.of_question(session, question) if question else ()
    beside = [one for one in others if one.id != answer.id and one.status in WAITING]
    for one in beside[-BESIDE:]:
        card(session, city, one)


def receipt(session: Session, answer: Answer) -> None:
    """Owe the receipt: in the thread where the answer was given, else in a direct message."""
    recipient = answer.spot.channel or answer.told
    if recipient:
        outbox.refresh(session, Letter.ANSWER_RECEIPT, answer.subject, recipient)


def tell(session: Session, answer: Answer, code: str, **facts: Any) -> None:  # noqa: ANN401  JSON
    """Owe the author a direct message that tells what became of the answer."""
    if answer.told:
        told = {"code": code, **facts}
        outbox.put(session, Letter.ANSWER_TOLD, answer.subject, answer.told, facts=told)


def ask(session: Session, answer: Answer) -> None:
    """Owe the author the team's question; where it stands is kept, for the reply in its thread."""
    if answer.told:
        facts = {"code": "asked", "note": answer.asked}
        outbox.put(session, Letter.ANSWER_ASK, asking(answer), answer.told, facts=facts)


def asking(answer: Answer) -> str:
    """Return how the messages name the last question that was put to an answer's author."""
    return f"{answer.subject}:{answer.asked}"


def news(session: Session, city: City, answer: Answer, code: str, **facts: Any) -> None:  # noqa: ANN401  JSON
    """Owe the team a reply under an answer's card."""
    channel = channel_of(city, answer.group)
    if channel:
        told = {"code": code, **facts}
        outbox.put(session, Letter.ANSWER_NEWS, answer.subject, channel, facts=told)


def escalate(session: Session, city: City, answer: Answer) -> None:
    """Owe the team's channel the news that nobody has taken an answer; never to its author."""
    channel = city.channel_of(answer.group) or channel_of(city, answer.group)
    if channel:
        facts = {"code": "escalated"}
        outbox.put(session, Letter.ANSWER_NEWS, answer.subject, channel, facts=facts)


def offer(session: Session, spot: Spot, code: str, **facts: Any) -> None:  # noqa: ANN401  JSON
    """Owe, under a message, what may be done of it; once for each thing to say."""
    told = {"code": code, "channel": spot.channel, "ts": spot.ts, "thread": spot.thread, **facts}
    outbox.put(
        session,
        Letter.ANSWER_OFFER,
        f"message:{spot.channel}:{spot.ts}",
        spot.channel,
        facts=told,
        key=f"offer:{code}:{spot.channel}:{spot.ts}",
    )
