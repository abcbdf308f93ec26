"""A doubt: who is told at once, what is paused, what settles it, who closes it."""

from dataclasses import replace
from datetime import datetime

import pytest

from checks.city import City, Role
from checks.workdays import at_wall
from handlers.doubts import flow
from handlers.publication import flow as publication_flow
from handlers.refusals import Refused, Why
from storage import journal
from storage.credentials import Access
from storage.doubts import Doubt
from storage.drafts import Stored
from storage.outbox import Letter
from tests.handlers.custody import an_access, change, held, lines, said
from tests.handlers.desk import Desk
from tests.handlers.givens import (
    CAMILLE,
    DENIS,
    FACEBOOK,
    HOUR,
    INSTAGRAM,
    ISABELLE,
    KARIM,
    LINKEDIN,
    MARC,
    MINUTE,
    NADIA,
    POLICE_PAGE,
    SYLVIE,
    THURSDAY,
    outcome,
)
from tests.handlers.showing import said as shown_words

NIGHT = at_wall(datetime(2026, 11, 14, 21, 40))  # noqa: DTZ001  a Saturday, late


def a_doubt(desk: Desk, user: str = CAMILLE, number: int | None = None) -> Doubt:
    made = flow.declare(desk.services, user, number)
    assert isinstance(made, Doubt), made
    return made


@pytest.mark.article("12.2")
def test_a_doubt_is_told_to_the_direction_and_to_the_ti_at_any_hour(any_desk: Desk) -> None:
    for account in (FACEBOOK, INSTAGRAM):
        an_access(any_desk.services, account=account)
    any_desk.said()
    any_desk.clock.instant = NIGHT
    doubt = a_doubt(any_desk)
    told = dict(any_desk.said(Letter.DOUBT_ALERT))
    assert set(told) == {SYLVIE, KARIM}
    assert told[KARIM] == (
        f"🔐 *Doute sur Facebook – Ville et Instagram – Ville* signalé par <@{CAMILLE}>, "
        "samedi 14 novembre, 21 h 40."
    )
    assert held(any_desk.services) == {FACEBOOK, INSTAGRAM}
    assert lines(any_desk.services, doubt.subject) == ["doubt.opened"]


def test_a_department_is_told_by_its_own_director(desk: Desk) -> None:
    an_access(desk.services, MARC, POLICE_PAGE)
    desk.said()
    a_doubt(desk, MARC)
    assert {to for to, _ in desk.said(Letter.DOUBT_ALERT)} == {ISABELLE, KARIM}


def test_who_doubts_is_told_what_to_do_now(desk: Desk) -> None:
    an_access(desk.services)
    desk.said()
    a_doubt(desk)
    ((to, message),) = desk.messages(Letter.DOUBT_TASKS)
    shown = str([one.to_dict() for one in message.blocks])
    assert to == CAMILLE
    for words in ("C’est fait", "Fermer toutes les sessions", "multifacteur", "U0HELENE"):
        assert words in shown
    assert "N’inscrivez jamais un mot de passe dans Slack." in shown


@pytest.mark.article("12.2")
def test_posts_wait_until_the_password_is_changed(any_desk: Desk) -> None:
    access = an_access(any_desk.services)
    approved = any_desk.approved()
    any_desk.said()
    doubt = a_doubt(any_desk)
    ((_, message), *_) = any_desk.messages(Letter.DOUBT_ALERT)
    assert "1 publication." in shown_words(message.blocks[2].to_dict())
    any_desk.at(THURSDAY - 10 * MINUTE)
    assert any_desk.said(Letter.POST_REMINDER) == []
    done = publication_flow.publish(
        any_desk.services, CAMILLE, approved.id, FACEBOOK, outcome(THURSDAY - 10 * MINUTE)
    )
    assert done == Refused(Why.HELD_BY_DOUBT)
    program = publication_flow.program(any_desk.services, CAMILLE, approved.id, FACEBOOK)
    assert program == Refused(Why.HELD_BY_DOUBT)
    today = f"{THURSDAY:%Y-%m-%d}"
    assert isinstance(change(any_desk, access, said(today)), Access)
    assert held(any_desk.services) == set()
    any_desk.at(THURSDAY - 9 * MINUTE)
    assert len(any_desk.said(Letter.POST_REMINDER)) == 1
    assert any_desk.lines(approved)[-2:] == ["post.held", "post.recalled"]
    assert lines(any_desk.services, doubt.subject) == ["doubt.opened"]


def test_the_team_learns_at_the_hour_that_a_post_is_held(desk: Desk) -> None:
    an_access(desk.services)
    desk.approved()
    a_doubt(desk)
    desk.said()
    desk.at(THURSDAY + 5 * HOUR)
    ((_, words),) = desk.said(Letter.POST_HELD)
    assert "est en pause, car un doute pèse sur un accès à ce compte" in words
    desk.at(THURSDAY + 6 * HOUR)
    assert desk.said(Letter.POST_HELD, Letter.POST_UNPLACED) == []
    assert desk.held(THURSDAY) == [(1, None)]


