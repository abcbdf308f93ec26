"""What became of each post: out, programmed, missed, or out without Vigie."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from checks.city import City
from checks.lifecycle import PostStatus, Status
from checks.workdays import at_wall
from handlers.drafts import flow as drafts_flow
from handlers.people import Person
from handlers.publication import flow
from handlers.publication.flow import Outcome
from handlers.publication.outside import publishable, record_outside
from handlers.refusals import Problems, Refused, Why
from storage.drafts import Stored
from storage.outbox import Letter
from tests.handlers.desk import (
    CAMILLE,
    DENIS,
    FACEBOOK,
    FORM,
    INSTAGRAM,
    JULIE,
    MARC,
    PHILIPPE,
    POLICE,
    POLICE_PAGE,
    POST,
    TEAM,
    THURSDAY,
    Desk,
    filled_form,
    outcome,
)

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
FRIDAY = THURSDAY + DAY


def status(desk: Desk, draft: Stored, account: str = FACEBOOK) -> PostStatus:
    post = desk.draft(draft.id).post(account)
    assert post is not None
    return post.status


@pytest.mark.article("11.1.1-1")
def test_ten_minutes_before_the_text_is_ready_to_copy(any_desk: Desk) -> None:
    approved = any_desk.approved()
    any_desk.said()
    any_desk.at(THURSDAY - 11 * MINUTE)
    assert any_desk.said() == []
    any_desk.at(THURSDAY - 10 * MINUTE)
    ((to, message),) = any_desk.messages(Letter.POST_REMINDER)
    shown = [block.to_dict() for block in message.blocks]
    assert to == TEAM
    assert approved.content.text in str(shown)
    assert approved.content.link in str(shown)
    any_desk.at(THURSDAY)
    assert any_desk.said() == []
    assert any_desk.lines(approved)[-1] == "post.recalled"


def test_thirty_minutes_late_then_not_published(any_desk: Desk) -> None:
    approved = any_desk.approved()
    any_desk.at(THURSDAY - 10 * MINUTE)
    any_desk.said()
    any_desk.at(THURSDAY + 30 * MINUTE)
    assert ["passée" in words for _, words in any_desk.said(Letter.POST_REMINDER)] == [True]
    any_desk.at(THURSDAY + 119 * MINUTE)
    assert any_desk.said() == []
    any_desk.at(THURSDAY + 120 * MINUTE)
    assert status(any_desk, approved) is PostStatus.MISSED
    assert any_desk.held(THURSDAY) == []
    assert any("non publiée" in words for _, words in any_desk.said(Letter.POST_UNPLACED))
    assert any_desk.lines(approved)[-1] == "post.missed"


def test_vigie_that_was_away_says_the_last_thing_only(desk: Desk) -> None:
    approved = desk.approved()
    desk.said()
    desk.at(THURSDAY + 5 * HOUR)
    assert status(desk, approved) is PostStatus.MISSED
    assert len(desk.said(Letter.POST_REMINDER, Letter.POST_UNPLACED)) == 1


@pytest.mark.article("9")
def test_a_post_is_out_with_its_link_and_its_real_hour(any_desk: Desk) -> None:
    approved = any_desk.approved()
    any_desk.clock.instant = THURSDAY + 4 * MINUTE
    any_desk.publish(approved, THURSDAY + 3 * MINUTE)
    post = any_desk.draft(approved.id).posts[0]
    assert (post.status, post.link, post.published_at) == (
        PostStatus.PUBLISHED, POST, THURSDAY + 3 * MINUTE
    )  # fmt: skip
    assert any_desk.held(THURSDAY) == [(1, None)]
    assert any("publiée à 9 h 03" in words for words in any_desk.replies())
    any_desk.at(THURSDAY + 5 * HOUR)
    assert any_desk.said(Letter.POST_REMINDER, Letter.POST_UNPLACED) == []
    assert any_desk.publish(approved, THURSDAY) == Refused(Why.ALREADY_DONE)


@pytest.mark.article("9")
def test_after_midnight_it_belongs_to_the_next_day(any_desk: Desk) -> None:
    late = any_desk.approved(hour="23:55")
    three_past = at_wall(datetime(2026, 11, 13, 0, 3))  # noqa: DTZ001
    any_desk.clock.instant = three_past
    any_desk.publish(late, three_past)
    assert (any_desk.held(THURSDAY), any_desk.held(FRIDAY)) == ([], [(1, None)])
    replies = any_desk.replies()
    assert any("compte pour le vendredi 13 novembre" in words for words in replies)
    assert not any("dépassement" in words for words in replies)


@pytest.mark.article("9")
def test_an_excess_is_noted_never_refused(any_desk: Desk) -> None:
    any_desk.fill(day="2026-11-13")
    late = any_desk.approved(hour="23:55")
    three_past = at_wall(datetime(2026, 11, 13, 0, 3))  # noqa: DTZ001
    any_desk.clock.instant = three_past
    assert isinstance(any_desk.publish(late, three_past), Stored)
    assert any_desk.held(FRIDAY) == [(1, None), (2, None), (3, "excess")]
    assert any("dépassement constaté" in words for words in any_desk.replies())
    assert "cap.exceeded" in any_desk.lines(late)


def test_a_missed_post_may_prove_to_be_out(desk: Desk) -> None:
    approved = desk.approved()
    desk.at(THURSDAY + 3 * HOUR)
    assert isinstance(desk.publish(approved, THURSDAY + HOUR), Stored)
    assert desk.held(THURSDAY) == [(1, None)]
    # The news of the miss is no longer true: it is not sent.
    assert desk.said(Letter.POST_UNPLACED) == []


@pytest.mark.parametrize("user", [DENIS, JULIE, MARC])
def test_only_those_who_publish_declare(desk: Desk, user: str) -> None:
    approved = desk.approved()
    desk.clock.instant = THURSDAY
    assert desk.publish(approved, THURSDAY, user=user) == Refused(Why.NOT_ALLOWED)
    done = flow.program(desk.services, user, approved.id, FACEBOOK)
    assert done == Refused(Why.NOT_ALLOWED)


def test_only_what_was_approved_goes_out(desk: Desk) -> None:
    draft = desk.write()
    desk.clock.instant = THURSDAY
    assert desk.publish(draft, THURSDAY) == Refused(Why.IMPOSSIBLE)
    assert desk.publish(draft, THURSDAY, INSTAGRAM) == Refused(Why.UNKNOWN_DRAFT)
    gone = flow.publish(desk.services, CAMILLE, 99, FACEBOOK, outcome(THURSDAY))
    assert gone == Refused(Why.UNKNOWN_DRAFT)


@pytest.mark.parametrize(
    ("declared", "wrong"),
    [
        (Outcome(POST, "", ""), {("day", "no_such_day")}),
        (Outcome(POST, "2026-02-30", "09:00"), {("day", "no_such_day")}),
        (Outcome(POST, "2026-11-12", "10:00"), {("hour", "future")}),
        (Outcome(POST, "2024-11-12", "09:00"), {("day", "too_old")}),
        (Outcome("javascript:x", "2026-11-12", "09:00"), {("link", "not_a_link")}),
        (Outcome("https://" + "a" * 1000, "2026-11-12", "09:00"), {("link", "too_long")}),
    ],
)
def test_what_cannot_be_declared(
    desk: Desk, declared: Outcome, wrong: set[tuple[str, str]]
) -> None:
    approved = desk.approved()
    desk.clock.instant = THURSDAY
    done = flow.publish(desk.services, CAMILLE, approved.id, FACEBOOK, declared)
    assert isinstance(done, Problems)
    assert {(one.where, one.code) for one in done.all} == wrong
    assert status(desk, approved) is PostStatus.BOOKED


def test_a_programmed_post_is_asked_about_at_its_hour(any_desk: Desk) -> None:
    approved = any_desk.approved()
    assert isinstance(flow.program(any_desk.services, CAMILLE, approved.id, FACEBOOK), Stored)
    twice = flow.program(any_desk.services, CAMILLE, approved.id, FACEBOOK)
    assert twice == Refused(Why.ALREADY_DONE)
    assert any("Vigie demandera à 9 h" in words for words in any_desk.replies())
    any_desk.at(THURSDAY - MINUTE)
    assert any_desk.said() == []
    any_desk.at(THURSDAY)
    ((_, words),) = any_desk.said(Letter.POST_REMINDER)
    assert "la publication programmée à 9 h est-elle sortie?" in words
    any_desk.at(THURSDAY + 2 * HOUR)
    assert any_desk.held(THURSDAY) == []
    ((_, words),) = any_desk.said(Letter.POST_UNPLACED)
    assert "sans nouvelles" in words


def test_changing_a_programmed_post_says_to_stop_it_by_hand(desk: Desk) -> None:
    approved = desk.approved()
    flow.program(desk.services, CAMILLE, approved.id, FACEBOOK)
    desk.said()
    desk.edit(desk.draft(approved.id), text="La patinoire ouvre dimanche.")
    assert any("Vigie ne peut pas l’arrêter" in words for words in desk.replies())
    assert status(desk, approved) is PostStatus.PLANNED


def test_once_a_part_is_out_the_words_are_kept(desk: Desk) -> None:
    approved = desk.approved(accounts=(FACEBOOK, INSTAGRAM))
    desk.clock.instant = THURSDAY
    desk.publish(approved, THURSDAY)
    ref = drafts_flow.Ref(approved.id, approved.version)
    later = {**filled_form(approved), "text": "Autre.", "day": "2026-11-20"}
    done = drafts_flow.verify(desk.services, CAMILLE, replace(FORM, **later), ref)
    assert done == Refused(Why.PARTLY_OUT)
    gone = drafts_flow.withdraw(desk.services, CAMILLE, approved.id)
    assert gone == Refused(Why.PARTLY_OUT)
    assert desk.held(THURSDAY) == [(1, None)]


@pytest.mark.article("1.1")
def test_the_police_publishes_its_own(desk: Desk) -> None:
    text = "Soyez prudents près des écoles. En cas d’urgence, composez le 911."
    approved = desk.approved(MARC, "U0ISABELLE", accounts=(POLICE_PAGE,), text=text)
    desk.said()
    desk.at(THURSDAY - 10 * MINUTE)
    assert [to for to, _ in desk.said(Letter.POST_REMINDER)] == [POLICE]
    desk.clock.instant = THURSDAY
    done = desk.publish(approved, THURSDAY, POLICE_PAGE, CAMILLE)
    assert done == Refused(Why.NOT_ALLOWED)
    assert isinstance(desk.publish(approved, THURSDAY, POLICE_PAGE, MARC), Stored)


@pytest.mark.article("5.3")
def test_a_job_offer_is_recalled_to_the_team(desk: Desk) -> None:
    text = "La Ville cherche des brigadières et des brigadiers scolaires."
    desk.approved(JULIE, type="job", objective="recruit", text=text)
    assert TEAM not in {to for to, _ in desk.said()}
    desk.at(THURSDAY - 10 * MINUTE)
    assert [to for to, _ in desk.said(Letter.POST_REMINDER)] == [TEAM]


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


def test_a_post_that_found_no_place_is_asked_about_at_its_hour(any_desk: Desk) -> None:
    sent = any_desk.in_review(accounts=(FACEBOOK, INSTAGRAM))
    any_desk.fill()
    any_desk.approve(sent, PHILIPPE)
    any_desk.said()
    any_desk.at(THURSDAY)
    words = [words for _, words in any_desk.said(Letter.POST_UNPLACED)]
    assert len(words) == 1
    assert "sans qu’une place soit trouvée" in words[0]
    any_desk.at(THURSDAY + HOUR)
    assert any_desk.said(Letter.POST_UNPLACED) == []


def test_a_withdrawn_post_is_not_recalled(desk: Desk) -> None:
    approved = desk.approved()
    desk.at(THURSDAY - 10 * MINUTE)
    drafts_flow.withdraw(desk.services, CAMILLE, approved.id)
    assert desk.said(Letter.POST_REMINDER) == []
    desk.at(THURSDAY + 3 * HOUR)
    assert desk.said(Letter.POST_UNPLACED) == []


def test_a_post_of_an_account_that_is_gone(desk: Desk) -> None:
    approved = desk.approved()
    desk.change = without_facebook
    desk.clock.instant = THURSDAY
    assert isinstance(desk.publish(approved, THURSDAY), Stored)


def without_facebook(city: City) -> City:
    kept = tuple(one for one in city.accounts if one.key != FACEBOOK)
    return replace(city, accounts=kept)
