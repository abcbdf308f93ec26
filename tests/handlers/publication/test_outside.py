"""A post made without Vigie counts, and an excess is noted, never refused."""

from datetime import datetime
from typing import Any

import pytest

from checks.lifecycle import PostStatus, Status
from handlers.people import Person
from handlers.publication.outside import publishable, record_outside
from handlers.refusals import Problems, Refused, Why
from storage.drafts import Stored
from tests.handlers.desk import Desk
from tests.handlers.givens import (
    CAMILLE,
    DAY,
    DENIS,
    FACEBOOK,
    HOUR,
    JULIE,
    MARC,
    POLICE_PAGE,
    THURSDAY,
    outcome,
)


def record(desk: Desk, at: datetime, account: str = FACEBOOK, **changed: Any) -> Any:
    given = {"user": CAMILLE, "text": "Bris d’aqueduc rue du Moulin.", **changed}
    return record_outside(desk.services, given["user"], account, given["text"], outcome(at))


@pytest.mark.article("9")
def test_a_post_made_without_vigie_counts(any_desk: Desk) -> None:
    any_desk.clock.instant = THURSDAY + HOUR
    done = record(any_desk, THURSDAY)
    assert isinstance(done, Stored)
    assert (done.status, done.posts[0].status) == (Status.APPROVED, PostStatus.PUBLISHED)
    assert any_desk.held(THURSDAY) == [(1, None)]
    assert any_desk.lines(done) == ["post.recorded"]
    said = any_desk.said()
    assert any("publiée à 9 h" in words for _, words in said)
    assert not any("Vérification" in words for _, words in said)


@pytest.mark.article("9")
def test_the_third_made_without_vigie_is_a_noted_excess(any_desk: Desk) -> None:
    any_desk.fill()
    any_desk.clock.instant = THURSDAY + HOUR
    done = record(any_desk, THURSDAY)
    assert isinstance(done, Stored)
    assert any_desk.held(THURSDAY)[-1] == (3, "excess")
    assert any("3e publication de la journée" in words for words in any_desk.replies())
    assert any_desk.lines(done) == ["cap.exceeded", "post.recorded"]


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({"account": ""}, {("account", "choose")}),
        ({"account": POLICE_PAGE}, {("account", "not_yours")}),
        ({"text": " \u200b"}, {("text", "empty")}),
        ({"text": "a" * 5001}, {("text", "too_long")}),
        ({"at": THURSDAY + DAY}, {("hour", "future")}),
    ],
)
def test_what_cannot_be_recorded(desk: Desk, changed: Any, wrong: set[tuple[str, str]]) -> None:
    desk.clock.instant = THURSDAY
    at = changed.pop("at", THURSDAY)
    done = record(desk, at, **changed)
    assert isinstance(done, Problems)
    assert {(one.where, one.code) for one in done.all} == wrong
    stranger = record(desk, THURSDAY, user=DENIS)
    assert stranger == Refused(Why.NOT_ALLOWED)


def test_who_may_record_what(desk: Desk) -> None:
    with desk.services.reading() as session:
        city = desk.services.city(session)
    assert POLICE_PAGE not in {one.key for one in publishable(Person(CAMILLE, city))}
    assert [one.key for one in publishable(Person(MARC, city))] == [POLICE_PAGE]
    assert publishable(Person(JULIE, city)) == ()
