"""What Vigie owes reaches people once, in order, whatever Slack answers."""

from typing import Final

import pytest
from slack_sdk.models.blocks import ActionsBlock, Block, ButtonElement, SectionBlock

from handlers import postman
from handlers.messages import Message
from storage.outbox import FAILED
from tests.handlers.misfortunes import (
    broken,
    refused,
)
from tests.handlers.office import CAMILLE, SECOND, TEAM, Opened


def test_a_message_is_sent_once_with_its_key(office: Opened) -> None:
    one = office()
    one.owe("Bonjour.")
    assert one.send()
    assert not one.send()
    assert one.read() == ["Bonjour."]
    ((_, sent),) = [call for call in one.client.plan.calls if call[0] == "chat.postMessage"]
    assert sent["metadata"]["event_payload"]["key"]
    assert (sent["unfurl_links"], sent["unfurl_media"]) == (False, False)


def test_one_a_second_and_in_order(office: Opened) -> None:
    one = office()
    one.owe("Un.", "Deux.", "Trois.")
    one.owe("Pour Camille.", to=CAMILLE)
    assert one.send()
    assert one.send()
    assert not one.send()
    assert (one.read(), one.read("D0CAMILLE")) == (["Un."], ["Pour Camille."])
    one.desk.real += SECOND
    assert one.send()
    assert one.read() == ["Un.", "Deux."]
    one.send_all()
    assert one.read() == ["Un.", "Deux.", "Trois."]


def test_slack_is_left_alone_as_long_as_it_asks(office: Opened) -> None:
    wait = refused("ratelimited", 429, **{"Retry-After": "30"})
    one = office(chat_postMessage=[wait])
    one.owe("Un.", "Deux.")
    one.send()
    one.desk.real += 29 * SECOND
    assert not one.send()
    one.desk.real += SECOND
    one.send_all()
    assert one.read() == ["Un.", "Deux."]


@pytest.mark.parametrize("said", ["", "x", "-3"])
def test_a_strange_wait_is_a_second(office: Opened, said: str) -> None:
    one = office(chat_postMessage=[refused("ratelimited", 429, **{"retry-after": said})])
    one.owe("Un.")
    one.send()
    one.desk.real += SECOND
    assert one.send()
    assert one.read() == ["Un."]


SAME: Final = ButtonElement(text="Oui", action_id="same", value="{}")


@pytest.mark.parametrize(
    "look", [SectionBlock(text="x", fields=["a"] * 11), ActionsBlock(elements=[SAME, SAME])]
)
def test_words_alone_when_the_look_is_refused(office: Opened, look: Block) -> None:
    one = office()
    one.made = lambda _: Message("Les mots.", [look])
    one.owe("")
    one.send()
    assert one.read() == ["Les mots."]


def test_words_that_are_refused_too_do_not_hold_back_the_others(office: Opened) -> None:
    one = office()
    one.made = lambda owed: Message(owed.facts["words"])
    one.owe("x" * 40_001, "Suivant.")
    one.send_all()
    assert one.read() == ["Suivant."]
    assert one.stuck() == [(TEAM, f"{FAILED}: msg_too_long")]


def test_a_message_that_cannot_be_made_does_not_hold_back_the_others(office: Opened) -> None:
    one = office()
    one.made = lambda owed: Message({"bon": "Bon."}[owed.facts["words"]])
    one.owe("mauvais", "bon")
    one.send_all()
    assert one.read() == ["Bon."]
    assert one.stuck() == [(TEAM, f"{FAILED}: KeyError")]


def test_a_call_that_breaks_in_an_unknown_way_is_given_up(office: Opened) -> None:
    one = office(chat_postMessage=[broken(ValueError("?"))] * postman.GIVE_UP_AFTER)
    one.owe("Un.", "Deux.")
    one.send_all()
    assert one.read() == ["Deux."]


def test_what_is_no_longer_due_is_not_sent(office: Opened) -> None:
    one = office()
    one.made = lambda owed: None if owed.facts["words"] == "vieux" else Message("Neuf.")
    one.owe("vieux", "neuf")
    assert one.send()
    assert one.send()
    assert one.read() == ["Neuf."]


@pytest.mark.parametrize("channel", ["C0GENERAL", "C0NOWHERE"])
def test_a_channel_without_vigie_is_tried_slowly_and_seen(office: Opened, channel: str) -> None:
    one = office()
    one.owe("Un.", to=channel)
    one.owe("Deux.")
    one.send_all(minutes=30)
    assert one.read() == ["Deux."]
    reason = "not_in_channel" if channel == "C0GENERAL" else "channel_not_found"
    assert one.stuck() == [(channel, reason)]
    assert one.client.plan.of("chat.postMessage") < 20


def test_somebody_who_left_is_not_written_to(office: Opened) -> None:
    one = office()
    one.slack.deactivate(CAMILLE)
    one.owe("Un.", to=CAMILLE)
    one.send_all(minutes=5)
    assert one.stuck() == [(CAMILLE, "user_disabled")]
