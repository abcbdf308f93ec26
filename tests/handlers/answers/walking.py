"""What people do in the pretended Slack on the answer's path, and what they then see."""

import json
from dataclasses import dataclass
from typing import Any, Final

from handlers import duties
from handlers.messages import Message, Render
from handlers.wording import escape
from storage import answers, outbox, questions
from storage.answers import Answer
from storage.outbox import Letter
from tests.handlers.walking import CAMILLE, Walk, plain, press

DENIS: Final = "U0DENIS"
RICHARD: Final = "U0RICHARD"
CHANNEL: Final = "reponses-citoyens"
ANSWERS: Final = "C0REPONSES"
COMMENTS: Final = "com-commentaires"
QUESTION: Final = "La patinoire du parc des Érables est-elle ouverte?"
TEXT: Final = "La patinoire ouvre samedi à 9 h."
LINK: Final = "https://www.facebook.com/VilleValDesErables/posts/1"
Json = dict[str, Any]


def question_card(session: Any, _services: Any, owed: Any) -> Message:
    number = int(owed.subject.removeprefix(questions.SUBJECT))
    question = questions.find(session, number)
    assert question is not None
    return Message(escape(question.text), card=True)


@dataclass(frozen=True, slots=True)
class AnswerWalk:
    """A town, and the verbs of those who know the answer and of those who give it."""

    walk: Walk

    @property
    def here(self) -> Any:
        return self.walk.here

    def ask(self, text: str = QUESTION, account: str = "facebook-ville") -> Json:
        """Put a question to the departments; return its card in the answers channel."""
        renders: dict[Letter, Render] = duties.LETTERS
        renders.setdefault(Letter.QUESTION_CARD, question_card)
        services = self.here.vigie.services
        with services.transaction() as session:
            asked = questions.ask(session, text, CAMILLE, services.now(), account=account)
            outbox.put(session, Letter.QUESTION_CARD, asked.subject, ANSWERS)
        self.here.settle()
        with services.reading() as session:
            place = outbox.place_of(session, Letter.QUESTION_CARD, asked.subject, ANSWERS)
        assert place is not None
        found = self.here.person(CAMILLE).messages(CHANNEL)
        return next(one for one in found if one["ts"] == place.ts)

    def said(self, words: str, channel: str = CHANNEL, user: str = CAMILLE) -> list[Json]:
        """Return the messages of a channel, threads included, that hold some words."""
        person = self.here.person(user)
        found = []
        for root in person.messages(channel):
            found += person.thread(channel, root["ts"])
        return [one for one in found if words in plain(str(one["text"]))]

    def say(self, text: str, thread: Json | None = None, user: str = DENIS) -> Json:
        message: Json = self.here.person(user).say(CHANNEL, text, thread["ts"] if thread else None)
        self.here.settle()
        return message

    def answer(self, number: int = 1) -> Answer:
        with self.here.vigie.services.reading() as session:
            return answers.get(session, number)

    def count(self) -> int:
        with self.here.vigie.services.reading() as session:
            return len(tuple(answers.everything(session)))

    def card(self, number: int = 1, user: str = CAMILLE) -> Json:
        """Return the team's card of an answer, as it stands now."""
        return self.said(f"Réponse proposée {self.answer(number).number}", COMMENTS, user)[-1]

    def receipt(self, number: int = 1, channel: str = CHANNEL) -> Json:
        return self.said(f"Votre réponse est reçue (no {self.answer(number).number})", channel)[-1]

    def press(self, words: str, number: int = 1, user: str = CAMILLE) -> None:
        press(self.here.person(user), self.card(number, user), words)
        self.here.settle()

    def send(self, user: str = CAMILLE, **fields: object) -> Json | None:
        """Fill the modal in sight and send it."""
        errors: Json | None = self.here.person(user).fill(**fields).submit()
        self.here.settle()
        return errors

    def published(self, number: int = 1, user: str = CAMILLE) -> None:
        """Take an answer and publish it."""
        self.press("Je m’en occupe", number, user)
        self.press("C’est répondu", number, user)
        assert self.send(user, link=LINK) is None

    def home(self, user: str = CAMILLE) -> Json:
        """Open somebody's Home and return what stands there."""
        self.here.person(user).open_home()
        self.here.settle()
        shown: Json = self.here.person(user).home
        return shown

    def dms(self, user: str = DENIS) -> list[str]:
        return [plain(one["text"]) for one in self.here.person(user).dms()]


def words(surface: object) -> str:
    return plain(json.dumps(surface, ensure_ascii=False))
