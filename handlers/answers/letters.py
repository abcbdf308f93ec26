"""Render the messages that answers owe, from the facts of the moment they are sent."""

from datetime import datetime
from typing import Any, Final

from sqlmodel import Session

from checks.answer_life import AnswerStatus
from checks.workdays import local_day
from handlers.act import VIGIE, act_of
from handlers.answers import texts
from handlers.answers.receipt_view import news_message, offer_message, receipt_message
from handlers.answers.views import Sheet, card_message
from handlers.answers.wording import person, question_of
from handlers.messages import Message, Render
from handlers.services import Services
from handlers.wording import (
    escape,
    hour,
    literal,
    masked_words,
    moment_of,
    quoted,
    thousands,
    title_of,
)
from storage import answers, notes, outbox, questions
from storage.answers import Answer
from storage.outbox import Letter, Owed, Place


def sheet_of(session: Session, services: Services, number: int) -> Sheet:
    """Return everything that is shown of an answer now."""
    answer = answers.get(session, number)
    asked = answer.given.question_id
    same = answers.of_question(session, asked) if asked else ()
    return Sheet(
        answer=answer,
        question=questions.find(session, asked) if asked else None,
        others=tuple(one for one in same if one.id != answer.id),
        reason=notes.words_of(session, answer.declined),
        city=act_of(session, services, VIGIE).city,
        now=services.now(),
    )


def card(session: Session, services: Services, owed: Owed) -> Message:
    """Return the team's card of an answer."""
    return card_message(sheet_of(session, services, _answer(owed)))


def receipt(session: Session, services: Services, owed: Owed) -> Message:
    """Return the receipt, in the thread where the answer was given."""
    sheet = sheet_of(session, services, _answer(owed))
    spot = sheet.answer.spot
    return receipt_message(sheet, Place(spot.channel, spot.thread) if spot.channel else None)


def offer(session: Session, services: Services, owed: Owed) -> Message:
    """Return the discreet line under a message that is not an answer, or not a new one."""
    facts = owed.facts
    known = answers.find(session, facts["answer"]) if "answer" in facts else None
    words = texts.OFFERS[facts["code"]].format(
        number=known.number if known else "",
        length=thousands(facts.get("length", 0)),
        limit=thousands(services.directive.decisions.text_limit),
    )
    value = {name: facts[name] for name in ("channel", "ts", "thread")}
    return offer_message(words, facts["code"], value, Place(facts["channel"], facts["thread"]))


def news(session: Session, services: Services, owed: Owed) -> Message | None:
    """Return a line for the team: under the card, or alone where nobody has taken an answer."""
    sheet = sheet_of(session, services, _answer(owed))
    answer, code = sheet.answer, owed.facts["code"]
    waits = answer.status is AnswerStatus.RECEIVED
    if code == "escalated" and not waits:
        return None
    question = question_of(answer, sheet.question)
    words = texts.NEWS[code].format(
        number=answer.number,
        by=person(owed.facts.get("by"), texts.SOMEBODY),
        claimant=person(answer.claimed_by, texts.SOMEBODY),
        question=quoted(literal(title_of(question))) if question else texts.A_QUESTION,
        hours=services.directive.decisions.answer_claim_hours,
    )
    place = outbox.place_of(session, Letter.ANSWER_CARD, answer.subject, owed.recipient)
    thread = None if code == "escalated" else place
    return news_message(words, answer, thread, claimable=code == "escalated")


def told(session: Session, services: Services, owed: Owed) -> Message:
    """Return a direct message to the author: what became of the answer, what is asked of them."""
    answer, facts = answers.get(session, _answer(owed)), owed.facts
    masked = masked_words(answer.given.hidden)
    words = texts.TOLD[facts["code"]].format(
        number=answer.number,
        by=person(facts.get("by"), texts.SOMEBODY),
        note=escape(notes.words_of(session, facts.get("note"))),
        at=_moment(facts, services.now()),
        link=_link(answer),
        masked=f" {masked}" if masked else "",
    )
    return Message(words)


def asked(session: Session, services: Services, owed: Owed) -> Message:
    """Return the question to the author; where it stands is kept, for the reply in its thread."""
    message = told(session, services, owed)
    return Message(message.text, card=True)


def _answer(owed: Owed) -> int:
    return int(owed.subject.split(":")[1])


def _moment(facts: dict[str, Any], now: datetime) -> str:
    if "at" not in facts:
        return ""
    at = datetime.fromisoformat(facts["at"])
    if local_day(at) == local_day(now):
        return texts.TODAY_AT.format(hour=hour(at))
    return texts.ON_DAY.format(moment=moment_of(at, now))


def _link(answer: Answer) -> str:
    """Return a link that the author may follow; an odd address is shown as it is."""
    address = escape(answer.link)
    odd = any(one in address for one in "<>| ")
    return address if odd or not address else texts.SEE.format(link=address)


LETTERS: Final[dict[Letter, Render]] = {
    Letter.ANSWER_CARD: card,
    Letter.ANSWER_RECEIPT: receipt,
    Letter.ANSWER_OFFER: offer,
    Letter.ANSWER_NEWS: news,
    Letter.ANSWER_TOLD: told,
    Letter.ANSWER_ASK: asked,
}
