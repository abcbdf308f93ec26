"""The register: who registers, who declares, what is refused, and that no secret is asked."""

from dataclasses import fields

import pytest

from handlers.credentials import flow
from handlers.credentials.flow import Entry, Statement
from handlers.refusals import Problems, Refused, Why
from storage.credentials import Access
from storage.outbox import Letter
from tests.handlers.custody import ALL, TODAY, an_access, change, lines, said
from tests.handlers.desk import Desk
from tests.handlers.givens import (
    CAMILLE,
    DENIS,
    FACEBOOK,
    INSTAGRAM,
    KARIM,
    LAW,
    NADIA,
    SYLVIE,
)


@pytest.mark.article("12.2-4")
def test_an_access_is_due_sixty_days_after_its_last_change(any_desk: Desk) -> None:
    made = an_access(any_desk.services)
    assert (made.due_on - made.last_changed_on).days == LAW.figures.rotation_days
    assert lines(any_desk.services, made.subject) == ["access.registered"]
    ((to, words),) = any_desk.said(Letter.ACCESS_NOTICE)
    assert to == CAMILLE
    assert "Facebook – Ville" in words
    assert "vendredi 1er janvier 2027" in words


def test_only_the_ti_and_the_directors_register(desk: Desk) -> None:
    entry = Entry(FACEBOOK, CAMILLE, "delegation", "no", "2026-11-02")
    for user in (CAMILLE, NADIA, DENIS, "U0HELENE"):
        assert flow.register(desk.services, user, entry) == Refused(Why.NOT_ALLOWED)
    assert isinstance(flow.register(desk.services, SYLVIE, entry), Access)


@pytest.mark.parametrize(
    ("entry", "problems"),
    [
        (Entry("myspace", CAMILLE, "delegation", "no", "2026-11-02"), {("account", "choose")}),
        (Entry(FACEBOOK, "", "delegation", "no", "2026-11-02"), {("custodian", "choose")}),
        (
            Entry(FACEBOOK, "U0NOBODY", "delegation", "no", "2026-11-02", known=False),
            {("custodian", "unknown_custodian")},
        ),
        (Entry(FACEBOOK, CAMILLE, "root", "maybe", "x"),
         {("kind", "choose"), ("mfa", "choose"), ("day", "no_such_day")}),
        (Entry(FACEBOOK, CAMILLE, "delegation", "no", "2026-11-11"), {("day", "future")}),
    ],
)  # fmt: skip
def test_an_entry_that_is_wrong(desk: Desk, entry: Entry, problems: set[tuple[str, str]]) -> None:
    done = flow.register(desk.services, KARIM, entry)
    assert isinstance(done, Problems)
    assert {(one.where, one.code) for one in done.all} == problems
    assert lines(desk.services) == []


def test_the_same_access_is_not_registered_twice(desk: Desk) -> None:
    an_access(desk.services)
    entry = Entry(FACEBOOK, CAMILLE, "personal_access", "no", "2026-11-02")
    done = flow.register(desk.services, KARIM, entry)
    assert isinstance(done, Problems)
    assert [one.code for one in done.all] == ["already"]


def test_who_is_new_to_an_account_changes_its_password_now(any_desk: Desk) -> None:
    an_access(any_desk.services)
    any_desk.said()
    made = an_access(any_desk.services, NADIA)
    ((to, words),) = any_desk.said(Letter.ACCESS_NOTICE)
    assert to == NADIA
    assert "Changez le mot de passe maintenant" in words
    early = change(any_desk, made, said("2026-11-09"), NADIA)
    assert early == {("day", "before_doubt")}
    assert isinstance(change(any_desk, made, user=NADIA), Access)


@pytest.mark.article("12.2-2")
@pytest.mark.article("12.2-3")
@pytest.mark.article("12.2-4")
def test_a_change_is_declared_with_four_statements(any_desk: Desk) -> None:
    made = an_access(any_desk.services)
    for missing in sorted(ALL):
        told = Statement("2026-11-10", "yes", ALL - {missing})
        assert change(any_desk, made, told) == {("statements", "all")}
    any_desk.said()
    done = change(any_desk, made)
    assert isinstance(done, Access)
    assert done.last_changed_on == TODAY
    ((_, words),) = any_desk.said(Letter.ACCESS_NOTICE)
    assert "C’est noté" in words
    assert lines(any_desk.services, made.subject) == ["access.registered", "access.changed"]


@pytest.mark.article("12.2-5")
def test_the_second_factor_is_declared_with_each_change(desk: Desk) -> None:
    made = an_access(desk.services)
    assert change(desk, made, said(mfa="")) == {("mfa", "choose")}
    done = change(desk, made, said(mfa="impossible"))
    assert isinstance(done, Access)
    assert done.mfa == "impossible"


def test_a_day_that_cannot_be_is_asked_again(desk: Desk) -> None:
    made = an_access(desk.services)
    assert change(desk, made, said("2026-11-11")) == {("day", "future")}
    assert change(desk, made, said("2026-11-01")) == {("day", "before_last")}
    assert change(desk, made, said("2026-02-30")) == {("day", "no_such_day")}
    assert change(desk, made, said("2026-11-02")) == {("day", "same_day")}
    assert isinstance(change(desk, made, said("2026-11-02", twice=True)), Access)


def test_nobody_speaks_for_somebody_elses_access(desk: Desk) -> None:
    made = an_access(desk.services)
    for user in (NADIA, KARIM, SYLVIE):
        assert change(desk, made, user=user) == Refused(Why.NOT_YOUR_ACCESS)
    unknown = flow.change(desk.services, CAMILLE, 404, said())
    assert unknown == Refused(Why.UNKNOWN_ACCESS)


def test_a_shared_password_changed_by_one_is_changed_for_all(any_desk: Desk) -> None:
    mine = an_access(any_desk.services, kind="shared_password")
    theirs = an_access(any_desk.services, NADIA, kind="shared_password")
    change(any_desk, mine)
    assert change(any_desk, theirs, said("2026-11-09"), NADIA) == {("day", "before_last")}


def test_an_access_is_taken_away_once(any_desk: Desk) -> None:
    made = an_access(any_desk.services, account=INSTAGRAM)
    retire = flow.retire
    assert retire(any_desk.services, CAMILLE, made.id) == Refused(Why.NOT_ALLOWED)
    assert retire(any_desk.services, KARIM, 404) == Refused(Why.UNKNOWN_ACCESS)
    assert isinstance(retire(any_desk.services, KARIM, made.id), Access)
    assert retire(any_desk.services, KARIM, made.id) == Refused(Why.ALREADY_DONE)
    assert change(any_desk, made) == Refused(Why.UNKNOWN_ACCESS)
    assert any_desk.said(Letter.ACCESS_NOTICE) == []


def test_nothing_that_is_declared_takes_words() -> None:
    kinds = {one.type for one in (*fields(Entry), *fields(Statement))}
    assert kinds == {str, bool, frozenset[str]}
    assert {one.name for one in fields(Statement)} == {"day", "mfa", "ticked", "twice"}
