"""Render a digest, from the facts of the moment it is sent."""

from datetime import datetime, timedelta
from typing import Final

from sqlmodel import Session

from handlers.digest.flow import group_of, has_own, of_person, of_team
from handlers.digest.views import digest_message
from handlers.messages import Message, Render
from handlers.services import Services
from storage.outbox import Letter, Owed


def digest(session: Session, services: Services, owed: Owed) -> Message | None:
    """Return a digest; nothing when it is too late for it, or when nothing is to be told."""
    decisions = services.directive.decisions
    grace = timedelta(hours=decisions.digest_grace_hours)
    if services.now() >= datetime.fromisoformat(owed.facts["due"]) + grace:
        return None
    group = group_of(services.city(session), owed.recipient)
    if group is None:
        mine = of_person(session, services, owed.recipient)
        return digest_message(mine) if has_own(mine) else None
    told = of_team(session, services, group)
    return None if told.is_quiet and decisions.digest_silence else digest_message(told)


LETTERS: Final[dict[Letter, Render]] = {Letter.DIGEST: digest}
