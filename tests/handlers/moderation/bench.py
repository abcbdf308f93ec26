"""What people do when a comment is to be removed, with defaults for what a test does not say."""

from dataclasses import dataclass
from typing import Any, Final

from handlers.moderation import banning, flow
from handlers.moderation.form import Form
from storage import bans, moderation
from storage.bans import Ban, Outcome
from storage.comment import Comment
from storage.letter import Letter
from storage.moderation import Record
from tests.handlers.comments.counter import Counter
from tests.handlers.givens import CAMILLE, FACEBOOK

ADVERTISING: Final = "5.6"
SOLICITING: Final = "annexe-2-9"
POLITICAL: Final = "annexe-2-4"
INSULT: Final = "annexe-2-2"
DEFAULTS: Final = {
    "account": FACEBOOK,
    "handle": "Chez Untel",
    "excerpt": "Venez chez Untel, tout est à moitié prix!",
    "reasons": (ADVERTISING,),
    "kept": True,
    "capture": "Réseau, dossier Captures, 2026-11-10",
}


@dataclass
class Bench(Counter):
    """A counter where comments are moderated too."""

    def send_removal(
        self, user: str = CAMILLE, comment: Comment | None = None, **fields: Any
    ) -> Any:
        form = Form(**{**DEFAULTS, **fields})
        return flow.note(self.services, user, form, comment.id if comment else None)

    def note(self, user: str = CAMILLE, comment: Comment | None = None, **fields: Any) -> Record:
        done = self.send_removal(user, comment, **fields)
        assert isinstance(done, Record), done
        return done

    def decide(self, record: Record, user: str, *, holds: bool) -> Any:
        return flow.decide(self.services, user, record.id, holds=holds)

    def removed(self, record: Record, user: str = CAMILLE) -> Any:
        return flow.removed(self.services, user, record.id)

    def warned(self, record: Record, user: str = CAMILLE) -> Any:
        return flow.warned(self.services, user, record.id)

    def propose(self, record: Record, user: str = CAMILLE) -> Any:
        return banning.propose(self.services, user, record.id)

    def settle(self, ban: Ban, outcome: Outcome, user: str = CAMILLE) -> Any:
        return banning.settle(self.services, user, ban.id, outcome)

    def record(self, record: Record) -> Record:
        with self.services.reading() as session:
            found = moderation.find(session, record.id)
        assert found is not None
        return found

    def ban(self, account: str = FACEBOOK, handle: str = "Chez Untel") -> Ban | None:
        """Return the request that stands about somebody."""
        with self.services.reading() as session:
            return bans.standing(session, account, handle)

    def asked(self, account: str = FACEBOOK) -> Ban:
        found = self.ban(account)
        assert found is not None
        return found

    def cards(self) -> list[str]:
        """Return the cards of moderation that are owed, as words."""
        told = self.desk.messages(Letter.MODERATION_CARD, Letter.BAN_REQUEST)
        return [str([one.to_dict() for one in message.blocks]) for _, message in told]
