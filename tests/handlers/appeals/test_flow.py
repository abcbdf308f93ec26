"""Two doors out of a block: never for one's own words, always with a reason."""

import pytest

from checks.lifecycle import Status
from checks.types import Severity
from handlers.drafts import flow as drafts_flow
from handlers.refusals import Refused, Why
from storage import appeals, journal, rule_counts
from storage.appeals import Appeal
from storage.findings import State
from storage.outbox import Letter
from tests.handlers.appeals.asking import (
    REASON,
    SEEN,
    TENDER,
    WORDS,
    answer,
    ask,
)
from tests.handlers.cities import with_roles
from tests.handlers.desk import Desk
from tests.handlers.givens import (
    CAMILLE,
    DENIS,
    ISABELLE,
    MARC,
    NADIA,
    PHILIPPE,
    SYLVIE,
    is_status,
)
from tests.handlers.together import at_once

MONTH = "2026-11"


@pytest.mark.article("5.5")
def test_a_block_that_is_wrong_is_lifted_by_somebody_else(desk: Desk) -> None:
    draft = desk.write(text=TENDER)
    assert desk.submit(draft) == Refused(Why.NOT_READY)
    assert isinstance(ask(desk, draft, "notice"), Appeal)
    asked = desk.said(Letter.APPEAL_REQUEST)
    assert {to for to, _ in asked} == {PHILIPPE, SYLVIE}
    assert isinstance(answer(desk), Appeal)
    assert desk.finding(draft, "notice").state is State.LIFTED
    assert is_status(desk.submit(draft), Status.IN_REVIEW)
    sent = desk.draft(draft.id)
    assert is_status(desk.approve(sent, SYLVIE), Status.APPROVED)


def test_what_is_lifted_stays_so_for_these_words_only(desk: Desk) -> None:
    draft = desk.write(text=TENDER)
    ask(desk, draft, "notice")
    answer(desk)
    longer = desk.edit(draft, text=f"{TENDER} À bientôt.")
    assert desk.finding(longer, "notice").state is State.LIFTED
    other = desk.edit(longer, text="Un autre appel d’offres est publié : les travaux du pont.")
    assert desk.finding(other, "notice").state is State.OPEN


def test_a_lifted_block_counts_against_its_rule(desk: Desk) -> None:
    draft = desk.write(text=TENDER)
    ask(desk, draft, "notice")
    answer(desk)
    with desk.services.reading() as session:
        counted = {one.check: one for one in rule_counts.of_month(session, MONTH)}
    assert counted["notice"].false_alarms == 1


def test_a_block_that_is_upheld_stands(desk: Desk) -> None:
    draft = desk.write(text=TENDER)
    ask(desk, draft, "notice")
    answer(desk, granted=False, reason="C’est bien un appel d’offres.")
    assert desk.finding(draft, "notice").state is State.OPEN
    assert any("maintient le point contesté" in words for words in desk.replies())
    with desk.services.reading() as session:
        assert not any(one.false_alarms for one in rule_counts.of_month(session, MONTH))
    assert isinstance(ask(desk, draft, "notice"), Appeal)


def test_the_journal_holds_both_doors_and_no_words(desk: Desk) -> None:
    draft = desk.write(text=TENDER)
    ask(desk, draft, "notice")
    answer(desk)
    with desk.services.reading() as session:
        lines = {one.action: one for one in journal.lines(session, draft.subject)}
        assert journal.broken_at(session) is None
    asked, granted = lines["appeal.asked"], lines["appeal.granted"]
    assert (asked.actor, granted.actor) == (CAMILLE, PHILIPPE)
    assert (granted.facts["door"], granted.facts["check"]) == ("mistake", "notice")
    assert len(asked.facts["reason"]) == len(granted.facts["reason"]) == 64
    for words in (REASON, SEEN, WORDS):
        assert words not in f"{asked.facts} {granted.facts}"


@pytest.mark.parametrize("user", [NADIA, DENIS, MARC, ISABELLE])
def test_only_an_approver_of_the_group_answers(desk: Desk, user: str) -> None:
    draft = desk.write(text=TENDER)
    ask(desk, draft, "notice")
    assert answer(desk, user=user) == Refused(Why.NOT_ALLOWED)
    assert desk.finding(draft, "notice").state is State.OPEN


