"""Ask the author of a secret that was seen; a yes or a silence opens a doubt. Knows no Slack."""

from dataclasses import dataclass
from datetime import timedelta

from handlers.act import Act, act_of
from handlers.doubting import begin
from handlers.refusals import Refused, Why
from handlers.services import Services
from storage import credentials, outbox, secrets_seen
from storage.doubts import Ground
from storage.outbox import Letter
from storage.secrets_seen import Answer, Seen


@dataclass(frozen=True, slots=True)
class Sighting:
    """A secret that the guard has just hidden: who wrote it and where; nothing of it."""

    key: str
    user: str
    surface: str
    channel: str


def note(services: Services, sighting: Sighting) -> None:
    """Ask the author in a direct message; the same secret delivered again is asked about once."""
    with services.transaction() as session:
        act = act_of(session, services, sighting.user)
        minutes = act.decisions.secret_answer_minutes
        one = secrets_seen.see(
            session, sighting.key, sighting.user,
            surface=sighting.surface, channel=sighting.channel, now=act.now,
            due_at=act.now + timedelta(minutes=minutes),
        )  # fmt: skip
        if one is None:
            return
        outbox.put(session, Letter.SECRET_QUESTION, one.subject, one.user)
        act.journal("secret.seen", one.subject, check="secret", surface=one.surface)


def answer(services: Services, user: str, number: int, *, secret: bool) -> Seen | Refused:
    """Record what the author of a hidden passage says of it; a secret opens a doubt."""
    said = Answer.SECRET if secret else Answer.FALSE_ALARM
    with services.transaction() as session:
        act = act_of(session, services, user)
        one = secrets_seen.find(session, number)
        if one is None or one.user != user:
            return Refused(Why.NOT_ALLOWED)
        if not secrets_seen.answer(session, number, said, act.now):
            return Refused(Why.ALREADY_DONE)
        outbox.put(session, Letter.SECRET_QUESTION, one.subject, user)
        act.journal(f"secret.{said}", one.subject)
        return _doubt(act, one) if secret else one


def give_up(act: Act, one: Seen) -> None:
    """Take a silence for a yes."""
    if secrets_seen.answer(act.session, one.id, Answer.SILENCE, act.now):
        outbox.put(act.session, Letter.SECRET_QUESTION, one.subject, one.user)
        act.journal(f"secret.{Answer.SILENCE}", one.subject)
        _doubt(act, one)


def _doubt(act: Act, one: Seen) -> Seen:
    """Open a doubt on all that its author holds, unless one stands already."""
    begin(act, one.user, credentials.lock_of(act.session, one.user), Ground.SECRET)
    return one
