"""Whoever is to be banned is so by a person: three advertisements, or a warning first (5.6)."""

from dataclasses import replace

import pytest

from handlers.refusals import Refused, Why
from storage import bans
from storage.bans import Ban, Ground, Outcome
from storage.letter import Letter
from tests.handlers.comments.counter import COMMENTS, wall
from tests.handlers.givens import CAMILLE, FACEBOOK, INSTAGRAM, MARC, NADIA
from tests.handlers.moderation.bench import INSULT, POLITICAL, Bench


def third(bench: Bench) -> Ban:
    for _ in range(3):
        bench.note()
    return bench.asked()


@pytest.mark.article("5.6")
def test_the_third_advertisement_asks_a_person_to_ban(any_bench: Bench) -> None:
    records = [any_bench.note(), any_bench.note(NADIA, handle="@chez  untel")]
    assert any_bench.ban() is None
    records.append(any_bench.note())
    asked = any_bench.asked()
    assert (asked.ground, asked.outcome) == (Ground.ADVERTISING, None)
    assert asked.records == tuple(one.id for one in records)
    told = any_bench.desk.messages(Letter.BAN_REQUEST)
    assert [to for to, _ in told] == [COMMENTS]
    shown = str([one.to_dict() for one in told[0][1].blocks])
    assert all(one.number in shown for one in records)
    # No warning is needed, and nobody is banned by Vigie.
    assert any_bench.settle(asked, Outcome.DONE, NADIA).outcome is Outcome.DONE
    assert any_bench.settle(asked, Outcome.DONE) == Refused(Why.ALREADY_DONE)
    assert any_bench.lines(asked.subject) == ["ban.asked", "ban.done"]


@pytest.mark.article("5.6")
def test_a_fourth_advertisement_asks_nothing_more(bench: Bench) -> None:
    first = third(bench)
    bench.note()
    assert bench.asked() == first


@pytest.mark.article("5.6")
def test_advertisements_are_counted_by_account_and_by_person(any_bench: Bench) -> None:
    for account in (FACEBOOK, INSTAGRAM):
        any_bench.note(account=account)
        any_bench.note(account=account)
    any_bench.note(handle="Autre")
    assert any_bench.ban(FACEBOOK) is None
    assert any_bench.ban(INSTAGRAM) is None
    any_bench.note(account=INSTAGRAM)
    assert any_bench.ban(INSTAGRAM)
    assert any_bench.ban(FACEBOOK) is None


@pytest.mark.article("5.6")
def test_what_is_older_than_two_years_counts_no_more(bench: Bench) -> None:
    bench.note()
    bench.note()
    bench.desk.clock.instant = wall(2028, 11, 11, 9)
    bench.note()
    assert bench.ban() is None
    bench.note()
    bench.note()
    assert len(bench.asked().records) == 3


def test_the_tally_goes_back_to_the_same_day_two_years_before(bench: Bench) -> None:
    bench.note()
    bench.note()
    bench.desk.clock.instant = wall(2028, 11, 10, 8)
    bench.note()
    assert bench.ban()


@pytest.mark.article("5.6")
def test_what_was_no_advertisement_counts_no_more(any_bench: Bench) -> None:
    asked = third(any_bench)
    any_bench.cards()
    done = any_bench.settle(asked, Outcome.NOT_ADVERTISING)
    assert done.outcome is Outcome.NOT_ADVERTISING
    assert any_bench.ban() is None
    cards = any_bench.cards()
    assert len(cards) == 2  # the request, and the record that is no advertisement any more
    assert not any("3e de 3" in one for one in cards)
    any_bench.note()
    again = any_bench.asked()
    assert again.id != asked.id
    assert asked.records[-1] not in again.records


@pytest.mark.article("annexe-2")
def test_another_ban_needs_a_warning_and_a_new_breach(any_bench: Bench) -> None:
    first = any_bench.note(reasons=(INSULT,))
    assert any_bench.propose(first) == Refused(Why.NO_WARNING)
    any_bench.warned(first)
    assert any_bench.propose(first) == Refused(Why.NO_WARNING)
    second = any_bench.note(reasons=(INSULT,))
    asked = any_bench.propose(second, NADIA)
    assert (asked.ground, asked.records) == (Ground.REPEATED, (first.id, second.id))
    assert any_bench.propose(second) == Refused(Why.BAN_ASKED)
    assert any_bench.settle(asked, Outcome.DECLINED).outcome is Outcome.DECLINED
    assert isinstance(any_bench.propose(second), Ban)


def test_what_waits_for_a_second_person_is_no_ground(bench: Bench) -> None:
    first = bench.note(reasons=(INSULT,))
    bench.warned(first)
    doubtful = bench.note(reasons=(POLITICAL,))
    assert bench.propose(doubtful) == Refused(Why.NO_WARNING)


def test_only_those_who_handle_the_account_settle_a_ban(bench: Bench) -> None:
    asked = third(bench)
    assert bench.settle(asked, Outcome.DONE, MARC) == Refused(Why.NOT_ALLOWED)
    assert bench.settle(replace(asked, id=404), Outcome.DONE) == Refused(Why.UNKNOWN_COMMENT)
    with bench.services.reading() as session:
        known = bans.find(session, asked.id)
    assert known is not None
    assert known.outcome is None
    assert known.asked_by == CAMILLE
