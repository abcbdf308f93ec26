"""Time knocks during an emergency: it is not forgotten, nor is what slipped in."""

from datetime import timedelta

import pytest

from handlers.emergency.form import Hours
from storage import dues, holds
from storage.outbox import Letter
from tests.handlers.desk import Desk
from tests.handlers.emergency.crises import declare, end, is_held, summary
from tests.handlers.givens import CAMILLE, HOUR, MINUTE, PHILIPPE, SYLVIE
from tests.sandbox import TUESDAY


@pytest.mark.article("10.1")
def test_an_emergency_that_stays_open_is_recalled_every_day(desk: Desk) -> None:
    one = declare(desk, hours=Hours("2026-11-14", "18:00"))
    desk.messages()
    desk.at(TUESDAY + 24 * HOUR - MINUTE)
    assert desk.said(Letter.EMERGENCY_NEWS) == []
    for day in (1, 2):
        desk.at(TUESDAY + day * 24 * HOUR)
        desk.at(TUESDAY + day * 24 * HOUR + MINUTE)
        told = desk.said(Letter.EMERGENCY_NEWS)
        assert {to for to, _ in told} == {PHILIPPE, SYLVIE}
        assert len(told) == 2
        assert all("ouverte depuis" in words for _, words in told)
    end(desk, one)
    desk.messages()
    desk.at(TUESDAY + 72 * HOUR)
    assert desk.said(Letter.EMERGENCY_NEWS) == []


@pytest.mark.article("10.1")
def test_the_next_update_is_recalled_a_quarter_of_an_hour_before(desk: Desk) -> None:
    one = declare(desk, publishers=(CAMILLE,))
    promised = one.next_update_at
    assert promised is not None
    desk.messages()
    desk.at(promised - 16 * MINUTE)
    assert desk.said(Letter.EMERGENCY_NEWS) == []
    desk.at(promised - 15 * MINUTE)
    desk.at(promised - 14 * MINUTE)
    told = desk.said(Letter.EMERGENCY_NEWS)
    assert {to for to, _ in told} == {CAMILLE, PHILIPPE, SYLVIE}
    assert all("mise à jour promise au public à *15 h*" in words for _, words in told)


def test_the_reminders_are_among_what_is_due(desk: Desk) -> None:
    one = declare(desk)
    assert one.next_update_at is not None
    with desk.services.reading() as session:
        assert dues.next_due(session) == one.next_update_at - timedelta(minutes=15)


def test_what_slipped_in_is_held_at_the_next_knock(desk: Desk) -> None:
    draft = desk.approved()
    one = declare(desk)
    with desk.services.transaction() as session:
        holds.release(session, one.subject, CAMILLE, desk.clock.now(), post=draft.posts[0].id)
    assert not is_held(desk, draft)
    desk.at(TUESDAY + MINUTE)
    assert is_held(desk, draft)
    desk.at(TUESDAY + 2 * MINUTE)
    assert [line.action for line in summary(desk, one).lines].count("emergency.swept") == 1
