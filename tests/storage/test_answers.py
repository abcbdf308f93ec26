"""Answers are remembered once, under their number, with the messages they came in."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlmodel import Session

from checks.answer_life import AnswerStatus
from checks.types import Finding, Group, Omission, Severity
from storage import answer_judging, answer_steps, answers, dues, notes, questions
from storage.answers import Answer, Given, Source, Spot
from storage.engine import Transactions
from tests.handlers.together import at_once
from tests.storage.factories import CAMILLE, NOW

DENIS, KARIM = "U0DENIS", "U0KARIM"
SPOT = Spot("C03", "1.0001", "1.0000")
DUE = NOW + timedelta(hours=4)


def given(**fields: Any) -> Given:
    return Given(**{"text": "La patinoire ouvre samedi.", "source": Source.THREAD, **fields})


@pytest.fixture
def session(write: Transactions) -> Iterator[Session]:
    with write() as opened:
        yield opened


def an_answer(
    session: Session, author: str = DENIS, spot: Spot = SPOT, now: datetime = NOW, **fields: Any
) -> Answer:
    return answers.add(session, given(**fields), Group.CITY, author, spot, now, DUE)


def test_an_answer_is_given_back_as_it_was_given(session: Session) -> None:
    asked = questions.ask(session, "Ouverte?", CAMILLE, NOW)
    whole = given(
        question_id=asked.id, question="", remark="Voici.", origin="Loisirs",
        valid_until=date(2026, 12, 1), correction=True, may_name=True, files=("a.pdf",),
        hidden=(("email", 1), ("telephone", 2)),
    )  # fmt: skip
    known = answers.add(session, whole, Group.POLICE, DENIS, SPOT, NOW, DUE, CAMILLE)
    found = answers.get(session, known.id)
    assert found == known
    assert (found.given, found.group, found.spot) == (whole, Group.POLICE, SPOT)
    assert (found.author, found.entered_by, found.told) == (DENIS, CAMILLE, DENIS)
    assert found.status is AnswerStatus.RECEIVED
    assert found.has_question
    assert (found.expired(date(2026, 12, 1)), found.expired(date(2026, 12, 2))) == (False, True)


def test_numbers_follow_within_the_city_s_year(session: Session) -> None:
    first, second = an_answer(session), an_answer(session)
    # At 22 h in the city, New Year has come elsewhere only.
    eve = an_answer(session, now=datetime(2027, 1, 1, 3, tzinfo=UTC))
    year = an_answer(session, now=datetime(2027, 1, 1, 6, tzinfo=UTC))
    numbers = [one.number for one in (first, second, eve, year)]
    assert numbers == ["R-2026-1", "R-2026-2", "R-2026-3", "R-2027-1"]


def test_numbers_are_unique_when_many_come_at_once(write: Transactions) -> None:
    def give() -> str:
        with write() as session:
            return an_answer(session).number

    given_numbers = at_once(*[give] * 6)
    assert len(set(given_numbers)) == 6


def test_a_message_is_one_answer(session: Session) -> None:
    answer, other = an_answer(session), an_answer(session)
    assert answers.link(session, answer.id, SPOT)
    assert not answers.link(session, other.id, SPOT)
    assert answers.link(session, answer.id, Spot("C09", "1.0001"), own=False)
    assert answers.at_place(session, "C03", "1.0001") == (answer, True)
    assert answers.at_place(session, "C09", "1.0001") == (answer, False)
    assert answers.at_place(session, "C03", "9.9") is None


def test_new_words_are_a_new_version_to_judge(session: Session) -> None:
    answer = an_answer(session)
    same = answers.revise(session, answer, given(origin="Loisirs"), DENIS, NOW)
    assert (same.version, same.given.origin) == (1, "Loisirs")
    other = answers.revise(session, same, given(text="Non."), DENIS, NOW)
    assert (other.version, other.words) == (2, "Non.")
    reply = answers.write_reply(session, other, "Bonjour. Non.", CAMILLE, NOW)
    assert (reply.version, reply.words, reply.outdated) == (3, "Bonjour. Non.", False)
    assert answers.revise(session, reply, given(text="Oui."), DENIS, NOW).outdated


def test_a_precision_is_added(session: Session) -> None:
    answer = an_answer(session, hidden=(("email", 1),))
    more = answers.add_words(
        session, answer, "Dimanche aussi.", ("b.pdf",), (("email", 1),), DENIS, NOW
    )
    assert more.given.text == "La patinoire ouvre samedi.\n\nDimanche aussi."
    assert (more.given.files, more.given.hidden) == (("b.pdf",), (("email", 2),))


def test_corrections_come_first_and_what_is_over_is_not_waiting(session: Session) -> None:
    old, over, urgent = an_answer(session), an_answer(session), an_answer(session, correction=True)
    answer_steps.move(session, over, AnswerStatus.DECLINED, NOW, claimed_by=CAMILLE)
    found = answers.waiting(session, [Group.CITY])
    assert [one.id for one in found] == [urgent.id, old.id]
    assert answers.waiting(session, [Group.POLICE]) == ()
    assert [one.id for one in answers.everything(session)] == [old.id, over.id, urgent.id]


def test_answers_to_one_question_are_found_but_those_withdrawn(session: Session) -> None:
    asked = questions.ask(session, "Ouverte?", CAMILLE, NOW).id
    first, gone = (an_answer(session, question_id=asked) for _ in range(2))
    answer_steps.move(session, gone, AnswerStatus.WITHDRAWN, NOW, claimed_by=None)
    assert answers.of_question(session, asked) == (first,)


def test_who_is_asked_for_a_precision_is_found(session: Session) -> None:
    answer, _ = an_answer(session), an_answer(session, KARIM)
    note = notes.write(session, "Et dimanche?", NOW)
    answer_steps.ask(session, answer.id, note.id)
    moved = answer_steps.move(session, answer, AnswerStatus.ASKED, NOW, claimed_by=CAMILLE)
    assert moved.asked == note.id
    assert answers.asked_of(session, DENIS) == (moved,)
    assert answers.asked_of(session, KARIM) == ()


def test_what_nobody_takes_is_due_and_what_is_taken_is_not(session: Session) -> None:
    answer = an_answer(session)
    assert dues.next_due(session) == DUE
    assert answer_steps.to_escalate(session, DUE - timedelta(seconds=1)) == ()
    assert answer_steps.to_escalate(session, DUE) == (answer.id,)
    answer_steps.move(session, answer, AnswerStatus.CLAIMED, NOW, claimed_by=CAMILLE)
    assert answer_steps.to_escalate(session, DUE) == ()
    assert dues.next_due(session) is None


def test_the_end_of_an_answer_is_kept(session: Session) -> None:
    answer = an_answer(session)
    note = notes.write(session, "Déjà dit.", NOW)
    assert answer_steps.decline(session, answer.id, note.id).declined == note.id
    done = answer_steps.publish(session, answer.id, "https://x.ca", "Oui.", CAMILLE, NOW)
    assert (done.link, done.published_at, done.reply) == ("https://x.ca", NOW, "Oui.")
    assert answer_steps.gone(session, answer.id, NOW).gone_at == NOW


@pytest.mark.parametrize("words", ["La patinoire ouvre samedi.", "Autre chose."])
def test_a_verdict_is_kept_for_the_words_that_were_judged(session: Session, words: str) -> None:
    an_answer(session)
    judged = answer_judging.claim(session, NOW, timedelta(seconds=15))
    assert judged is not None
    assert answer_judging.claim(session, NOW, timedelta(seconds=15)) is None
    assert answer_judging.waiting(session, NOW) == 1
    fresh = answers.revise(session, judged, given(text=words), DENIS, NOW)
    finding = Finding("grammar", "8", Severity.WARNING, "Faute.", (3, 12), "patinoire", ("aréna",))
    omission = Omission("agreement", "absent")
    kept = answer_judging.record(session, judged, [finding], [omission], None)
    assert kept is (fresh.version == judged.version)
    if kept:
        found = answers.get(session, judged.id)
        assert (found.findings, found.not_run) == ((finding,), ("agreement",))
        assert not answer_judging.record(session, found, [finding], [omission], None)
        assert answer_judging.waiting(session, NOW) == 0


def test_an_answer_that_is_not_there_is_not_found(session: Session) -> None:
    assert answers.find(session, 99) is None
    assert answers.lock(session, 99) is None
