"""What is seen at a desk: drafts, findings, places, the journal, messages as they are made."""

from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session

from checks.lifecycle import PostStatus
from handlers import duties
from handlers.messages import Message
from handlers.services import Services
from storage import drafts, findings, journal, outbox, slots
from storage.drafts import Stored
from storage.findings import Found
from storage.outbox import Letter, Place
from tests.handlers.givens import (
    FACEBOOK,
    plain,
)


class Sight:
    """Questions about a Vigie whose messages are read instead of sent."""

    services: Services
    real: datetime

    def draft(self, number: int) -> Stored:
        with self.services.reading() as session:
            return drafts.get(session, number)

    def status(self, draft: Stored, account: str = FACEBOOK) -> PostStatus:
        """Return where one post of a draft stands."""
        post = self.draft(draft.id).post(account)
        assert post is not None
        return post.status

    def found(self, draft: Stored) -> tuple[Found, ...]:
        with self.services.reading() as session:
            return findings.of_draft(session, draft.id)

    def finding(self, draft: Stored, words: str) -> Found:
        """Return the finding of some words, or of a check."""
        for one in self.found(draft):
            if words in {one.finding.excerpt, one.finding.check}:
                return one
        raise AssertionError([one.finding for one in self.found(draft)])

    def held(self, day: datetime, account: str = FACEBOOK) -> list[tuple[int, str | None]]:
        """Return the places held on a day: ordinal and ground."""
        with self.services.reading() as session:
            found = slots.held_on(session, account, day.date())
        return [(slot.ordinal, slot.ground) for slot in found]

    def lines(self, draft: Stored) -> list[str]:
        """Return the actions that the journal tells of a draft."""
        with self.services.reading() as session:
            return [line.action for line in journal.lines(session, draft.subject)]

    def messages(self, *letters: Letter) -> list[tuple[str, Message]]:
        """Send all that is owed, and return it with its recipients; of some letters, if named.

        A digest comes with each morning that a test crosses: it is made only where it is named.
        """
        found: list[tuple[str, Message]] = []
        while True:
            with self.services.transaction() as session:
                self.real += timedelta(seconds=2)
                owed = outbox.claim(session, self.real, timedelta(seconds=20), timedelta())
                if owed is None:
                    return found
                made = owed.letter is not Letter.DIGEST or owed.letter in letters
                letter = duties.LETTERS[owed.letter]
                message = letter(session, self.services, owed) if made else None
                self._sent(session, owed, message)
            if message and (not letters or owed.letter in letters):
                found.append((owed.recipient, message))

    def said(self, *letters: Letter) -> list[tuple[str, str]]:
        """Send all that is owed; return to whom, and the words of notifications."""
        return [(to, plain(message.text)) for to, message in self.messages(*letters)]

    def replies(self) -> list[str]:
        """Send all that is owed; return what was said in threads."""
        return [words for _, words in self.said(Letter.DRAFT_REPLY)]

    def _sent(self, session: Session, owed: Any, message: Message | None) -> None:
        place = Place(owed.recipient, f"{owed.id}.000", message.variant) if message else None
        outbox.sent(session, owed, place, self.real, outbox.SENT if message else "obsolete")
        if place and message and message.card:
            outbox.remember(session, owed, place)
