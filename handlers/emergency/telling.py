"""Owe the messages of an emergency: its card in the channels, its news to those who lead it."""

from typing import Any

from sqlmodel import Session

from checks import permissions
from checks.city import City
from handlers import notices
from handlers.act import Act
from storage import outbox
from storage.emergency import Emergency
from storage.outbox import Letter


def channels(city: City, one: Emergency) -> frozenset[str]:
    """Return where the teams of an emergency are; its first declarer when there is no channel."""
    found = {city.channel_of(group) for group in one.groups} - {""}
    return frozenset(found or {one.started_by})


def leaders(city: City, one: Emergency) -> frozenset[str]:
    """Return the people who may lead an emergency on any of its chains."""
    tables = [permissions.TABLE[permissions.EMERGENCY[group]] for group in one.groups]
    return frozenset[str]().union(*(city.holders(*roles) for roles in tables))


def show(session: Session, city: City, one: Emergency) -> None:
    """Owe the card of an emergency, or its new look, and the banner on every Home."""
    for channel in sorted(channels(city, one)):
        outbox.refresh(session, Letter.EMERGENCY_CARD, one.subject, channel)
    notices.refresh_homes(session)


def tell(act: Act, one: Emergency, code: str, **facts: Any) -> None:  # noqa: ANN401  JSON values
    """Show an emergency as it stands, and owe each of its leaders the news."""
    show(act.session, act.city, one)
    told = {"code": code, "by": act.user, **facts}
    for user in sorted(leaders(act.city, one) - {act.user}):
        outbox.put(act.session, Letter.EMERGENCY_NEWS, one.subject, user, facts=told)


def warn(act: Act, one: Emergency, code: str, people: frozenset[str], **facts: Any) -> None:  # noqa: ANN401
    """Owe some people, or a channel, one piece of news about an emergency."""
    for user in sorted(people):
        told = {"code": code, "by": act.user, **facts}
        outbox.put(act.session, Letter.EMERGENCY_NEWS, one.subject, user, facts=told)
