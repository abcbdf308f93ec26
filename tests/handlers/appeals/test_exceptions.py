"""The exceptions that the directive leaves, each for its own ground and its own words."""

import pytest

from checks.lifecycle import Status
from checks.types import Severity
from handlers.refusals import Refused, Why
from storage import journal
from storage.appeals import Appeal
from storage.findings import State
from tests.handlers.appeals.asking import (
    BY_LAW,
    ENGLISH,
    PERSONAL,
    TENDER,
    answer,
    ask,
)
from tests.handlers.desk import Desk
from tests.handlers.givens import (
    ISABELLE,
    MARC,
    POLICE_PAGE,
    is_status,
)

MONTH = "2026-11"


def test_the_directive_leaves_no_exception_to_a_tender(desk: Desk) -> None:
    draft = desk.write(text=TENDER)
    assert ask(desk, draft, "notice", "by_law") == Refused(Why.NO_DOOR)


@pytest.mark.article("5.5")
def test_a_by_law_is_made_known_by_exception(desk: Desk) -> None:
    draft = desk.write(text=BY_LAW)
    assert ask(desk, draft, "notice", "consent") == Refused(Why.NEEDS_REASON)
    assert isinstance(ask(desk, draft, "notice", "by_law"), Appeal)
    answer(desk)
    assert desk.finding(draft, "notice").state is State.EXCEPTED
    assert is_status(desk.submit(draft), Status.IN_REVIEW)


@pytest.mark.article("12.3")
def test_a_person_who_agrees_is_named_by_exception(desk: Desk) -> None:
    draft = desk.write(text=PERSONAL)
    assert ask(desk, draft, "personal_information", "police_notice") == Refused(Why.NEEDS_REASON)
    assert isinstance(ask(desk, draft, "personal_information", "consent"), Appeal)
    answer(desk)
    assert desk.finding(draft, "personal_information").state is State.EXCEPTED
    with desk.services.reading() as session:
        lines = [one.facts for one in journal.lines(session) if one.action == "appeal.granted"]
    assert [(one["door"], one["category"]) for one in lines] == [("exception", "consent")]


@pytest.mark.article("12.3")
def test_the_police_grants_its_own_exceptions(desk: Desk) -> None:
    draft = desk.write(MARC, accounts=(POLICE_PAGE,), text=PERSONAL)
    done = ask(desk, draft, "personal_information", "police_notice", user=MARC)
    assert isinstance(done, Appeal)
    assert answer(desk) == Refused(Why.NOT_ALLOWED)
    assert isinstance(answer(desk, user=ISABELLE), Appeal)


@pytest.mark.article("8")
def test_another_language_follows_french_for_a_listed_reason(desk: Desk) -> None:
    draft = desk.write(text=ENGLISH)
    assert desk.finding(draft, "language").finding.severity is Severity.BLOCKING
    assert ask(desk, draft, "language", "tourisme") == Refused(Why.NEEDS_REASON)
    assert isinstance(ask(desk, draft, "language", "sécurité publique"), Appeal)
    answer(desk)
    assert "language" not in {one.finding.check for one in desk.found(draft)}
    assert is_status(desk.submit(desk.draft(draft.id)), Status.IN_REVIEW)


@pytest.mark.article("8")
def test_french_still_comes_first(desk: Desk) -> None:
    first, second = ENGLISH.split(". ")
    draft = desk.write(text=f"{second} {first}.")
    assert ask(desk, draft, "language", "sécurité publique") == Refused(Why.NO_DOOR)
    assert desk.finding(draft, "language").finding.severity is Severity.BLOCKING


@pytest.mark.article("8")
def test_the_exception_is_for_these_words(desk: Desk) -> None:
    draft = desk.write(text=ENGLISH)
    ask(desk, draft, "language", "sécurité publique")
    answer(desk)
    other = desk.edit(
        draft, text="La bibliothèque sera fermée. The library will be closed on Monday."
    )
    assert desk.finding(other, "language").finding.severity is Severity.BLOCKING
