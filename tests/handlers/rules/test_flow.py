"""A rule is silenced by an administrator, for everybody, and can be restored."""

import pytest

from checks.types import Severity
from handlers.refusals import Refused, Why
from handlers.rules import flow
from handlers.rules.flow import Board, Rule
from storage import journal
from storage.findings import State
from tests.handlers.cities import with_roles
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, ISABELLE, JULIE, KARIM, NADIA, PHILIPPE, SYLVIE
from tests.handlers.together import at_once

TOLD = Rule("grammar", "TOLD")
TEXT = "La Ville invites la population."
REASON = "Trop de fausses alertes cet automne."


@pytest.fixture
def ruled(desk: Desk) -> Desk:
    desk.change = with_roles(administrator={KARIM})
    desk.engines.faults = {"invites": ("invite",)}
    return desk


def silence(desk: Desk, user: str = KARIM, rule: Rule = TOLD, reason: str = REASON) -> object:
    done = flow.silence(desk.services, user, rule, reason)
    desk.judge()
    return done


def board(desk: Desk, user: str = KARIM) -> Board | Refused:
    with desk.services.reading() as session:
        return flow.board(session, desk.services, user)


@pytest.mark.article("8")
def test_a_silenced_rule_says_nothing_to_anybody(ruled: Desk) -> None:
    draft = ruled.write(text=TEXT)
    assert ruled.finding(draft, "invites")
    assert silence(ruled) == TOLD
    assert ruled.found(draft) == ()
    assert ruled.found(ruled.write(NADIA, text=TEXT, hour="15:00")) == ()
    sent = ruled.submit(ruled.draft(draft.id))
    assert not isinstance(sent, Refused)


def test_a_rule_speaks_again_once_restored(ruled: Desk) -> None:
    draft = ruled.write(text=TEXT)
    silence(ruled)
    assert flow.restore(ruled.services, KARIM, TOLD) == TOLD
    ruled.judge()
    assert ruled.finding(draft, "invites").state is State.OPEN
    assert flow.restore(ruled.services, KARIM, TOLD) == Refused(Why.ALREADY_DONE)


@pytest.mark.parametrize("user", [CAMILLE, PHILIPPE, SYLVIE, ISABELLE, JULIE])
def test_only_an_administrator_looks_after_the_rules(ruled: Desk, user: str) -> None:
    draft = ruled.write(text=TEXT)
    refused = Refused(Why.NOT_ALLOWED)
    assert silence(ruled, user) == refused
    assert flow.restore(ruled.services, user, TOLD) == refused
    assert board(ruled, user) == refused
    assert ruled.finding(draft, "invites")


def test_what_may_not_be_silenced(ruled: Desk) -> None:
    ruled.write(text=TEXT)
    assert silence(ruled, reason=" ") == Refused(Why.NEEDS_REASON)
    assert silence(ruled, rule=Rule("secret", "")) == Refused(Why.NO_DOOR)
    assert silence(ruled, rule=Rule("language", "")) == Refused(Why.NO_DOOR)
    assert silence(ruled, rule=Rule("grammar", "NEVER_SEEN")) == Refused(Why.STALE)
    assert silence(ruled) == TOLD
    assert silence(ruled) == Refused(Why.ALREADY_DONE)


def test_what_blocks_is_never_silenced(ruled: Desk) -> None:
    ruled.write(text=TEXT)
    silence(ruled)
    secret = ruled.write(text="Le NIP : 48213 ouvre la porte.", hour="15:00")
    assert ruled.finding(secret, "secret").finding.severity is Severity.BLOCKING


def test_the_board_shows_the_month_and_what_is_silenced(ruled: Desk) -> None:
    draft = ruled.write(text=TEXT)
    ruled.ignore(draft, "invites", "Un jeu de mots.")
    silence(ruled)
    seen = board(ruled)
    assert isinstance(seen, Board)
    assert seen.month == "2026-11"
    told = next(one for one in seen.counted if one.rule == "TOLD")
    assert (told.shown, told.ignored) == (1, 1)
    assert [(one.check, one.rule, one.by) for one in seen.silenced] == [("grammar", "TOLD", KARIM)]


def test_the_journal_tells_who_silenced_what(ruled: Desk) -> None:
    ruled.write(text=TEXT)
    silence(ruled)
    flow.restore(ruled.services, KARIM, TOLD)
    with ruled.services.reading() as session:
        lines = list(journal.lines(session, TOLD.subject))
    assert [(one.action, one.actor) for one in lines] == [
        ("rule.silenced", KARIM), ("rule.restored", KARIM)
    ]  # fmt: skip
    assert REASON not in str([one.facts for one in lines])


def test_two_silences_in_the_same_second_are_one(any_desk: Desk) -> None:
    any_desk.change = with_roles(administrator={KARIM, JULIE})
    any_desk.engines.faults = {"invites": ("invite",)}
    any_desk.write(text=TEXT)
    services = any_desk.services
    done = at_once(
        lambda: flow.silence(services, KARIM, TOLD, REASON),
        lambda: flow.silence(services, JULIE, TOLD, REASON),
    )
    assert TOLD in done
    assert Refused(Why.ALREADY_DONE) in done


def test_a_rule_followed_is_counted_from_the_button_and_from_the_form(ruled: Desk) -> None:
    ruled.fix(ruled.write(text=TEXT), "invites")
    other = ruled.write(text=TEXT, hour="15:00")
    ruled.edit(other, text="La Ville accueille la population.")
    seen = board(ruled)
    assert isinstance(seen, Board)
    told = next(one for one in seen.counted if one.rule == "TOLD")
    assert (told.shown, told.followed, told.ignored) == (2, 2, 0)
