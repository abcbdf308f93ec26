"""Each thing that Slack delivers has its effect once, whatever happens in between."""

import json
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from typing import Any

import pytest
from sqlmodel import SQLModel

from bot.sandbox import payloads
from handlers import duties
from handlers.deliveries import AlreadyDone, acting_on, settling
from storage import inbox, journal, outbox
from storage.engine import reading, writing
from storage.inbox import Delivery
from storage.outbox import Letter
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE
from tests.handlers.together import at_once
from tests.handlers.walking import FORM, PHILIPPE, TEAM, Walk, press
from tests.sandbox import TUESDAY


def act(desk: Desk, key: str | None, effect: Callable[[Any], None]) -> None:
    with acting_on(key), desk.services.transaction() as session:
        effect(session)


def line(session: Any) -> None:
    journal.write(session, TUESDAY, CAMILLE, "done", "draft:1")


def count(desk: Desk) -> int:
    with desk.services.reading() as session:
        return sum(one.action == "done" for one in journal.lines(session))


def test_the_same_delivery_twice_has_one_effect(any_desk: Desk) -> None:
    act(any_desk, "click:1", line)
    with pytest.raises(AlreadyDone):
        act(any_desk, "click:1", line)
    act(any_desk, "click:2", line)
    assert count(any_desk) == 2


def test_three_times_at_once_has_one_effect(any_desk: Desk) -> None:
    done = at_once(*[lambda: act(any_desk, "click:1", line)] * 3)
    assert count(any_desk) == 1
    assert sorted(type(one).__name__ for one in done) == ["AlreadyDone", "AlreadyDone", "NoneType"]


def test_what_had_no_effect_settles_nothing(any_desk: Desk) -> None:
    act(any_desk, "form:1", lambda _: None)
    act(any_desk, "form:1", line)
    assert count(any_desk) == 1


def test_an_effect_that_fails_leaves_nothing(any_desk: Desk) -> None:
    def fail(session: Any) -> None:
        line(session)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        act(any_desk, "click:1", fail)
    assert count(any_desk) == 0
    act(any_desk, "click:1", line)
    assert count(any_desk) == 1


def test_a_message_owed_is_an_effect(any_desk: Desk) -> None:
    def owe(session: Any) -> None:
        outbox.put(session, Letter.DRAFT_REPLY, "draft:1", TEAM)

    act(any_desk, "event:1", owe)
    with pytest.raises(AlreadyDone):
        act(any_desk, "event:1", owe)
    with any_desk.services.reading() as session:
        assert outbox.pending(session) == 1


def test_one_effect_a_delivery(any_desk: Desk) -> None:
    with acting_on("click:1"):
        for _ in range(2):
            # What follows in the same act is no longer under its key.
            with any_desk.services.transaction() as session:
                line(session)
    assert count(any_desk) == 2
    with any_desk.services.reading() as session:
        assert inbox.is_done(session, "click:1")


def test_a_delivery_that_waits_is_settled_with_its_effect(any_desk: Desk) -> None:
    with writing(any_desk.engine)() as session:
        assert inbox.receive(session, Delivery("event:1", "{}"), any_desk.real)
        assert not inbox.receive(session, Delivery("event:1", "{}"), any_desk.real)
    act(any_desk, "event:1", line)
    with reading(any_desk.engine)() as session:
        assert inbox.pending(session) == 0


def test_the_worker_is_told_of_what_was_written(any_desk: Desk) -> None:
    told: list[AbstractSet[str]] = []
    transaction = settling(writing(any_desk.engine), lambda: any_desk.real, told.append)
    with transaction():
        pass
    assert told == []
    with transaction() as session:
        line(session)
        outbox.put(session, Letter.DRAFT_REPLY, "draft:1", TEAM)
    assert [frozenset(one) for one in told] == [{"journal", "outbox"}]


def test_every_work_is_found_in_a_table() -> None:
    assert set(duties.TURNS) < set(SQLModel.metadata.tables)


def test_a_form_delivered_three_times_at_once_is_one_draft(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    camille.command("/draft")
    camille.fill(**FORM)
    payload = payloads.submission(walk.here.slack, CAMILLE, camille.modal)
    replies = at_once(*[lambda: camille.forge(payload)] * 3)
    assert {(one.status, one.body) for one in replies} == {(200, "")}
    walk.here.settle()
    assert walk.last().id == 1
    assert walk.here.lines().count("draft.created") == 1


def test_an_approval_delivered_three_times_at_once_is_one(walk: Walk) -> None:
    draft = walk.write()
    walk.send(draft)
    philippe = walk.here.person(PHILIPPE)
    card = philippe.dms()[-1]
    value = json.dumps({"draft": draft.id, "version": 1})
    made = {"type": "button", "action_id": "approvals.approve:0", "block_id": "b", "value": value}
    payload = payloads.message_action(walk.here.slack, PHILIPPE, card, made)
    replies = at_once(*[lambda: philippe.forge(payload)] * 3)
    assert {one.status for one in replies} == {200}
    walk.here.settle()
    assert walk.here.lines(draft.subject).count("draft.approved") == 1
    assert philippe.ephemerals() == []


def test_two_clicks_of_two_people_are_two_deliveries(walk: Walk) -> None:
    draft = walk.write()
    walk.send(draft)
    philippe, sylvie = walk.here.person(PHILIPPE), walk.here.person("U0SYLVIE")
    before = philippe.dms()[-1], sylvie.dms()[-1]
    press(philippe, before[0], "Approuver")
    press(sylvie, before[1], "Approuver")
    assert "n’est plus possible" in sylvie.ephemerals()[-1]["text"]
