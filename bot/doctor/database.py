"""Examine the database, and what it says of the clock, the worker and the settings."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Final

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from bot import clock
from bot.config import Environment, Mode
from bot.doctor import texts
from bot.doctor.points import Part, Point, Points
from checks import directive
from checks.city import City, Role
from checks.types import Group
from handlers.settings.reading import city_of, with_administrators
from storage import heartbeats, outbox
from storage.engine import open_engine, reading
from storage.heartbeats import Heartbeat
from storage.letter import Stuck
from storage.migrating import Version, version

SQLITE: Final = "sqlite:///"
WORKER: Final = "worker"
FRESH: Final = timedelta(seconds=30)
WRONG: Final = {
    Version.EMPTY: (texts.BEHIND, texts.MIGRATE),
    Version.OLDER: (texts.BEHIND, texts.MIGRATE),
    Version.NEWER: (texts.AHEAD, texts.UPGRADE),
}


@contextmanager
def opened(environment: Environment) -> Iterator[tuple[Point, Engine | None]]:
    """Yield how the database fares, and the database when it is as this code expects."""
    url = environment.database_url
    if url.startswith(SQLITE) and not Path(url.removeprefix(SQLITE)).exists():
        yield _absent(environment), None
        return
    engine = open_engine(url)
    try:
        point = _standing(engine)
        yield point, engine if point.ok else None
    finally:
        engine.dispose()


def of_database(environment: Environment, engine: Engine) -> Points:
    """Yield what the database says of the clock, of the worker and of the settings."""
    with reading(engine)() as session:
        offset = heartbeats.offset_seconds(session)
        beat = heartbeats.all_of(session).get(WORKER)
        city = with_administrators(city_of(session, directive.load()), environment.vigie_admins)
        stuck = outbox.stuck(session)
    yield _clock(offset)
    yield _worker(environment, beat)
    yield _messages(stuck)
    yield from of_settings(city)


def of_settings(city: City) -> Points:
    """Yield what the city still has to fill."""
    police = any(one.group is Group.POLICE for one in city.accounts)
    roles = [Role.ADVISER, Role.APPROVER, Role.DIRECTOR, Role.ADMINISTRATOR]
    roles += [Role.POLICE_OFFICER, Role.POLICE_APPROVER] if police else []
    yield _complete(Part.ROLES, {role.value: bool(city.holders(role)) for role in roles})
    channels = {name: getattr(city.channels, name) for name in ("team", "comments", "answers")}
    channels |= {"police": city.channels.police} if police else {}
    yield _complete(Part.CHANNELS, channels)
    contacts = {name: getattr(city.contacts, name) for name in ("telephone", "email")}
    yield _complete(Part.CONTACTS, contacts)
    yield _complete(Part.DOMAINS, {"domains": city.domains})


def _absent(environment: Environment) -> Point:
    if environment.mode is Mode.SANDBOX:
        return Point(Part.DATABASE, ok=None, detail=texts.NO_DATABASE)
    return Point(Part.DATABASE, ok=False, detail=texts.BEHIND, repair=texts.MIGRATE)


def _standing(engine: Engine) -> Point:
    try:
        found = version(engine)
    except SQLAlchemyError:
        return Point(Part.DATABASE, ok=False, detail=texts.AWAY, repair=texts.CHECK_URL)
    if found is Version.HEAD:
        return Point(Part.DATABASE, ok=True)
    detail, repair = WRONG[found]
    return Point(Part.DATABASE, ok=False, detail=detail, repair=repair)


def _clock(offset: int) -> Point:
    if offset == 0:
        return Point(Part.CLOCK, ok=True)
    detail = texts.MOVED.format(seconds=offset)
    return Point(Part.CLOCK, ok=False, detail=detail, repair=texts.CLOCK_REPAIR)


def _worker(environment: Environment, beat: Heartbeat | None) -> Point:
    if environment.mode is Mode.SANDBOX:
        return Point(Part.WORKER, ok=None, detail=texts.WITHOUT_SLACK)
    if beat is None:
        return Point(Part.WORKER, ok=False, detail=texts.SILENT, repair=texts.SERVE)
    if clock.now() - beat.at > FRESH:
        detail = texts.SILENT_SINCE.format(moment=f"{beat.at:%Y-%m-%d %H:%M}")
        return Point(Part.WORKER, ok=False, detail=detail, repair=texts.SERVE)
    return Point(Part.WORKER, ok=True)


def _messages(stuck: Sequence[Stuck]) -> Point:
    """Return how the messages fare that Slack keeps refusing; those given up are over."""
    named = {
        texts.STUCK_ONE.format(recipient=one.recipient, reason=one.reason): None
        for one in stuck
        if not one.reason.startswith(outbox.FAILED)
    }
    if not named:
        return Point(Part.MESSAGES, ok=True)
    detail = texts.STUCK.format(names=", ".join(named))
    return Point(Part.MESSAGES, ok=False, detail=detail, repair=texts.UNSTICK)


def _complete(part: Part, values: dict[str, object]) -> Point:
    missing = [name for name, value in values.items() if not value]
    if not missing:
        return Point(part, ok=True)
    detail = texts.MISSING.format(names=", ".join(missing))
    return Point(part, ok=False, detail=detail, repair=texts.IMPORT)
