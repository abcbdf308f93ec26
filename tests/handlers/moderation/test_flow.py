"""What is to be removed is noted before it is: why, of whom, where the capture is (annexe 2)."""

from dataclasses import replace
from typing import Any

import pytest

from checks.comment_life import State
from handlers.refusals import Refused, Why
from storage import journal
from storage.letter import Letter
from storage.moderation import Record, Standing
from tests.handlers.cities import in_election
from tests.handlers.comments.counter import codes
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, DENIS, FACEBOOK, LAW, MARC, NADIA, POLICE_PAGE
from tests.handlers.moderation.bench import ADVERTISING, INSULT, POLITICAL, SOLICITING, Bench
from tests.sandbox import TUESDAY

OF_THE_NETIQUETTE = [
    one.key for one in LAW.decisions.moderation_reasons if one.key.startswith("annexe-2-")
]


@pytest.mark.article(
    "8", "annexe-2-1", "annexe-2-2", "annexe-2-3", "annexe-2-4", "annexe-2-5", "annexe-2-6",
    "annexe-2-7", "annexe-2-8", "annexe-2-9", "annexe-2-10",
)  # fmt: skip
def test_each_rule_of_the_netiquette_is_a_reason(any_bench: Bench) -> None:
    assert len(OF_THE_NETIQUETTE) == 10
    for reason in OF_THE_NETIQUETTE:
        record = any_bench.note(reasons=(reason,), handle=f"Une personne {reason}")
        doubtful = reason in LAW.decisions.doubtful_reasons
        assert record.standing is (Standing.ASKED if doubtful else Standing.HOLDS)
        card = any_bench.cards()[-1]
        assert LAW.decisions.label(LAW.decisions.moderation_reasons, reason) in card
        assert f"(annexe 2, point {reason.removeprefix('annexe-2-')})" in card


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"account": "gone"}, ("account", "which_account")),
        ({"account": POLICE_PAGE}, ("account", "not_yours")),
        ({"handle": " "}, ("handle", "needs_handle")),
        ({"handle": "a" * 151}, ("handle", "too_long")),
        ({"excerpt": ""}, ("excerpt", "needs_excerpt")),
        ({"excerpt": "a" * 3001}, ("excerpt", "too_long")),
        ({"kept": False}, ("kept", "needs_capture")),
        ({"capture": ""}, ("capture", "needs_place")),
        ({"capture": "a" * 1001}, ("capture", "too_long")),
        ({"reasons": ()}, ("reasons", "choose")),
        ({"reasons": ("because",)}, ("reasons", "not_now")),
        ({"reasons": ("5.4",)}, ("reasons", "not_now")),
    ],
)
def test_nothing_is_noted_that_a_jurist_could_not_read_later(
    bench: Bench, fields: dict[str, Any], wrong: tuple[str, str]
) -> None:
    assert codes(bench.send_removal(**fields)) == {wrong}
    assert bench.cards() == []


def test_contents_of_elections_are_a_reason_within_their_window_only(bench: Bench) -> None:
    bench.desk.change = in_election
    assert bench.note(reasons=("5.4",)).standing is Standing.HOLDS


@pytest.mark.article("annexe-2")
def test_a_removal_moderates_its_comment_which_counts_once(any_bench: Bench) -> None:
    comment = any_bench.track()
    any_bench.told()
    record = any_bench.note(comment=comment)
    after = any_bench.now(comment)
    assert (after.state, after.closed_by, after.first_reply_at) == (State.MODERATED, CAMILLE, None)
    assert any(record.number in words for _, words in any_bench.told(Letter.COMMENT_NOTE))
    again = any_bench.send_removal(NADIA, comment)
    assert again == Refused(Why.ALREADY_MODERATED, {"number": record.number})


def test_what_is_written_is_in_the_record_and_not_in_the_journal(bench: Bench) -> None:
    record = bench.note()
    assert bench.lines(record.subject) == ["moderation.holds"]
    with bench.services.reading() as session:
        lines = str(journal.lines(session, record.subject))
    assert "Untel" not in lines
    assert "Captures" not in lines


