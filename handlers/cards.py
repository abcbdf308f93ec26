"""Owe the cards of a register: one for each person or channel that follows it, edited in place."""

from collections.abc import Iterable
from typing import Any

from sqlmodel import Session

from checks.city import City, Role
from checks.types import Group
from storage import outbox
from storage.letter import Letter


def show(
    session: Session,
    letter: Letter,
    subject: str,
    recipients: Iterable[str],
    **facts: Any,  # noqa: ANN401  JSON values
) -> None:
    """Owe a card to each recipient, and its new look to whoever has it already."""
    known = outbox.places_of(session, letter, subject)
    for recipient in sorted({*recipients, *known}):
        outbox.put(session, letter, subject, recipient, facts=facts)


def number_of(subject: str) -> int:
    """Return the number at the end of a subject: ``image:12``."""
    return int(subject.rpartition(":")[2])


def team(city: City, group: Group = Group.CITY) -> frozenset[str]:
    """Return where those who publish for a group are told things: their channel, else each one."""
    channel = city.channel_of(group)
    roles = (
        (Role.POLICE_OFFICER, Role.POLICE_APPROVER)
        if group is Group.POLICE
        else (Role.ADVISER, Role.APPROVER, Role.DIRECTOR)
    )
    return frozenset({channel}) if channel else city.holders(*roles)
