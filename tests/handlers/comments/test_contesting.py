"""A reply blocked by mistake: an approver who did not write it lifts the block, with a reason."""

from collections.abc import Mapping

import pytest

from checks.types import Severity
from handlers.act import act_of
from handlers.comments import contesting, makers
from handlers.refusals import Refused, Why
from storage import rule_counts
from storage.comment import Comment
from storage.letter import Letter
from storage.replies import Reply
from tests.handlers.comments.counter import LINK, PAGE, POLICE_LINK, Counter, codes
from tests.handlers.comments.test_replying import ENGLISH
from tests.handlers.givens import CAMILLE, DENIS, MARC, NADIA, PHILIPPE
from tests.handlers.showing import view_shown

REASON = "La phrase est une citation."
SECRET = "Le mot de passe du compte est Xy7!kkp23."


def blocked(counter: Counter, text: str = ENGLISH, user: str = CAMILLE) -> Reply:
    reply = counter.write(counter.track(), text, user)
    assert isinstance(reply, Reply)
    assert reply.has(Severity.BLOCKING)
    counter.told()
    return reply


def contest(counter: Counter, reply: Reply, user: str, reason: str = REASON) -> object:
    return contesting.contest(counter.services, user, reply.id, reason)


def facts(counter: Counter, comment: int) -> Mapping[str, object]:
    with counter.services.reading() as session:
        from storage import journal  # noqa: PLC0415

        return list(journal.lines(session, f"comment:{comment}"))[-1].facts


@pytest.mark.article("8")
def test_an_approver_lifts_what_blocks_the_reply_of_another(any_counter: Counter) -> None:
    reply = blocked(any_counter)
    assert isinstance(contest(any_counter, reply, CAMILLE), Comment)
    told = dict(any_counter.told(Letter.COMMENT_ALERT, Letter.COMMENT_NOTE))
    assert "la règle se trompe" in told[PHILIPPE]
    assert any(REASON in words for words in told.values())
    assert any_counter.reply(reply).has(Severity.BLOCKING)
    assert isinstance(contest(any_counter, reply, PHILIPPE), Comment)
    assert not any_counter.reply(reply).has(Severity.BLOCKING)
    assert facts(any_counter, reply.comment)["checks"] == "language"
    with any_counter.services.reading() as session:
        counted = rule_counts.of_month(session, "2026-11")
    assert sum(one.false_alarms for one in counted) == 1
    assert isinstance(any_counter.out(reply, reason="Citation"), Comment)


def test_nobody_lifts_their_own(counter: Counter) -> None:
    reply = blocked(counter, user=PHILIPPE)
    assert isinstance(contest(counter, reply, PHILIPPE), Comment)
    assert counter.reply(reply).has(Severity.BLOCKING)
    assert "U0SYLVIE" in dict(counter.told(Letter.COMMENT_ALERT))


@pytest.mark.parametrize(("user", "why"), [(DENIS, Why.NOT_ALLOWED), (MARC, Why.NOT_ALLOWED)])
def test_only_the_team_contests(counter: Counter, user: str, why: Why) -> None:
    assert contest(counter, blocked(counter), user) == Refused(why)


def test_a_reason_is_needed(counter: Counter) -> None:
    reply = blocked(counter)
    for words, code in (("  ", "needs_reason"), ("x" * 1001, "too_long")):
        assert codes(contest(counter, reply, PHILIPPE, words)) == {("reason", code)}


def test_what_does_not_block_and_what_was_replaced_is_not_contested(counter: Counter) -> None:
    fine = counter.write(counter.track(link=PAGE))
    assert contest(counter, fine, PHILIPPE) == Refused(Why.NO_DOOR)
    old = blocked(counter)
    counter.write(counter.now(counter.track(link=LINK)), ENGLISH)
    assert contest(counter, old, PHILIPPE) == Refused(Why.REPLY_STALE)


@pytest.mark.article("12.2")
def test_a_secret_is_not_contested(counter: Counter) -> None:
    assert contest(counter, blocked(counter, SECRET), PHILIPPE) == Refused(Why.NO_DOOR)


def test_an_approver_is_needed(counter: Counter) -> None:
    comment = counter.track(MARC, link=POLICE_LINK)
    reply = counter.write(comment, ENGLISH, "U0ISABELLE")
    assert contest(counter, reply, "U0ISABELLE") == Refused(Why.NO_APPROVER)


def test_the_form_says_what_will_happen(counter: Counter) -> None:
    reply = blocked(counter)
    with counter.services.reading() as session:
        mine = makers.mistake(act_of(session, counter.services, NADIA), reply.id)
        theirs = makers.mistake(act_of(session, counter.services, PHILIPPE), reply.id)
    assert "décidera" in str(view_shown(mine))  # type: ignore[arg-type]  # a form
    assert "Vous écartez" in str(view_shown(theirs))  # type: ignore[arg-type]  # a form
