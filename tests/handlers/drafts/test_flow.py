"""A draft goes from the form to its verdict, and nothing is lost on the way."""

from dataclasses import replace
from typing import Any

import pytest

from checks.city import City, Role
from checks.lifecycle import PostStatus, Status
from checks.types import PostType
from handlers.drafts import flow
from handlers.drafts.flow import Ref
from handlers.refusals import Refused, Why
from handlers.wording import title_of
from storage import listing
from storage.drafts import Stored
from storage.outbox import Letter
from tests.handlers.desk import (
    CAMILLE,
    DENIS,
    FACEBOOK,
    FORM,
    INSTAGRAM,
    JULIE,
    KARIM,
    LINKEDIN,
    MARC,
    NADIA,
    PHILIPPE,
    POLICE,
    POLICE_PAGE,
    TEAM,
    TEXT,
    THURSDAY,
    Desk,
)


@pytest.mark.article("11.1.1-4")
def test_a_form_becomes_a_draft_with_one_post_an_account(any_desk: Desk) -> None:
    draft = any_desk.write(accounts=(FACEBOOK, INSTAGRAM))
    assert (draft.status, draft.author, draft.version) == (Status.OPEN, CAMILLE, 1)
    assert [post.account for post in draft.posts] == [FACEBOOK, INSTAGRAM]
    assert {post.planned_at for post in draft.posts} == {THURSDAY}
    assert any_desk.lines(draft) == ["draft.created", "draft.judged"]


def test_the_team_sees_the_draft_and_its_verdict(desk: Desk) -> None:
    draft = desk.write()
    said = desk.said()
    assert said[0] == (TEAM, f"Publication {draft.number} : {title_of(TEXT)}")
    assert said[-1] == (TEAM, f"Vérification de {draft.number} : ✅ Rien à corriger")


@pytest.mark.article("11.1")
@pytest.mark.parametrize("user", [DENIS, KARIM, "U0MIREILLE", "U0NOBODY"])
def test_only_authorised_people_write(desk: Desk, user: str) -> None:
    assert desk.refused(user) is Why.NOT_ALLOWED


@pytest.mark.article("1.1")
def test_the_police_page_is_written_by_the_police(desk: Desk) -> None:
    assert desk.refused(CAMILLE, accounts=(POLICE_PAGE,)) == {("accounts", "not_yours")}
    assert desk.refused(MARC) == {("accounts", "not_yours")}
    draft = desk.write(MARC, accounts=(POLICE_PAGE,))
    assert {to for to, _ in desk.said()} == {POLICE}
    assert draft.group == "police"


@pytest.mark.article("1.1")
def test_city_and_police_are_never_in_one_draft(desk: Desk) -> None:
    desk.change = both_teams
    wrong = desk.refused(CAMILLE, accounts=(FACEBOOK, POLICE_PAGE))
    assert wrong == {("accounts", "two_chains")}
    draft = desk.write(CAMILLE)
    ref = Ref(draft.id, draft.version)
    assert desk.refused(CAMILLE, ref, accounts=(POLICE_PAGE,)) == {("accounts", "other_chain")}


def both_teams(city: City) -> City:
    return replace(city, roles={**city.roles, Role.POLICE_OFFICER: frozenset({CAMILLE})})


@pytest.mark.article("5.3")
def test_human_resources_write_jobs_only(desk: Desk) -> None:
    job: dict[str, Any] = {
        "type": "job",
        "objective": "recruit",
        "text": "La Ville cherche des brigadières.",
    }
    assert desk.refused(JULIE) == {("type", "jobs_only")}
    assert desk.refused(JULIE, **job, accounts=(INSTAGRAM,)) == {("accounts", "not_yours")}
    draft = desk.write(JULIE, **job, accounts=(FACEBOOK, LINKEDIN))
    assert draft.content.type is PostType.JOB
    # She is not of the team: the thread is with her.
    assert {to for to, _ in desk.said(Letter.DRAFT_ROOT, Letter.DRAFT_VERDICT)} == {JULIE}
    other = desk.write(CAMILLE)
    assert desk.refused(JULIE, Ref(other.id, 1), **job) is Why.NOT_ALLOWED


