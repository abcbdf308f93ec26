"""Render a digest, from the facts of the moment it is sent."""

from datetime import datetime, timedelta
from typing import Final

from sqlmodel import Session

from checks.types import Group
from handlers.digest.flow import OWN, group_of, has_own, of_person, of_team
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
    group = _group(session, services, owed)
    if group is None:
        mine = of_person(session, services, owed.recipient)
        return digest_message(mine) if has_own(mine) else None
    told = of_team(session, services, group)
    return None if told.is_quiet and decisions.digest_silence else digest_message(told)


def _group(session: Session, services: Services, owed: Owed) -> Group | None:
    """Return the chain whose digest this is, or None for somebody's own."""
    kind = owed.facts.get("kind")
    if kind is None:
        return group_of(services.city(session), owed.recipient)
    return None if kind == OWN else Group(kind)


LETTERS: Final[dict[Letter, Render]] = {Letter.DIGEST: digest}
