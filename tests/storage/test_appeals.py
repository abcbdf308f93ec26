"""What approvers let pass is remembered by check, words and sentence."""

from dataclasses import replace
from datetime import timedelta

import pytest

from checks.types import Severity
from storage import appeals, drafts, findings, notes
from storage.appeals import Appeal, Door
from storage.draft import Stored
from storage.engine import Transactions
from storage.findings import Found, State
from tests.storage.factories import CAMILLE, MEHDI, NOW, a_draft, content, found

BLOCK = found(severity=Severity.BLOCKING)
WHOLE = replace(BLOCK, finding=replace(BLOCK.finding, span=None, excerpt=None), sentence="")


def asked(
    write: Transactions, one: Found = BLOCK, door: Door = Door.MISTAKE, *, settles: bool = True
) -> tuple[Stored, Appeal]:
    with write() as session:
        draft = a_draft(session)
        findings.record(session, draft.id, 1, [one], (), None)
        note = notes.write(session, "Un nom.", NOW).id
        appeal = appeals.ask(
            session, draft.id, one, door,
            category="", settles=settles, by=CAMILLE, now=NOW, note=note,
        )  # fmt: skip
        return draft, appeal


def answered(write: Transactions, appeal: Appeal, *, granted: bool = True) -> bool:
    with write() as session:
        note = notes.write(session, "Vu.", NOW).id
        return appeals.answer(session, appeal.id, granted=granted, by=MEHDI, now=NOW, note=note)


def state(write: Transactions, draft: Stored, version: int, *ones: Found) -> list[State]:
    with write() as session:
        findings.record(session, draft.id, version, ones, (), None)
        return [one.state for one in findings.of_draft(session, draft.id)]


def test_a_request_is_read_as_it_was_made(write: Transactions, read: Transactions) -> None:
    draft, appeal = asked(write)
    with read() as session:
        assert appeals.get(session, appeal.id) == appeal
        assert appeals.of_draft(session, draft.id) == (appeal,)
        assert appeals.get(session, 404) is None
    assert (appeal.check, appeal.words, appeal.granted) == ("grammar", "patinoire", None)


@pytest.mark.parametrize(
    ("door", "after"), [(Door.MISTAKE, State.LIFTED), (Door.EXCEPTION, State.EXCEPTED)]
)
def test_what_was_let_pass_stays_so_for_these_words(
    write: Transactions, door: Door, after: State
) -> None:
    draft, appeal = asked(write, door=door)
    assert state(write, draft, 1, BLOCK) == [State.OPEN]
    assert answered(write, appeal)
    assert state(write, draft, 1, BLOCK) == [after]
    elsewhere = replace(BLOCK, sentence="Une autre phrase.")
    assert state(write, draft, 1, elsewhere) == [State.OPEN]


def test_a_refusal_lets_nothing_pass(write: Transactions) -> None:
    draft, appeal = asked(write)
    assert answered(write, appeal, granted=False)
    assert not answered(write, appeal)
    assert state(write, draft, 1, BLOCK) == [State.OPEN]


def test_what_facts_settle_is_not_settled_here(write: Transactions) -> None:
    draft, appeal = asked(write, settles=False)
    answered(write, appeal)
    assert state(write, draft, 1, BLOCK) == [State.OPEN]


def test_what_is_about_the_whole_passes_for_that_content_only(write: Transactions) -> None:
    draft, appeal = asked(write, WHOLE)
    answered(write, appeal)
    assert state(write, draft, 1, WHOLE) == [State.LIFTED]
    with write() as session:
        drafts.revise(
            session, drafts.get(session, draft.id), content(text="Plus long."), CAMILLE, NOW
        )
    assert state(write, draft, 2, WHOLE) == [State.OPEN]


def test_answers_of_a_stretch_are_listed_for_the_month(write: Transactions) -> None:
    _, appeal = asked(write)
    asked(write)
    answered(write, appeal)
    later = NOW + timedelta(days=1)
    with write() as session:
        (one,) = appeals.decided_in(session, NOW, later)
        assert (one.id, one.granted, one.decided_by) == (appeal.id, True, MEHDI)
        assert appeals.decided_in(session, later, later + timedelta(days=1)) == ()
