"""Two clerks in the same second: one request to ban, whatever the database."""

import pytest

from storage.bans import Ban
from storage.letter import Letter
from storage.moderation import Record
from tests.handlers.givens import CAMILLE, NADIA, PHILIPPE
from tests.handlers.moderation.bench import INSULT, Bench
from tests.handlers.together import at_once

ROUNDS = 5


def bans_asked(bench: Bench) -> list[str]:
    told = bench.desk.messages(Letter.BAN_REQUEST)
    return [to for to, _ in told]


@pytest.mark.article("5.6")
@pytest.mark.parametrize("before", [0, 1, 2])
def test_the_third_advertisement_noted_at_once_asks_one_ban(any_bench: Bench, before: int) -> None:
    for number in range(ROUNDS):
        handle = f"Chez Untel {number}"
        for _ in range(before):
            any_bench.note(handle=handle)
        noted = at_once(
            *[
                lambda user=user, handle=handle: any_bench.note(user, handle=handle)
                for user in (CAMILLE, NADIA, PHILIPPE)
            ]
        )
        assert all(isinstance(one, Record) for one in noted), noted
        asked = any_bench.ban(handle=handle)
        assert asked is not None
        assert len(asked.records) == 3
        assert any_bench.lines(asked.subject) == ["ban.asked"]
    assert len(bans_asked(any_bench)) == ROUNDS


@pytest.mark.article("annexe-2")
def test_a_ban_proposed_twice_at_once_is_asked_once(any_bench: Bench) -> None:
    first = any_bench.note(reasons=(INSULT,))
    any_bench.warned(first)
    second = any_bench.note(reasons=(INSULT,))
    done = at_once(
        *[lambda user=user: any_bench.propose(second, user) for user in (CAMILLE, NADIA, PHILIPPE)]
    )
    assert sum(isinstance(one, Ban) for one in done) == 1, done
