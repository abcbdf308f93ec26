"""Replies: judged like posts, promised for a day, redirected with ready texts."""

import pytest

from checks.comment_life import State
from checks.types import Severity
from handlers.refusals import Refused, Why
from storage.comment import Comment
from storage.outbox import Letter
from storage.replies import Kind, Reply
from tests.handlers.comments.counter import (
    LINK,
    Counter,
    codes,
    wall,
)
from tests.handlers.givens import NADIA
from tests.sandbox import TUESDAY

ENGLISH = "The skating rink is open every evening until ten o'clock, come and enjoy it with us."


@pytest.mark.article("11.1.1-2")
def test_a_reply_is_judged_then_sent_with_its_link(any_counter: Counter) -> None:
    comment = any_counter.track()
    reply = any_counter.write(comment)
    assert isinstance(reply, Reply)
    assert (reply.judged, reply.findings) == (True, ())
    any_counter.told()
    assert codes(any_counter.out(reply, link="")) == {("link", "needs_link")}
    assert codes(any_counter.out(reply, link="ici")) == {("link", "not_a_link")}
    done = any_counter.out(reply)
    assert isinstance(done, Comment)
    assert (done.state, done.reply_link, done.first_reply_at) == (State.ANSWERED, LINK, TUESDAY)
    assert any("Répondu par" in words for _, words in any_counter.told(Letter.COMMENT_NOTE))
    assert any_counter.lines(comment.subject)[-1] == "reply.sent"
    assert any_counter.out(reply) == Refused(Why.COMMENT_CLOSED)


@pytest.mark.article("8")
def test_replies_go_through_the_checks_of_posts(counter: Counter) -> None:
    comment = counter.track()
    reply = counter.write(comment, ENGLISH)
    # The told engines call every text French: the words say otherwise.
    assert [one.check for one in reply.findings if one.severity is Severity.BLOCKING] == [
        "language"
    ]
    counter.desk.engines.faults = {"patinoir": ("patinoire",)}
    faulty = counter.write(comment, "La patinoir est ouverte jusqu’à 22 h.")
    assert faulty.has(Severity.WARNING)
    assert counter.out(reply) == Refused(Why.REPLY_STALE)
    assert codes(counter.out(faulty)) == {("reason", "needs_reason")}
    assert isinstance(counter.out(faulty, reason="C’est le nom du lieu."), Comment)


def test_a_blocking_point_forbids_a_reply(counter: Counter) -> None:
    comment = counter.track()
    secret = "Le mot de passe : Erable#2026x"
    blocked = counter.write(comment, secret)
    assert blocked.has(Severity.BLOCKING)
    assert counter.out(blocked) == Refused(Why.REPLY_BLOCKED)


def test_a_check_that_did_not_run_is_said_and_needs_a_reason(counter: Counter) -> None:
    counter.desk.engines.silent = "éteint"
    comment = counter.track()
    reply = counter.write(comment)
    assert reply.not_run
    counter.told()
    assert codes(counter.out(reply)) == {("reason", "needs_reason")}
    counter.desk.engines.silent = ""
    counter.desk.real = counter.desk.real.replace(year=2027)
    counter.judge()
    assert counter.reply(reply).not_run == ()
    assert counter.told(Letter.REPLY_VERDICT)
    assert isinstance(counter.out(reply), Comment)


@pytest.mark.article("10")
def test_an_interim_reply_promises_a_day_that_is_recalled(any_counter: Counter) -> None:
    comment = any_counter.track(at=wall(2026, 11, 10, 8, 30))
    reply = any_counter.promise(comment, "2026-11-12")
    assert "jeudi 12" in reply.text.replace("\u00a0", " ")
    assert reply.text.startswith("Bonjour Luc, merci de votre question.")
    assert isinstance(any_counter.out(reply, link=""), Comment)
    after = any_counter.now(comment)
    assert (after.state, after.promised_at, after.due.nudge_at) == (
        State.INTERIM, wall(2026, 11, 12, 8), wall(2026, 11, 12, 8),
    )  # fmt: skip
    assert (after.first_reply_at, after.due.limit_at) == (TUESDAY, comment.due.limit_at)
    any_counter.told()
    any_counter.pass_time(wall(2026, 11, 12, 8))
    ((_, words),) = any_counter.told(Letter.COMMENT_NUDGE)
    assert words.startswith("⏰ 1 commentaire")
    # The limit of 72 hours still counts.
    assert any_counter.now(comment).due.nudge_at == wall(2026, 11, 13, 8, 30)


@pytest.mark.parametrize(
    ("day", "name", "wrong"),
    [
        ("2026-11-09", "", {("promised", "past")}),
        ("", "", {("promised", "no_such_day")}),
        ("2027-11-12", "", {("promised", "too_far")}),
        ("2026-11-12", "Luc; voyez http://x", {("first_name", "first_name")}),
    ],
)
def test_what_cannot_be_promised(
    counter: Counter, day: str, name: str, wrong: set[tuple[str, str]]
) -> None:
    assert codes(counter.promise(counter.track(), day, name)) == wrong


def test_a_reply_of_somebody_else_is_allowed_but_an_old_one_is_not(counter: Counter) -> None:
    comment = counter.track()
    counter.claim(comment)
    first = counter.write(comment)
    second = counter.write(comment, "Oui, tous les soirs.", NADIA)
    assert counter.out(first) == Refused(Why.REPLY_STALE)
    assert isinstance(counter.out(second, user=NADIA), Comment)
    assert counter.write(comment) == Refused(Why.COMMENT_CLOSED)
    assert second.kind is Kind.ANSWER
