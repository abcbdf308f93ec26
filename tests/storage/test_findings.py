"""A verdict replaces the last one; what people ignored stays ignored."""

from dataclasses import replace
from datetime import timedelta

from checks.types import Omission, Severity
from storage import dictionary, drafts, findings, judging, notes
from storage.draft import Stored
from storage.engine import Transactions
from storage.findings import Found, State
from tests.storage.factories import CAMILLE, MEHDI, NOW, a_draft, content, found

LEASE = timedelta(seconds=30)


def judged(write: Transactions, *ones: Found) -> Stored:
    with write() as session:
        draft = a_draft(session)
        assert findings.record(session, draft.id, draft.version, ones, (), None)
        return drafts.get(session, draft.id)


def test_verdict_is_read_as_it_was_written(write: Transactions, read: Transactions) -> None:
    whole = found(severity=Severity.ADVICE)
    whole = replace(whole, finding=replace(whole.finding, span=None, excerpt=None), sentence="")
    draft = judged(write, found(), whole)
    with read() as session:
        first, second = findings.of_draft(session, draft.id)
    assert (first.finding, first.accounts, first.sentence) == (
        found().finding, found().accounts, found().sentence
    )  # fmt: skip
    assert (second.finding, second.sentence) == (whole.finding, "")
    assert draft.judged
    assert draft.complete


def test_finding_is_found_by_its_key(write: Transactions, read: Transactions) -> None:
    draft = judged(write, found())
    with read() as session:
        one = findings.of_draft(session, draft.id)[0]
        assert findings.get(session, draft.id, one.key) == one
        assert findings.get(session, draft.id, "gone") is None
        assert findings.get(session, 404, one.key) is None


def test_verdict_of_former_words_is_refused(write: Transactions) -> None:
    with write() as session:
        draft = a_draft(session)
        drafts.revise(session, draft, content(text="Neuf."), CAMILLE, NOW)
        assert not findings.record(session, draft.id, 1, (found(),), (), None)
        assert findings.of_draft(session, draft.id) == ()
        assert not drafts.get(session, draft.id).judged


def test_check_that_did_not_run_is_said(write: Transactions) -> None:
    again = NOW + timedelta(seconds=5)
    with write() as session:
        draft = a_draft(session)
        findings.record(session, draft.id, 1, (), (Omission("grammar", "starting"),), again)
        draft = drafts.get(session, draft.id)
        assert not draft.complete
        assert draft.not_run == (("grammar", "starting"),)
        assert judging.claim(session, NOW, LEASE) is None
        due = judging.claim(session, again, LEASE)
        assert due is not None
        assert due.draft == draft.id


def test_ignored_finding_stays_ignored(write: Transactions) -> None:
    draft = judged(write, found(), found("ouvre"))
    with write() as session:
        note = notes.write(session, "C'est un nom.", NOW)
        one = findings.of_draft(session, draft.id)[0]
        for _ in range(2):
            findings.ignore(session, draft.id, one, MEHDI, NOW, note.id)
        states = [each.state for each in findings.of_draft(session, draft.id)]
        assert states == [State.IGNORED, State.OPEN]
        assert findings.why_ignored(session, draft.id) == {one.likeness: note.id}
        findings.record(session, draft.id, 1, (found(), found("ouvre")), (), None)
        states = [each.state for each in findings.of_draft(session, draft.id)]
    assert states == [State.IGNORED, State.OPEN]


def test_finding_that_became_blocking_is_open_again(write: Transactions) -> None:
    draft = judged(write, found())
    with write() as session:
        one = findings.of_draft(session, draft.id)[0]
        findings.ignore(session, draft.id, one, MEHDI, NOW, None)
        findings.record(session, draft.id, 1, (found(severity=Severity.BLOCKING),), (), None)
        assert findings.of_draft(session, draft.id)[0].state is State.OPEN


def test_one_who_judges_has_a_lease(write: Transactions) -> None:
    with write() as session:
        draft = a_draft(session)
        assert judging.waiting(session, NOW) == 1
        claimed = judging.claim(session, NOW, LEASE)
        assert claimed == judging.ToJudge(draft.id, 1, drafts.AT_ONCE)
        assert judging.claim(session, NOW, LEASE) is None
        assert judging.claim(session, NOW + LEASE, LEASE) == claimed


def test_one_who_judges_knows_that_it_must_be_done_again(write: Transactions) -> None:
    with write() as session:
        draft = a_draft(session)
        judging.claim(session, NOW, LEASE)
        assert not judging.is_stirred(session, draft.id)
        judging.again(session, draft.id, drafts.AT_ONCE)
        assert judging.is_stirred(session, draft.id)


def test_judging_again_and_never(write: Transactions) -> None:
    draft = judged(write, found())
    with write() as session:
        assert judging.waiting(session, NOW) == 0
        judging.again(session, draft.id, drafts.AT_ONCE)
        assert judging.waiting(session, NOW) == 1
        assert judging.claim(session, NOW, LEASE) is not None
        judging.again(session, draft.id, None)
        assert judging.claim(session, NOW + LEASE, LEASE) is None


def test_word_counts_in_its_draft_then_for_the_city(write: Transactions) -> None:
    with write() as session:
        draft, other = a_draft(session), a_draft(session)
        number = dictionary.propose(session, "Fontainebleau", draft.id, CAMILLE, NOW)
        assert number is not None
        assert dictionary.propose(session, "Fontainebleau", draft.id, MEHDI, NOW) is None
        assert dictionary.words_for(session, draft.id) == {"Fontainebleau"}
        assert dictionary.words_for(session, other.id) == frozenset()
        assert dictionary.decide(session, number, accepted=True, by=MEHDI)
        assert not dictionary.decide(session, number, accepted=False, by=CAMILLE)
        assert dictionary.words_for(session, other.id) == {"Fontainebleau"}
        word = dictionary.get(session, number)
        assert word == dictionary.Word(
            number, "Fontainebleau", draft.id, CAMILLE, accepted=True, decided_by=MEHDI
        )
        assert dictionary.get(session, 404) is None
