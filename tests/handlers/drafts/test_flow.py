"""A draft goes from the form to its verdict, and nothing is lost on the way."""

from typing import Any

import pytest

from checks.lifecycle import Status
from checks.types import PostType
from handlers.drafts import flow
from handlers.drafts.flow import Ref
from handlers.refusals import Refused, Why
from handlers.wording import title_of
from storage import listing
from storage.drafts import Stored
from storage.outbox import Letter
from tests.handlers.cities import both_teams
from tests.handlers.desk import Desk
from tests.handlers.givens import (
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


@pytest.mark.article("5.3")
def test_a_job_that_a_colleague_writes_is_to_confirm_with_human_resources(desk: Desk) -> None:
    job: dict[str, Any] = {
        "type": "job",
        "objective": "recruit",
        "text": "Postulez comme brigadière.",
    }
    told = "Service des ressources humaines"
    for author, confirmed in ((CAMILLE, False), (JULIE, True)):
        draft = desk.write(author, **job, accounts=(FACEBOOK,))
        said = [one.finding.message for one in desk.found(draft) if one.finding.check == "job"]
        assert any(told in one for one in said) is not confirmed


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
