from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from bot import clock
from bot.config import Environment
from bot.doctor.database import FRESH, WORKER, of_database, of_settings, opened
from bot.doctor.points import Part, Point
from checks import directive
from handlers.settings.building import city
from handlers.settings.importing import read_toml
from storage import heartbeats, outbox
from storage.engine import open_engine, writing
from storage.letter import Letter
from storage.migrating import upgrade
from tests.bot.environments import environment

LAW = directive.load()


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'vigie.db'}"


def migrated(url: str) -> None:
    engine = open_engine(url)
    upgrade(engine)
    engine.dispose()


def standing(given: Environment) -> Point:
    with opened(given) as (point, engine):
        assert (engine is not None) is (point.ok is True)
        return point


def said(given: Environment) -> dict[Part, Point]:
    with opened(given) as (_, engine):
        assert engine is not None
        return {point.part: point for point in of_database(given, engine)}


def test_a_database_at_its_head_is_well(url: str) -> None:
    migrated(url)
    assert standing(environment(DATABASE_URL=url)).ok


def test_messages_that_slack_keeps_refusing_are_named_with_its_reason(url: str) -> None:
    migrated(url)
    assert said(environment(DATABASE_URL=url))[Part.MESSAGES].ok
    engine, now = open_engine(url), clock.now()
    with writing(engine)() as session:
        outbox.put(session, Letter.DRAFT_ROOT, "draft:1", "C0GONE")
        for _ in range(4):
            owed = outbox.claim(session, now, timedelta(0), timedelta(0))
            assert owed
            outbox.postpone(session, owed, now, "channel_not_found")
    engine.dispose()
    found = said(environment(DATABASE_URL=url))[Part.MESSAGES]
    assert (found.ok, "C0GONE (channel_not_found)" in found.detail) == (False, True)
    assert "réglages" in found.repair


def test_no_database_is_a_failure_only_for_a_bot(url: str) -> None:
    assert standing(environment(DATABASE_URL=url)).ok is None
    point = standing(environment(DATABASE_URL=url, **SLACK))
    assert (point.ok, point.repair) == (False, "vigie migrate")


SLACK = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_SIGNING_SECRET": "s"}


def set_revision(url: str, revision: str) -> None:
    engine = open_engine(url)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = ?", (revision,))
    engine.dispose()


def test_a_database_of_a_newer_vigie_is_said(url: str) -> None:
    migrated(url)
    set_revision(url, "9999")
    point = standing(environment(DATABASE_URL=url))
    assert (point.ok, "récente" in point.detail) == (False, True)


def test_an_empty_database_is_to_be_migrated(url: str) -> None:
    Path(url.removeprefix("sqlite:///")).touch()
    assert standing(environment(DATABASE_URL=url)).repair == "vigie migrate"


def test_an_unreachable_database_is_said_without_its_password() -> None:
    url = "postgresql+psycopg://vigie:canari@127.0.0.1:1/vigie"
    point = standing(environment(DATABASE_URL=url))
    assert point.ok is False
    assert "canari" not in str(point)


def beat(age: timedelta) -> Callable[[str], None]:
    def write(url: str) -> None:
        engine = open_engine(url)
        with writing(engine)() as session:
            heartbeats.beat(session, WORKER, clock.now() - age, {})
        engine.dispose()

    return write


@pytest.mark.parametrize(
    ("act", "well"),
    [(lambda _: None, False), (beat(timedelta()), True), (beat(2 * FRESH), False)],
)
def test_a_worker_must_have_spoken_lately(url: str, act: Callable[[str], None], well: bool) -> None:  # noqa: FBT001
    migrated(url)
    act(url)
    point = said(environment(DATABASE_URL=url, **SLACK))[Part.WORKER]
    assert point.ok is well
    assert bool(point.repair) is not well


def test_without_a_token_no_worker_is_expected(url: str) -> None:
    migrated(url)
    assert said(environment(DATABASE_URL=url))[Part.WORKER].ok is None


def test_a_clock_that_was_moved_is_said(url: str) -> None:
    migrated(url)
    assert said(environment(DATABASE_URL=url))[Part.CLOCK].ok
    engine = open_engine(url)
    with writing(engine)() as session:
        heartbeats.move_clock(session, 3600)
    engine.dispose()
    assert said(environment(DATABASE_URL=url))[Part.CLOCK].ok is False


def test_a_city_that_set_nothing_is_told_what_to_fill() -> None:
    points = {point.part: point for point in of_settings(city({}, LAW))}
    assert [point.ok for point in points.values()] == [False] * 4
    assert "approver" in points[Part.ROLES].detail
    assert "police_approver" in points[Part.ROLES].detail
    assert "telephone" in points[Part.CONTACTS].detail
    assert all(point.repair for point in points.values())


def test_a_city_without_police_account_needs_no_police_role() -> None:
    text = Path("tests/data/ville.toml").read_text(encoding="utf-8")
    sections = read_toml(text, LAW)
    assert isinstance(sections, dict)
    points = {point.part: point for point in of_settings(city(sections, LAW))}
    assert [part for part, point in points.items() if not point.ok] == [Part.CONTACTS]


def test_the_administrators_of_the_environment_count(url: str) -> None:
    migrated(url)
    without = said(environment(DATABASE_URL=url))[Part.ROLES].detail
    named = said(environment(DATABASE_URL=url, VIGIE_ADMINS="U04"))[Part.ROLES].detail
    assert ("administrator" in without, "administrator" in named) == (True, False)