@pytest.mark.article("annexe-2-4")
def test_a_political_word_alone_asks_for_a_second_person(any_bench: Bench) -> None:
    comment = any_bench.track()
    record = any_bench.note(comment=comment, reasons=(POLITICAL,))
    assert record.standing is Standing.ASKED
    assert any_bench.now(comment).is_open
    assert "demande une deuxième personne" in any_bench.cards()[-1]
    for step in (any_bench.removed, any_bench.warned):
        assert step(record) == Refused(Why.SECOND_PERSON)
    assert any_bench.decide(record, CAMILLE, holds=True) == Refused(Why.SECOND_PERSON)
    agreed = any_bench.decide(record, NADIA, holds=True)
    assert (agreed.standing, agreed.decided_by) == (Standing.HOLDS, NADIA)
    assert any_bench.now(comment).state is State.MODERATED
    assert any_bench.decide(record, NADIA, holds=False) == Refused(Why.ALREADY_DONE)


def test_a_reason_that_a_second_person_overrules_leaves_the_comment(any_bench: Bench) -> None:
    comment = any_bench.track()
    record = any_bench.note(comment=comment, reasons=(POLITICAL,))
    done = any_bench.decide(record, NADIA, holds=False)
    assert done.standing is Standing.OVERRULED
    assert any_bench.now(comment).is_open
    assert any_bench.removed(record) == Refused(Why.ALREADY_DONE)
    # Another reason may still be noted about the same comment.
    assert any_bench.note(comment=comment, reasons=(INSULT,)).standing is Standing.HOLDS


def test_a_political_insult_needs_nobody_else(bench: Bench) -> None:
    assert bench.note(reasons=(POLITICAL, INSULT)).standing is Standing.HOLDS


def test_a_person_removes_and_warns_and_each_is_said_once(any_bench: Bench) -> None:
    record = any_bench.note()
    assert record.removed_at is None
    assert any_bench.removed(record, NADIA).removed_at == TUESDAY
    assert any_bench.removed(record) == Refused(Why.ALREADY_DONE)
    assert any_bench.warned(record).warned
    assert any_bench.warned(record) == Refused(Why.ALREADY_DONE)
    assert any_bench.lines(record.subject) == [
        "moderation.holds", "moderation.removed", "moderation.warned",
    ]  # fmt: skip


def test_only_those_who_handle_an_account_moderate_it(bench: Bench) -> None:
    assert bench.send_removal(DENIS) == Refused(Why.NOT_ALLOWED)
    comment = bench.track()
    assert bench.send_removal(MARC, comment) == Refused(Why.NOT_ALLOWED)
    record = bench.note()
    for step in (bench.removed, bench.warned, bench.propose):
        assert step(record, MARC) == Refused(Why.NOT_ALLOWED)
    police = bench.note(MARC, account=POLICE_PAGE)
    assert bench.removed(police) == Refused(Why.NOT_ALLOWED)


def test_what_does_not_exist_is_refused(bench: Bench) -> None:
    gone = replace(bench.note(), id=404)
    for step in (bench.removed, bench.warned, bench.propose):
        assert step(gone) == Refused(Why.UNKNOWN_COMMENT)
    assert bench.decide(gone, NADIA, holds=True) == Refused(Why.UNKNOWN_COMMENT)


def test_a_form_left_open_while_the_comment_goes_is_refused(bench: Bench) -> None:
    comment = replace(bench.track(), id=404)
    assert bench.send_removal(comment=comment) == Refused(Why.UNKNOWN_COMMENT)


@pytest.mark.article("5.6")
def test_both_names_of_an_advertisement_count(bench: Bench) -> None:
    records = [bench.note(reasons=(reason,)) for reason in (ADVERTISING, SOLICITING)]
    assert all(one.what.advertising for one in records)
    assert "2e de 3" in bench.cards()[-1]
    assert not bench.note(reasons=(INSULT,), account=FACEBOOK).what.advertising


def test_records_are_those_of_storage(any_desk: Desk) -> None:
    bench = Bench(any_desk)
    record: Record = bench.note()
    assert bench.record(record) == record
    assert record.number == f"M-2026-{record.id}"