@pytest.mark.article("3")
def test_an_objective_is_chosen_from_the_list(desk: Desk) -> None:
    assert desk.refused(objective="please") == {("objective", "choose")}
    assert desk.refused(objective="") == {("objective", "choose")}


BAD: list[tuple[dict[str, Any], set[tuple[str, str]]]] = [
    ({"text": ""}, {("text", "empty")}),
    ({"text": "\u200b\u202e \x00"}, {("text", "empty")}),
    ({"text": "🎉🎉🎉"}, {("text", "no_words")}),
    ({"text": "a" * 3000, "more": "a" * 2001}, {("text", "too_long")}),
    ({"text": "a" * 40_000}, {("text", "too_long")}),
    ({"own_accounts": (FACEBOOK,)}, {("own_text", "own_empty")}),
    ({"own_text": "Autre texte."}, {("own_accounts", "own_for_whom")}),
    ({"own_text": "🎉", "own_accounts": (FACEBOOK,)}, {("own_text", "no_words")}),
    ({"own_text": "a" * 3001, "own_accounts": (FACEBOOK,)}, {("own_text", "too_long")}),
    ({"own_text": "Oui.", "own_accounts": (INSTAGRAM,)}, {("own_accounts", "not_chosen")}),
    ({"day": "2026-02-30"}, {("day", "no_such_day")}),
    ({"day": ""}, {("day", "no_such_day")}),
    ({"hour": "25:00"}, {("day", "no_such_day")}),
    ({"day": "9999-12-31"}, {("day", "no_such_day")}),
    ({"day": "2026-11-09"}, {("day", "past")}),
    ({"day": "2030-01-01"}, {("day", "too_far")}),
    ({"accounts": ()}, {("accounts", "choose")}),
    ({"accounts": ("myspace-ville",)}, {("accounts", "not_yours")}),
    ({"type": "poem"}, {("type", "choose")}),
    ({"link": "javascript:alert(1)"}, {("link", "not_a_link")}),
    ({"link": "https://" + "a" * 2000}, {("link", "too_long")}),
    ({"picture": True, "description": "a" * 1001}, {("description", "too_long")}),
    ({"picture": True, "origin": "a" * 301}, {("origin", "too_long")}),
]


@pytest.mark.parametrize(("fields", "wrong"), BAD, ids=lambda one: str(one)[:40])
def test_what_cannot_be_taken_is_told_field_by_field(
    desk: Desk, fields: dict[str, Any], wrong: set[tuple[str, str]]
) -> None:
    assert desk.refused(**fields) == wrong
    assert desk.said() == []


def test_a_text_of_exactly_five_thousand_characters_is_taken(desk: Desk) -> None:
    text = ("La ville. " * 500)[:4999] + "x"
    draft = desk.write(text=text[:3000], more=text[3000:])
    assert draft.content.text == text


def test_what_hides_or_turns_is_not_stored(desk: Desk) -> None:
    draft = desk.write(text="Bonjour\u202e à\x00 tous\u200b! \ud83d")
    assert draft.content.text == "Bonjour à tous!"


def test_a_draft_is_changed_into_a_new_version(any_desk: Desk) -> None:
    draft = any_desk.write()
    changed = any_desk.edit(draft, text="La patinoire ouvre dimanche.", more="")
    assert (changed.version, changed.content.text) == (2, "La patinoire ouvre dimanche.")
    assert any_desk.lines(draft)[-2:] == ["draft.revised", "draft.judged"]


def test_a_colleague_may_change_it_and_the_author_is_told(desk: Desk) -> None:
    draft = desk.write()
    desk.said()
    desk.edit(draft, NADIA, text="Autre texte pour la patinoire.")
    assert any(f"<@{NADIA}> a modifié" in words for words in desk.replies())


def test_somebody_who_was_overtaken_loses_nothing(desk: Desk) -> None:
    draft = desk.write()
    desk.edit(draft, NADIA, text="Autre texte pour la patinoire.")
    assert desk.refused(CAMILLE, Ref(draft.id, 1)) is Why.OVERTAKEN


def test_a_draft_that_does_not_exist_is_said(desk: Desk) -> None:
    assert desk.refused(CAMILLE, Ref(999, 1)) is Why.UNKNOWN_DRAFT
    assert flow.withdraw(desk.services, CAMILLE, 999) == Refused(Why.UNKNOWN_DRAFT)


