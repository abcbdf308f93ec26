"""Ordinary comments wait while a chain is in an emergency, and it is said (art. 10.1)."""

import pytest

from handlers.comments.sheet import gather
from handlers.comments.views import card_message
from handlers.delays import delays
from handlers.emergency.phrases import plain_summary
from storage.comment import Comment
from storage.letter import Letter
from tests.handlers.comments.counter import DANGER_TEXT, PAGE, POLICE_LINK, Counter, wall
from tests.handlers.emergency.crises import declare, end, summary
from tests.handlers.givens import MARC, plain
from tests.handlers.showing import said, shown

LABEL = "retard – urgence (art. 10.1)"
THURSDAY = wall(2026, 11, 12, 9)


def card(counter: Counter, comment: Comment) -> str:
    """Return the card of a comment as it would be drawn now."""
    with counter.services.reading() as session:
        sheet = gather(session, counter.services, comment.id)
    assert sheet is not None
    return said(shown(card_message(sheet)))


@pytest.mark.article("10.1")
def test_ordinary_comments_of_the_chain_are_labelled(any_counter: Counter) -> None:
    before = any_counter.track()
    assert LABEL not in card(any_counter, before)
    declare(any_counter.desk)
    police = any_counter.track(MARC, link=POLICE_LINK)
    danger = any_counter.track(link=f"{PAGE}?comment_id=2", excerpt=DANGER_TEXT)
    any_counter.desk.clock.instant = wall(2026, 11, 10, 10)
    assert LABEL in card(any_counter, before)
    assert LABEL not in card(any_counter, police)
    assert LABEL not in card(any_counter, danger)


@pytest.mark.article("10.1")
def test_what_was_replied_to_before_was_not_delayed(counter: Counter) -> None:
    comment = counter.track()
    counter.out(counter.write(comment))
    counter.desk.clock.instant = wall(2026, 11, 10, 10)
    declare(counter.desk)
    counter.desk.clock.instant = wall(2026, 11, 10, 11)
    assert LABEL not in card(counter, comment)


def test_what_was_late_before_was_not_delayed(counter: Counter) -> None:
    comment = counter.track(at=wall(2026, 11, 5, 9))
    declare(counter.desk)
    counter.desk.clock.instant = wall(2026, 11, 10, 10)
    shown = card(counter, comment)
    assert LABEL not in shown
    assert "cible dépassée" in shown


def test_what_came_after_was_not_delayed(counter: Counter) -> None:
    one = declare(counter.desk)
    counter.desk.clock.instant = wall(2026, 11, 10, 10)
    end(counter.desk, one)
    counter.desk.clock.instant = wall(2026, 11, 10, 11)
    assert LABEL not in card(counter, counter.track())


def test_what_came_before_and_after_is_told_apart_in_one_list(counter: Counter) -> None:
    before, one = counter.track(), declare(counter.desk)
    counter.desk.clock.instant = wall(2026, 11, 10, 10)
    end(counter.desk, one)
    counter.desk.clock.instant = wall(2026, 11, 10, 11)
    after = counter.track(link=f"{PAGE}?comment_id=2")
    with counter.services.reading() as session:
        city, now = counter.services.city(session), counter.services.now()
        known = delays(session, city, before.what.received_at)
    assert (known.of(before, now), known.of(after, now)) == (True, False)


def test_an_exercise_delays_nothing(counter: Counter) -> None:
    comment = counter.track()
    one = declare(counter.desk, exercise=True)
    counter.desk.clock.instant = THURSDAY
    assert LABEL not in card(counter, comment)
    assert "Commentaires en retard" not in plain_summary(summary(counter.desk, one))


@pytest.mark.article("10.1")
def test_the_summary_lists_what_the_emergency_made_late(any_counter: Counter) -> None:
    counter = any_counter
    late, replied, in_time = counter.many(3)
    police = counter.track(MARC, link=POLICE_LINK)
    one = declare(counter.desk)
    counter.out(counter.write(in_time))
    counter.desk.clock.instant = THURSDAY
    counter.out(counter.write(replied))
    end(counter.desk, one)
    words = plain(plain_summary(summary(counter.desk, one)))
    assert "Commentaires en retard à cause de l’urgence (art. 10.1)" in words
    assert f"- {late.number} · Facebook – Ville · cible : " in words
    assert words.count("(sans réponse)") == words.count("(répondu depuis)") == 1
    assert in_time.number not in words
    assert police.number not in words
    # The citizen's words and name stay out of what is exported.
    assert "patinoire" not in words
    assert "Luc Roy" not in words


@pytest.mark.article("10.1")
def test_reminders_say_it_too(counter: Counter) -> None:
    counter.track()
    declare(counter.desk)
    counter.told()
    counter.pass_time(wall(2026, 11, 11, 9))
    told = counter.desk.messages(Letter.COMMENT_NUDGE)
    assert told
    assert LABEL in said([one.to_dict() for one in told[0][1].blocks])
