"""One request is about the same fault in all its places, and is counted once."""

from checks.lifecycle import Status
from handlers.appeals.standing import places
from handlers.refusals import Refused, Why
from storage import appeals, rule_counts
from storage.findings import State
from storage.outbox import Letter
from storage.rule_counts import Counted
from tests.handlers.appeals.asking import BY_LAW, answer, ask
from tests.handlers.desk import Desk
from tests.handlers.givens import is_status
from tests.handlers.showing import said, shown

WORDS = "appel d’offres"
TWICE = "Notre spectacle a un appel d’offres. Un autre appel d’offres suit."


def notice(desk: Desk) -> Counted:
    """Return what November counted of the rule."""
    with desk.services.reading() as session:
        found = rule_counts.of_month(session, "2026-11")
    return next(one for one in found if one.check == "notice")


def test_the_same_block_in_two_places_is_one_request(any_desk: Desk) -> None:
    draft = any_desk.write(text=TWICE)
    found = [one for one in any_desk.found(draft) if one.finding.excerpt == WORDS]
    assert len({one.likeness for one in found}) == 2
    ask(any_desk, draft, WORDS)
    (message, *_) = [one for _, one in any_desk.messages(Letter.APPEAL_REQUEST)]
    assert "(2 fois)" in said(shown(message))
    answer(any_desk)
    states = [one.state for one in any_desk.found(draft) if one.finding.excerpt == WORDS]
    assert states == [State.LIFTED, State.LIFTED]
    assert is_status(any_desk.submit(draft), Status.IN_REVIEW)


def test_it_holds_when_the_same_content_is_judged_again(desk: Desk) -> None:
    draft = desk.write(text=TWICE)
    ask(desk, draft, WORDS)
    answer(desk)
    desk.write(hour="15:00")
    desk.judge()
    states = [one.state for one in desk.found(draft) if one.finding.excerpt == WORDS]
    assert states == [State.LIFTED, State.LIFTED]


def test_other_words_around_a_place_that_nobody_saw_open_it_again(desk: Desk) -> None:
    draft = desk.write(text=TWICE)
    ask(desk, draft, WORDS)
    answer(desk)
    again = desk.edit(draft, text=f"{TWICE} Un appel d’offres public est lancé.")
    states = [one.state for one in desk.found(again) if one.finding.excerpt == WORDS]
    assert states == [State.LIFTED, State.OPEN, State.OPEN]
    assert desk.submit(again) == Refused(Why.NOT_READY)


def test_what_was_lifted_then_rewritten_is_not_followed(desk: Desk) -> None:
    draft = desk.write(text=TWICE)
    ask(desk, draft, WORDS)
    answer(desk)
    desk.edit(draft, text="La toiture de l’aréna sera refaite.")
    told = notice(desk)
    assert (told.shown, told.followed, told.ignored, told.false_alarms) == (1, 0, 0, 1)


def test_an_exception_blames_no_rule_and_was_not_followed(desk: Desk) -> None:
    draft = desk.write(text=BY_LAW)
    ask(desk, draft, "notice", "by_law")
    answer(desk)
    desk.edit(draft, text="La toiture de l’aréna sera refaite.")
    told = notice(desk)
    assert (told.shown, told.followed, told.false_alarms) == (1, 0, 0)


def test_a_request_shows_how_grave_the_point_is(desk: Desk) -> None:
    ask(desk, desk.write(text=BY_LAW), "notice", "by_law")
    message = desk.messages(Letter.APPEAL_REQUEST)[0][1]
    words = said(shown(message))
    assert "🟠" in words
    assert "⛔" not in words


def test_a_request_about_words_that_are_gone_has_no_places(desk: Desk) -> None:
    draft = desk.write(text=TWICE)
    ask(desk, draft, WORDS)
    gone = desk.edit(draft, text="La toiture de l’aréna sera refaite.")
    with desk.services.reading() as session:
        (appeal,) = appeals.of_draft(session, draft.id)
        assert places(session, gone, appeal) == ()
