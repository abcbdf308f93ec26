"""What people do with comments at a desk, with defaults for what a test does not say."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from checks.natures import Nature
from checks.workdays import CITY, at_wall
from handlers.comments import asking, ending, flow, promising, redirecting, replying
from handlers.comments.flow import Tracked
from handlers.comments.form import Form
from handlers.comments.replying import Proposal, Sent
from handlers.comments.verdicts import judge_next_reply
from handlers.refusals import Problems, Refused
from storage import comments, journal, replies
from storage.comment import Comment
from storage.outbox import Letter
from storage.replies import Kind, Reply
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE

COMMENTS: Final = "C0COMMENTAIRES"
ANSWERS: Final = "C0REPONSES"
PAGE: Final = "https://www.facebook.com/VilleValDesErables/posts/4821"
LINK: Final = f"{PAGE}?comment_id=17"
POLICE_LINK: Final = "https://www.facebook.com/PoliceValDesErables/posts/9?comment_id=1"
DEFAULTS: Final = {
    "link": LINK,
    "excerpt": "La patinoire est-elle ouverte le dimanche soir?",
    "handle": "Luc Roy",
}


def wall(*parts: int) -> datetime:
    """Return an instant by the wall clock of the city."""
    return at_wall(datetime(*parts))  # type: ignore[arg-type]  # noqa: DTZ001


@dataclass
class Counter:
    """A desk where comments are handled."""

    desk: Desk

    @property
    def services(self) -> Any:
        return self.desk.services

    def send(self, user: str = CAMILLE, at: datetime | None = None, **fields: Any) -> Any:
        """Send the form of a comment."""
        shown = (at or self.desk.clock.now()).astimezone(CITY)
        moment = {"day": f"{shown:%Y-%m-%d}", "hour": f"{shown:%H:%M}"}
        return flow.track(self.services, user, Form(**{**DEFAULTS, **moment, **fields}))

    def track(self, user: str = CAMILLE, at: datetime | None = None, **fields: Any) -> Comment:
        done = self.send(user, at, **fields)
        assert isinstance(done, Tracked), done
        return done.comment

    def many(self, count: int, **fields: Any) -> list[Comment]:
        return [self.track(link=f"{PAGE}?comment_id={100 + n}", **fields) for n in range(count)]

    def refused(self, user: str = CAMILLE, at: datetime | None = None, **fields: Any) -> Any:
        return codes(self.send(user, at, **fields))

    def now(self, comment: Comment) -> Comment:
        """Return a comment as it stands now."""
        with self.services.reading() as session:
            return comments.get(session, comment.id)

    def claim(self, comment: Comment, user: str = CAMILLE) -> Any:
        return flow.claim(self.services, user, comment.id)

    def hand(self, comment: Comment, to: str, user: str = CAMILLE) -> Any:
        return flow.hand_over(self.services, user, comment.id, to)

    def ask(self, comment: Comment, department: str = "recreation", user: str = CAMILLE) -> Any:
        return asking.ask(self.services, user, comment.id, department, "Ouverte le dimanche?")

    def write(self, comment: Comment, text: str = "Oui, jusqu’à 22 h.", user: str = CAMILLE) -> Any:
        """Write a reply and let it be judged."""
        proposal = Proposal(Kind.ANSWER, text)
        return self._judged(replying.write(self.services, user, comment.id, proposal))

    def promise(self, comment: Comment, day: str, name: str = "Luc", user: str = CAMILLE) -> Any:
        return self._judged(promising.promise(self.services, user, comment.id, day, name))

    def redirect(self, comment: Comment, *texts: str, name: str = "", user: str = CAMILLE) -> Any:
        return redirecting.redirect(self.services, user, comment.id, texts, name)

    def out(self, reply: Reply, link: str = LINK, reason: str = "", user: str = CAMILLE) -> Any:
        """Say that a reply was posted."""
        return replying.send(self.services, user, reply.id, Sent(link, reason))

    def dismiss(
        self, comment: Comment, reason: str = "opinion", note: str = "", user: str = CAMILLE
    ) -> Any:
        listing = self.services.directive.decisions.no_answer_reasons
        return ending.dismiss(self.services, user, comment.id, listing, reason, note)

    def group(self, comment: Comment, under: Comment, user: str = CAMILLE) -> Any:
        return ending.group(self.services, user, comment.id, under.id)

    def judge(self) -> None:
        while judge_next_reply(self.services):
            pass

    def reply(self, reply: Reply) -> Reply:
        with self.services.reading() as session:
            found = replies.find(session, reply.id)
        assert found is not None
        return found

    def lines(self, subject: str) -> list[str]:
        with self.services.reading() as session:
            return [line.action for line in journal.lines(session, subject)]

    def told(self, *letters: Letter) -> list[tuple[str, str]]:
        return self.desk.said(*letters)

    def pass_time(self, moment: datetime) -> None:
        self.desk.at(moment)

    def _judged(self, written: Any) -> Any:
        self.judge()
        return self.reply(written) if isinstance(written, Reply) else written


def codes(done: object) -> Any:
    """Return the codes of what is to mend in a form, or why it was refused."""
    if isinstance(done, Problems):
        return {(one.where, one.code) for one in done.all}
    assert isinstance(done, Refused), done
    return done.why


MEDIA_TEXT: Final = "Bonjour, je suis journaliste au Nord Info. La mairesse peut-elle réagir?"
DANGER_TEXT: Final = "Il y a un fil électrique par terre devant l’école!"
COMPLAINT_TEXT: Final = "Ma rue n’est pas déneigée, c’est inacceptable."
HOUR: Final = timedelta(hours=1)
NATURES: Final = {
    Nature.MEDIA: MEDIA_TEXT,
    Nature.DANGER: DANGER_TEXT,
    Nature.COMPLAINT: COMPLAINT_TEXT,
}