def test_an_account_that_goes_and_comes_back(desk: Desk) -> None:
    draft = desk.write(accounts=(FACEBOOK, INSTAGRAM))
    fewer = desk.edit(draft, accounts=(FACEBOOK,))
    assert [post.account for post in fewer.posts] == [FACEBOOK]
    again = desk.edit(fewer, accounts=(FACEBOOK, INSTAGRAM))
    assert {post.status for post in again.posts} == {PostStatus.PLANNED}


def test_another_text_for_an_account(desk: Desk) -> None:
    own = "Patinoire ouverte samedi! 🎉"
    draft = desk.write(accounts=(FACEBOOK, INSTAGRAM), own_accounts=(INSTAGRAM,), own_text=own)
    assert draft.content.text_of(INSTAGRAM) == own
    assert draft.content.text_of(FACEBOOK) == TEXT
    shared = desk.edit(draft, own_accounts=(), own_text="")
    assert shared.content.text_of(INSTAGRAM) == TEXT


def test_a_withdrawn_draft_can_be_found_and_copied(any_desk: Desk) -> None:
    draft = any_desk.approved()
    assert any_desk.held(THURSDAY) == [(1, None)]
    done = flow.withdraw(any_desk.services, CAMILLE, draft.id)
    assert isinstance(done, Stored)
    assert (done.status, any_desk.held(THURSDAY)) == (Status.WITHDRAWN, [])
    with any_desk.services.reading() as session:
        assert listing.in_hand(session, CAMILLE) == ()
        assert [one.id for one in listing.put_away(session, CAMILLE)] == [draft.id]
    assert flow.withdraw(any_desk.services, CAMILLE, draft.id) == Refused(Why.IMPOSSIBLE)
    assert any_desk.refused(CAMILLE, Ref(draft.id, 1)) is Why.IMPOSSIBLE
    assert any_desk.lines(draft)[-1] == "draft.withdrawn"


def test_only_the_team_withdraws(desk: Desk) -> None:
    draft = desk.write()
    for stranger in (DENIS, MARC, JULIE):
        assert flow.withdraw(desk.services, stranger, draft.id) == Refused(Why.NOT_ALLOWED)
    assert isinstance(flow.withdraw(desk.services, PHILIPPE, draft.id), Stored)


def test_drafts_are_found_by_their_words(desk: Desk) -> None:
    one = desk.write(text="La PATINOIRE est ouverte.")
    desk.write(text="Collecte des feuilles à 100 % lundi.")
    own = desk.write(text="Autre chose.", own_accounts=(FACEBOOK,), own_text="Une patinoire!")
    desk.write(NADIA, text="La patinoire de Nadia.")
    with desk.services.reading() as session:
        found = {draft.id for draft in listing.in_hand(session, CAMILLE, "patinoire")}
        assert found == {one.id, own.id}
        assert listing.in_hand(session, CAMILLE, "100 %_") == ()
        assert len(listing.in_hand(session, CAMILLE, "100 %")) == 1


def test_who_may_read_and_revise(desk: Desk) -> None:
    draft = desk.write()
    with desk.services.reading() as session:
        assert flow.readable(session, desk.services, DENIS, draft.id) == Refused(Why.NOT_ALLOWED)
        assert flow.readable(session, desk.services, CAMILLE, 99) == Refused(Why.UNKNOWN_DRAFT)
        assert flow.revisable(session, desk.services, CAMILLE, 99) == Refused(Why.UNKNOWN_DRAFT)
        assert flow.revisable(session, desk.services, NADIA, draft.id) == draft
    flow.withdraw(desk.services, CAMILLE, draft.id)
    with desk.services.reading() as session:
        done = flow.revisable(session, desk.services, CAMILLE, draft.id)
    assert done == Refused(Why.IMPOSSIBLE)


def test_a_copy_remembers_where_it_comes_from(desk: Desk) -> None:
    draft = desk.write()
    copy = flow.verify(desk.services, NADIA, FORM, None, draft.id)
    assert isinstance(copy, Stored)
    assert (copy.id, copy.author) == (draft.id + 1, NADIA)
    unknown = flow.verify(desk.services, NADIA, FORM, None, 999)
    assert isinstance(unknown, Stored)
