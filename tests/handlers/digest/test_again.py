"""« Me le rappeler à 10 h »: once, at its hour, whatever restarts meanwhile."""

from datetime import date, datetime, time, timedelta

import pytest
from sqlalchemy import Engine

from checks.digests import again_hour, due_on
from handlers.digest import again, ticks
from handlers.digest.flow import OWN
from handlers.refusals import Refused, Why
from tests.handlers.desk import Desk
from tests.handlers.digest.test_digest import WEDNESDAY, quiet, told
from tests.handlers.givens import CAMILLE, DENIS, LAW, MARC
from tests.handlers.together import at_once
from tests.handlers.walking import Walk, press

DAY = date(2026, 11, 11)
TEN = due_on(DAY, time(10))
HOURS = LAW.decisions.digest_again_hours


def asked(desk: Desk, user: str = CAMILLE, kind: str = "city", hour: str = "10:00") -> datetime:
    done = again.ask(desk.services, user, kind, hour)
    assert isinstance(done, datetime), done
    return done


@pytest.mark.article("10")
def test_it_comes_back_at_its_hour_once_to_whom_asked(any_desk: Desk) -> None:
    quiet(any_desk)
    any_desk.at(WEDNESDAY)
    any_desk.messages()
    assert asked(any_desk) == TEN
    any_desk.at(TEN - timedelta(minutes=1))
    assert told(any_desk) == []
    any_desk.clock.instant = TEN
    at_once(*[lambda: ticks.tell_again(any_desk.services)] * 4)
    assert told(any_desk) == [CAMILLE]
    any_desk.at(TEN + timedelta(minutes=1))
    assert told(any_desk) == []


def test_it_survives_a_restart(engine: Engine) -> None:
    before = Desk(engine)
    quiet(before)
    before.at(WEDNESDAY)
    before.messages()
    asked(before)
    after = Desk(engine)
    after.clock.instant = TEN + timedelta(minutes=20)
    ticks.tell_again(after.services)
    ticks.tell_again(before.services)
    assert told(after) == [CAMILLE]


def test_past_its_own_grace_it_is_not_sent(desk: Desk) -> None:
    quiet(desk)
    desk.at(WEDNESDAY)
    desk.messages()
    asked(desk)
    desk.at(TEN + timedelta(hours=LAW.decisions.digest_grace_hours))
    assert told(desk) == []


def test_one_s_own_digest_that_is_settled_by_then_is_not_sent(desk: Desk) -> None:
    quiet(desk)
    desk.at(WEDNESDAY)
    desk.messages()
    asked(desk, kind=OWN)
    desk.at(TEN)
    assert told(desk) == []


def test_asked_twice_too_late_or_by_somebody_else(desk: Desk) -> None:
    desk.clock.instant = WEDNESDAY
    asked(desk)
    assert again.ask(desk.services, CAMILLE, "city", "10:00") == Refused(Why.ALREADY_DONE)
    assert again.ask(desk.services, DENIS, "city", "10:00") == Refused(Why.NOT_ALLOWED)
    assert again.ask(desk.services, MARC, "city", "10:00") == Refused(Why.NOT_ALLOWED)
    desk.clock.instant = TEN
    assert again.ask(desk.services, CAMILLE, "own", "10:00") == Refused(Why.PAST)


def test_the_hour_that_is_offered_is_the_next_one() -> None:
    assert again_hour(HOURS, WEDNESDAY) == "10:00"
    assert again_hour(HOURS, TEN) == "13:00"
    assert again_hour(HOURS, due_on(DAY, time(15))) is None


@pytest.mark.article("10")
def test_the_button_in_the_channel_brings_it_back_in_private(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    walk.here.clock.instant = WEDNESDAY
    walk.here.tick()
    told = camille.messages("com-medias-sociaux")
    digest = next(one for one in told if "Votre journée" in one["text"])
    press(camille, digest, "Me le rappeler à 10 h")
    (said,) = walk.whispers(CAMILLE)
    assert said.startswith("C’est noté : ce sommaire vous reviendra à 10 h")
    assert camille.dms() == []
    walk.here.clock.instant = TEN
    walk.here.tick()
    assert "Votre journée" in camille.dms()[-1]["text"]
    assert "digest.put_off" in walk.here.lines()