def test_nobody_answers_for_their_own_words(desk: Desk) -> None:
    draft = desk.write(PHILIPPE, text=TENDER)
    ask(desk, draft, "notice")
    assert answer(desk) == Refused(Why.OWN_DRAFT)
    assert isinstance(answer(desk, user=SYLVIE), Appeal)
    other = desk.write(text=f"Rappel. {TENDER}", hour="15:00")
    ask(desk, other, "notice", user=SYLVIE)
    assert answer(desk, 2, user=SYLVIE) == Refused(Why.OWN_DRAFT)


def test_without_anybody_to_answer_nothing_is_asked(desk: Desk) -> None:
    desk.change = with_roles(approver=set(), director=set())
    draft = desk.write(text=TENDER)
    assert ask(desk, draft, "notice") == Refused(Why.NO_APPROVER)


def test_a_reason_is_always_given(desk: Desk) -> None:
    draft = desk.write(text=TENDER)
    assert ask(desk, draft, "notice", reason=" \u200b") == Refused(Why.NEEDS_REASON)
    assert ask(desk, draft, "notice", reason="a" * 1001).why is Why.TOO_LONG
    ask(desk, draft, "notice")
    assert answer(desk, reason=" ") == Refused(Why.NEEDS_REASON)
    assert ask(desk, draft, "notice") == Refused(Why.ALREADY_DONE)
    assert isinstance(answer(desk), Appeal)
    assert answer(desk) == Refused(Why.ALREADY_DONE)
    assert ask(desk, draft, "notice") == Refused(Why.ALREADY_DONE)


def test_who_may_not_write_contests_nothing(desk: Desk) -> None:
    draft = desk.write(text=TENDER)
    assert ask(desk, draft, "notice", user=DENIS) == Refused(Why.NOT_ALLOWED)
    assert ask(desk, draft, "notice", user=MARC) == Refused(Why.NOT_ALLOWED)
    assert answer(desk, 99) == Refused(Why.UNKNOWN_DRAFT)


def test_a_secret_and_a_full_day_have_their_own_way(desk: Desk) -> None:
    secret = desk.write(text="Le NIP : 48213 ouvre la porte.")
    assert ask(desk, secret, "secret") == Refused(Why.NO_DOOR)
    assert ask(desk, secret, "secret", "consent") == Refused(Why.NO_DOOR)
    desk.fill()
    third = desk.write()
    assert ask(desk, third, "daily_cap") == Refused(Why.NO_DOOR)


def test_what_does_not_block_is_ignored_not_contested(desk: Desk) -> None:
    draft = desk.write(link="")
    assert desk.finding(draft, "site_link").finding.severity is Severity.ADVICE
    assert ask(desk, draft, "site_link") == Refused(Why.NO_DOOR)


def test_an_answer_about_words_that_changed_is_refused(desk: Desk) -> None:
    draft = desk.write(text=TENDER)
    ask(desk, draft, "notice")
    desk.edit(draft, text="La patinoire ouvre samedi.")
    assert answer(desk) == Refused(Why.STALE)


def test_nothing_is_asked_about_a_draft_that_is_over(desk: Desk) -> None:
    draft = desk.write(text=TENDER)
    ask(desk, draft, "notice")
    drafts_flow.withdraw(desk.services, CAMILLE, draft.id)
    assert ask(desk, draft, "notice") == Refused(Why.IMPOSSIBLE)
    assert answer(desk) == Refused(Why.IMPOSSIBLE)


def test_what_was_let_pass_is_listed_for_the_month(desk: Desk) -> None:
    draft = desk.write(text=TENDER)
    ask(desk, draft, "notice")
    answer(desk)
    now = desk.services.now()
    with desk.services.reading() as session:
        (one,) = appeals.decided_in(session, now.replace(day=1), now.replace(day=28))
    assert (one.door, one.check, one.granted) == ("mistake", "notice", True)


def test_two_answers_in_the_same_second_count_once(any_desk: Desk) -> None:
    draft = any_desk.write(text=TENDER)
    ask(any_desk, draft, "notice")
    done = at_once(
        lambda: answer(any_desk),
        lambda: answer(any_desk, user=SYLVIE, granted=False),
    )
    assert sorted(isinstance(one, Appeal) for one in done) == [False, True]
    assert Refused(Why.ALREADY_DONE) in done


def test_two_requests_in_the_same_second_count_once(any_desk: Desk) -> None:
    draft = any_desk.write(text=TENDER)
    done = at_once(
        lambda: ask(any_desk, draft, "notice"),
        lambda: ask(any_desk, draft, "notice", user=NADIA),
    )
    assert sorted(isinstance(one, Appeal) for one in done) == [False, True]
    assert Refused(Why.ALREADY_DONE) in done
