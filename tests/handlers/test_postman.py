"""What Vigie owes reaches people once, in order, whatever Slack answers."""

from collections.abc import Callable
from datetime import timedelta
from http.client import IncompleteRead
from typing import Any, Final

import pytest
from slack_sdk.models.blocks import ActionsBlock, Block, ButtonElement, SectionBlock
from sqlmodel import Session

from bot.sandbox.slack import PretendedSlack
from handlers import postman, sending
from handlers.messages import Message, Render
from handlers.postman import deliver
from handlers.services import Services
from storage import outbox
from storage.outbox import FAILED, Letter, Owed, Place
from tests.handlers.approvals.test_flow import at_once
from tests.handlers.desk import Desk
from tests.handlers.misfortunes import (
    UnluckyClient,
    broken,
    lost_after,
    lost_before,
    not_json,
    refused,
    unlucky,
)
from tests.sandbox import BOT_TOKEN, slack
from tests.sandbox import sandbox as sandbox  # noqa: PLC0414  a fixture

__all__ = ["sandbox", "slack"]
TEAM, CAMILLE = "C0MEDIAS", "U0CAMILLE"
SECOND = timedelta(seconds=1)


class Office:
    """A postman at work: what is owed, the client, the pretended Slack."""

    def __init__(self, desk: Desk, slack: PretendedSlack, client: UnluckyClient) -> None:
        self.desk, self.slack, self.client = desk, slack, client
        self.made: Callable[[Owed], Message | None] = lambda owed: Message(owed.facts["words"])
        self.letters: dict[Letter, Render] = dict.fromkeys(Letter, self._render)

    def _render(self, _session: Session, _services: Services, owed: Owed) -> Message | None:
        return self.made(owed)

    def owe(self, *words: str, to: str = TEAM, letter: Letter = Letter.DRAFT_REPLY) -> None:
        with self.desk.services.transaction() as session:
            for one in words:
                outbox.put(session, letter, "draft:1", to, facts={"words": one})

    def send(self) -> bool:
        return deliver(self.client, self.desk.services, self.letters)

    def send_all(self, minutes: int = 60) -> None:
        """Let an hour pass, second by second, sending what can be sent."""
        for _ in range(minutes * 60):
            while self.send():
                pass
            with self.desk.services.reading() as session:
                if not outbox.pending(session):
                    return
            self.desk.real += SECOND

    def read(self, channel: str = TEAM) -> list[str]:
        everything = self.slack.workspace.state.messages[channel]
        return [one["text"] for one in everything if one["user"] == "UVIGIE"]

    def stuck(self) -> list[tuple[str, str]]:
        with self.desk.services.reading() as session:
            return [(one.recipient, one.reason) for one in outbox.stuck(session)]


Opened = Callable[..., Office]


@pytest.fixture
def office(desk: Desk, slack: PretendedSlack) -> Opened:
    def opened(**coming: Any) -> Office:
        client = unlucky(BOT_TOKEN, f"{slack.public_url}/api/", **coming)
        return Office(desk, slack, client)

    return opened


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


def card(one: Office, words: str, variant: str = "") -> None:
    one.made = lambda _: Message(words, card=True, variant=variant)
    one.owe(words, letter=Letter.DRAFT_VERDICT)
    one.send_all()


def test_a_card_is_edited_in_place(office: Opened) -> None:
    one = office()
    card(one, "Premier.")
    card(one, "Second.")
    assert one.read() == ["Second."]
    assert one.client.plan.of("chat.postMessage") == 1


def test_a_card_that_was_deleted_is_posted_again(office: Opened) -> None:
    one = office()
    card(one, "Premier.")
    posted = one.slack.workspace.state.messages[TEAM][-1]
    one.client.chat_delete(channel=TEAM, ts=posted["ts"])
    card(one, "Second.")
    card(one, "Troisième.")
    assert one.read() == ["Troisième."]


def test_an_edit_that_fails_is_tried_again(office: Opened) -> None:
    one = office(chat_update=[lost_before, refused("internal_error", 500)])
    card(one, "Premier.")
    card(one, "Second.")
    assert one.read() == ["Second."]


def test_another_variant_is_a_new_message_and_retires_the_old(office: Opened) -> None:
    one = office()
    card(one, "Premier.", "1")
    card(one, "Second.", "2")
    assert one.read() == ["↪️ Remplacée par le message plus récent ci-dessous.", "Second."]
    card(one, "Retouché.", "2")
    assert one.read()[-1] == "Retouché."


def test_an_old_card_that_cannot_be_edited_is_left(office: Opened) -> None:
    one = office(chat_update=[refused("cant_update_message")])
    card(one, "Premier.", "1")
    card(one, "Second.", "2")
    assert one.read() == ["Premier.", "Second."]


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
