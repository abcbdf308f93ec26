"""A message that is edited in place, or posted again when it cannot be."""

from handlers.messages import Message
from storage.outbox import Letter
from tests.handlers.misfortunes import (
    lost_before,
    refused,
)
from tests.handlers.office import SECOND, TEAM, Office, Opened


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


def test_what_follows_an_edited_card_need_not_wait(office: Opened) -> None:
    one = office()
    card(one, "Premier.")
    one.desk.real += SECOND
    one.made = lambda owed: Message(owed.facts["words"], card=owed.letter is Letter.DRAFT_VERDICT)
    one.owe("Second.", letter=Letter.DRAFT_VERDICT)
    one.owe("Une réponse.", "Une autre.")
    assert one.send()
    assert one.send()
    assert not one.send()
    assert one.read() == ["Second.", "Une réponse."]


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