def test_what_is_programmed_on_the_platform_is_to_be_stopped_by_hand(desk: Desk) -> None:
    an_access(desk.services)
    approved = desk.approved()
    assert isinstance(
        publication_flow.program(desk.services, CAMILLE, approved.id, FACEBOOK), Stored
    )
    desk.said()
    a_doubt(desk)
    ((_, message), *_) = desk.messages(Letter.DOUBT_ALERT)
    shown = str([one.to_dict() for one in message.blocks])
    assert "à arrêter à la main" in shown
    assert approved.number in shown
    desk.at(THURSDAY)
    done = desk.publish(desk.draft(approved.id), THURSDAY)
    assert isinstance(done, Stored)


def test_one_access_alone_is_doubted_from_its_button(desk: Desk) -> None:
    one = an_access(desk.services)
    an_access(desk.services, account=INSTAGRAM)
    a_doubt(desk, number=one.id)
    assert held(desk.services) == {FACEBOOK}
    assert flow.declare(desk.services, CAMILLE, one.id) == Refused(Why.ALREADY_DOUBTED)
    assert flow.declare(desk.services, NADIA, one.id) == Refused(Why.NOT_YOUR_ACCESS)
    assert flow.declare(desk.services, CAMILLE, 404) == Refused(Why.UNKNOWN_ACCESS)
    a_doubt(desk)
    assert held(desk.services) == {FACEBOOK, INSTAGRAM}
    assert flow.declare(desk.services, CAMILLE) == Refused(Why.ALREADY_DOUBTED)


def test_who_holds_nothing_may_doubt_too(any_desk: Desk) -> None:
    a_doubt(any_desk, DENIS)
    told = dict(any_desk.said(Letter.DOUBT_ALERT))
    assert set(told) == {SYLVIE, KARIM}
    assert "Aucun accès n’est inscrit à son nom" in told[KARIM]
    assert flow.declare(any_desk.services, DENIS) == Refused(Why.ALREADY_DOUBTED)


def test_nobody_to_tell_is_said(desk: Desk) -> None:
    def nobody(city: City) -> City:
        return replace(city, roles={Role.ADVISER: frozenset({CAMILLE})}, departments={})

    desk.change = nobody
    assert flow.declare(desk.services, CAMILLE) == Refused(Why.NO_CIRCLE)


@pytest.mark.article("12.2")
def test_the_ti_or_a_director_close_a_doubt_and_its_posts_go_on(any_desk: Desk) -> None:
    an_access(any_desk.services)
    doubt = a_doubt(any_desk)
    any_desk.said()
    for user in (CAMILLE, NADIA, DENIS):
        assert flow.close(any_desk.services, user, doubt.id) == Refused(Why.NOT_ALLOWED)
    assert flow.close(any_desk.services, KARIM, 404) == Refused(Why.UNKNOWN_ACCESS)
    assert isinstance(flow.close(any_desk.services, KARIM, doubt.id), Doubt)
    assert flow.close(any_desk.services, SYLVIE, doubt.id) == Refused(Why.ALREADY_DONE)
    assert held(any_desk.services) == set()
    told = dict(any_desk.said(Letter.DOUBT_NEWS))
    assert set(told) == {CAMILLE, SYLVIE, KARIM}
    assert lines(any_desk.services, doubt.subject) == ["doubt.opened", "doubt.closed"]


def test_an_account_of_two_doubts_waits_for_both(desk: Desk) -> None:
    mine, theirs = an_access(desk.services), an_access(desk.services, NADIA)
    a_doubt(desk)
    a_doubt(desk, NADIA)
    change(desk, mine)
    assert held(desk.services) == {FACEBOOK}
    change(desk, theirs, user=NADIA)
    assert held(desk.services) == set()


def test_only_an_urgent_post_goes_on_in_spite_of_a_doubt(desk: Desk) -> None:
    an_access(desk.services)
    approved = desk.approved()
    a_doubt(desk)

    def let(user: str, number: int, account: str) -> object:
        return flow.let_pass(desk.services, user, number, account)

    assert let(CAMILLE, approved.id, FACEBOOK) == Refused(Why.NOT_URGENT)
    assert let(DENIS, approved.id, FACEBOOK) == Refused(Why.NOT_ALLOWED)
    assert let(CAMILLE, 404, FACEBOOK) == Refused(Why.UNKNOWN_DRAFT)
    assert let(CAMILLE, approved.id, LINKEDIN) == Refused(Why.UNKNOWN_DRAFT)


def test_the_journal_tells_no_detail(desk: Desk) -> None:
    an_access(desk.services)
    doubt = a_doubt(desk)
    with desk.services.reading() as session:
        (line,) = journal.lines(session, doubt.subject)
    assert line.facts == {
        "user": CAMILLE, "ground": "declared", "accesses": [1], "accounts": [FACEBOOK]
    }  # fmt: skip
