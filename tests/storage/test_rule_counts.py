"""Each rule counts what becomes of its findings, once, by month, without words."""

from dataclasses import replace

from sqlmodel import select

from checks.types import Severity
from storage import drafts, findings, rule_counts
from storage.draft import Stored
from storage.engine import Transactions
from storage.findings import Found
from storage.rule_counts import Counted
from storage.tables import FindingRow, SightingRow
from tests.handlers.together import at_once
from tests.storage.factories import CAMILLE, NOW, a_draft, content, found

MONTH, NEXT = "2026-11", "2026-12"


def judged(
    write: Transactions, draft: Stored, version: int, *ones: Found, month: str = MONTH,
    silent: tuple[str, ...] = (),
) -> None:  # fmt: skip
    with write() as session:
        findings.record(session, draft.id, version, ones, (), None)
        rule_counts.note(session, draft.id, version, ones, silent, month)


def counts(read: Transactions, month: str = MONTH) -> list[tuple[int, int, int, int]]:
    with read() as session:
        return [
            (one.shown, one.followed, one.ignored, one.false_alarms)
            for one in rule_counts.of_month(session, month)
        ]


def new(write: Transactions) -> Stored:
    with write() as session:
        return a_draft(session)


def revise(write: Transactions, draft: Stored) -> None:
    with write() as session:
        drafts.revise(session, drafts.get(session, draft.id), content(text="Neuf."), CAMILLE, NOW)


def test_a_judgement_made_again_counts_nothing_twice(
    write: Transactions, read: Transactions
) -> None:
    draft = new(write)
    judged(write, draft, 1, found(), found())
    judged(write, draft, 1, found())
    assert counts(read) == [(1, 0, 0, 0)]


def test_words_that_a_revision_takes_away_were_followed(
    write: Transactions, read: Transactions
) -> None:
    draft = new(write)
    judged(write, draft, 1, found())
    revise(write, draft)
    judged(write, draft, 2, month=NEXT)
    judged(write, draft, 2, month=NEXT)
    assert counts(read) == [(1, 0, 0, 0)]
    assert counts(read, NEXT) == [(0, 1, 0, 0)]


def test_words_that_stay_in_another_sentence_are_the_same(
    write: Transactions, read: Transactions
) -> None:
    draft = new(write)
    judged(write, draft, 1, found())
    revise(write, draft)
    judged(write, draft, 2, replace(found(), sentence="Une autre phrase."))
    assert counts(read) == [(1, 0, 0, 0)]


def test_what_is_judged_otherwise_is_not_followed(write: Transactions, read: Transactions) -> None:
    draft = new(write)
    judged(write, draft, 1, found())
    judged(write, draft, 1)
    revise(write, draft)
    judged(write, draft, 2)
    assert counts(read) == [(1, 0, 0, 0)]
    judged(write, draft, 2, found())
    with write() as session:
        rule_counts.ignored(session, draft.id, found(), MONTH)
    assert counts(read) == [(1, 0, 1, 0)]


def test_a_check_that_did_not_run_says_nothing_of_what_was_followed(
    write: Transactions, read: Transactions
) -> None:
    draft = new(write)
    judged(write, draft, 1, found())
    revise(write, draft)
    judged(write, draft, 2, silent=("grammar",))
    assert counts(read) == [(1, 0, 0, 0)]
    judged(write, draft, 2)
    assert counts(read) == [(1, 1, 0, 0)]


def test_what_is_ignored_counts_once_and_is_not_followed(
    write: Transactions, read: Transactions
) -> None:
    draft = new(write)
    judged(write, draft, 1, found())
    with write() as session:
        rule_counts.ignored(session, draft.id, found(), MONTH)
        rule_counts.ignored(session, draft.id, found(), MONTH)
        rule_counts.ignored(session, draft.id, found("inconnu"), MONTH)
    revise(write, draft)
    judged(write, draft, 2)
    assert counts(read) == [(1, 0, 1, 0)]


def test_counts_survive_the_erasure_of_the_words(write: Transactions, read: Transactions) -> None:
    draft = new(write)
    judged(write, draft, 1, found())
    with write() as session:
        for table in (FindingRow, SightingRow):
            for row in session.exec(select(table)):
                session.delete(row)
        assert "patinoire" not in str(session.exec(select(SightingRow)).all())
    assert counts(read) == [(1, 0, 0, 0)]


def test_the_rules_most_ignored_are_named(write: Transactions) -> None:
    draft = new(write)
    kinds = ("A", "B", "C")
    ones = [
        replace(each, finding=replace(each.finding, rule=kind))
        for kind in kinds
        for each in (found(f"{kind}1"), found(f"{kind}2", Severity.ADVICE))
    ]
    judged(write, draft, 1, *ones)
    with write() as session:
        for one in (ones[0], ones[2], ones[3]):
            rule_counts.ignored(session, draft.id, one, MONTH)
        rule_counts.false_alarm(session, "grammar", "C", MONTH)
        assert rule_counts.most_ignored(session, MONTH) == (
            Counted("grammar", "B", 2, 0, 2, 0),
            Counted("grammar", "A", 2, 0, 1, 0),
        )
        assert len(rule_counts.most_ignored(session, MONTH, limit=1)) == 1
        assert rule_counts.is_known(session, "grammar", "C")
        assert not rule_counts.is_known(session, "grammar", "D")


def test_counts_of_the_same_second_are_all_there(write: Transactions, read: Transactions) -> None:
    def alarm() -> None:
        with write() as session:
            rule_counts.false_alarm(session, "notice", "", MONTH)

    assert at_once(*[alarm] * 6) == [None] * 6
    assert counts(read) == [(0, 0, 0, 6)]
