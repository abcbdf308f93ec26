"""An answer of Slack that is lost loses nothing and repeats nothing."""

from collections.abc import Callable
from http.client import IncompleteRead
from typing import Any

import pytest

from handlers import postman, sending
from handlers.messages import Message
from storage.outbox import Place
from tests.handlers.misfortunes import (
    broken,
    lost_after,
    lost_before,
    not_json,
    refused,
)
from tests.handlers.office import CAMILLE, SECOND, TEAM, Opened
from tests.handlers.together import at_once


@pytest.mark.parametrize(
    "misfortune",
    [
        lost_before,
        lost_after,
        not_json(503),
        refused("internal_error", 500),
        refused("fatal_error"),
        broken(TimeoutError()),
        broken(IncompleteRead(b"")),
    ],
)
def test_nothing_is_lost_and_nothing_is_twice(office: Opened, misfortune: Any) -> None:
    one = office(chat_postMessage=[misfortune, misfortune])
    one.owe("Un.", "Deux.")
    one.send_all()
    assert one.read() == ["Un.", "Deux."]


def test_a_lost_answer_in_a_thread_is_found_there(office: Opened) -> None:
    one = office(chat_postMessage=[lambda call: call(), lost_after])
    one.owe("Racine.")
    one.send()
    root = one.slack.workspace.state.messages[TEAM][-1]["ts"]
    one.made = lambda owed: Message(owed.facts["words"], thread=Place(TEAM, root))
    one.owe("Réponse.")
    one.send_all()
    assert one.read() == ["Racine.", "Réponse."]
    assert one.client.plan.of("conversations.replies") == 1


def test_a_lost_answer_is_found_however_busy_the_channel(
    office: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "PAGE", 2)
    one = office(chat_postMessage=[lost_after])
    one.owe("Un.")
    one.send()
    for n in range(5):
        one.slack.person(CAMILLE).say(TEAM, f"Bavardage {n}")
    one.send_all()
    assert one.read() == ["Un."]


def test_a_very_busy_channel_is_not_read_for_ever(
    office: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "PAGE", 1)
    one = office(chat_postMessage=[lost_before])
    for n in range(9):
        one.slack.person(CAMILLE).say(TEAM, f"Bavardage {n}")
    one.owe("Un.")
    one.send_all()
    assert one.client.plan.of("conversations.history") == sending.PAGES
    assert one.read() == ["Un."]


def test_nothing_is_posted_when_the_lease_is_nearly_over(office: Opened) -> None:
    one = office()
    one.owe("Un.", to=CAMILLE)

    def slow(call: Callable[[], Any]) -> Any:
        one.desk.real += postman.LATEST_POST
        return call()

    one.client.plan.coming["conversations.open"] = [slow]
    assert one.send()
    assert one.client.plan.of("chat.postMessage") == 0
    one.send_all()
    assert one.read("D0CAMILLE") == ["Un."]


def test_two_postmen_send_each_message_once(office: Opened) -> None:
    one = office()
    for n in range(6):
        one.owe(f"Message {n}.", to=f"U0{['CAMILLE', 'NADIA', 'SYLVIE'][n % 3]}")

    def work() -> None:
        while one.send():
            pass

    for _ in range(2):
        assert at_once(work, work, work) == [None, None, None]
        one.desk.real += SECOND
    for user in ("CAMILLE", "NADIA", "SYLVIE"):
        assert len(one.read(f"D0{user}")) == 2
