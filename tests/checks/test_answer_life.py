"""The table of an answer's life, walked exhaustively."""

from collections.abc import Iterator
from itertools import chain, combinations, product

import pytest

from checks.answer_life import (
    STEPS,
    WAITING,
    AnswerAction,
    AnswerActor,
    AnswerStatus,
    Hindrance,
    step,
)

OVER = {AnswerStatus.PUBLISHED, AnswerStatus.DECLINED, AnswerStatus.WITHDRAWN}


def every_group() -> Iterator[frozenset[AnswerActor]]:
    """Yield every capacity in which somebody may act, none and all together included."""
    sizes = range(len(AnswerActor) + 1)
    return map(frozenset, chain.from_iterable(combinations(AnswerActor, n) for n in sizes))


@pytest.mark.parametrize(("status", "action"), [*product(AnswerStatus, AnswerAction)])
def test_every_step_of_an_answer(status: AnswerStatus, action: AnswerAction) -> None:
    for actors in every_group():
        after = step(status, action, actors)
        if (status, action) not in STEPS:
            assert after is Hindrance.IMPOSSIBLE
            continue
        leads_to, actor = STEPS[status, action]
        assert after is (leads_to if actor in actors else Hindrance.NOT_ALLOWED)


def test_what_is_over_stays_over() -> None:
    assert {before for before, _ in STEPS} == set(WAITING) == set(AnswerStatus) - OVER


def test_every_status_can_be_reached() -> None:
    reached = {AnswerStatus.RECEIVED}
    for _ in AnswerStatus:
        reached |= {after for (before, _), (after, _) in STEPS.items() if before in reached}
    assert reached == set(AnswerStatus)


@pytest.mark.article("12.1")
def test_an_employee_never_publishes() -> None:
    by_author = {action for (_, action), (_, actor) in STEPS.items() if actor is AnswerActor.AUTHOR}
    assert by_author == {AnswerAction.REPLY, AnswerAction.REVISE, AnswerAction.WITHDRAW}


def test_only_who_took_an_answer_settles_it() -> None:
    for (before, action), (after, actor) in STEPS.items():
        if after in OVER - {AnswerStatus.WITHDRAWN}:
            assert actor is AnswerActor.CLAIMANT, (before, action)


def test_an_answer_that_somebody_took_is_never_withdrawn_in_silence() -> None:
    assert {before for before, action in STEPS if action is AnswerAction.WITHDRAW} == {
        AnswerStatus.RECEIVED
    }


def test_nobody_is_hurried_about_what_is_taken() -> None:
    assert {before for before, action in STEPS if action is AnswerAction.ESCALATE} == {
        AnswerStatus.RECEIVED
    }
