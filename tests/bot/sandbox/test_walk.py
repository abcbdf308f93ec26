"""A careful bot does its whole job in front of the pretended Slack, without one failure."""

import pytest

from bot.sandbox.directory import im_of
from bot.sandbox.people.refusal import CannotDoError
from bot.sandbox.people.somebody import Somebody
from bot.sandbox.slack import PretendedSlack
from tests.bot.sandbox.example_bot import ANSWERS, TEAM, ExampleBot


def test_a_draft_goes_from_the_command_to_an_approved_card(
    slack: PretendedSlack, bot: ExampleBot, camille: Somebody
) -> None:
    assert camille.command("/draft", TEAM)
    assert camille.modal["title"]["text"] == "Nouvelle publication"
    filled = camille.fill(text="Collecte <lundi> & mardi", accounts=["facebook"], kind="Event")
    assert filled.submit() is None
    assert camille.modals == []
    posted = camille.messages(TEAM)[-1]
    assert slack.person("U0PHILIPPE").click(posted, "approve")
    assert camille.messages(TEAM)[-1]["text"] == "Approuvée"
    assert camille.messages(TEAM)[-1]["edited"]
    slack.settle()
    assert slack.failures.all() == ()
    values = bot.heard[1]["view"]["state"]["values"]
    assert values["text"]["value"]["value"] == "Collecte <lundi> & mardi"
    assert values["accounts"]["value"]["selected_options"][0]["value"] == "facebook"
    assert values["day"]["value"] == {"type": "datepicker", "selected_date": None}
    assert bot.heard[1]["view"]["private_metadata"] == "né à Québec / 2026"


def test_a_command_says_where_it_was_typed_and_answers_its_author_alone(
    slack: PretendedSlack, bot: ExampleBot, camille: Somebody
) -> None:
    assert camille.command("/vigie aide s'il vous plaît", TEAM)
    assert camille.ephemerals(TEAM)[-1]["text"] == "Aide: aide s'il vous plaît"
    assert slack.person("U0NADIA").ephemerals(TEAM) == []
    body = bot.heard[0]
    assert (body["channel_id"], body["channel_name"]) == (TEAM, "com-medias-sociaux")
    assert body["user_id"] == "U0CAMILLE"


def test_a_message_reaches_the_bot_encoded_and_is_answered_once(
    slack: PretendedSlack, bot: ExampleBot, camille: Somebody
) -> None:
    typed = "3 < 4 & #general, @Nadia Bélanger: voir ville.example.ca ou a@ville.example.ca"
    said = camille.say("#reponses-citoyens", typed)
    assert slack.settle()
    event = next(heard for heard in bot.heard if heard.get("ts") == said["ts"])
    assert event["text"] == (
        "3 &lt; 4 &amp; <#C0GENERAL|general>, <@U0NADIA>: voir "
        "<http://ville.example.ca|ville.example.ca> ou "
        "<mailto:a@ville.example.ca|a@ville.example.ca>"
    )
    assert event["channel_type"] == "channel"
    assert event["blocks"][0]["type"] == "rich_text"
    assert [one["text"] for one in camille.thread(ANSWERS, said["ts"])[1:]] == ["Reçu."]


def test_a_forward_has_an_empty_text_and_its_words_in_an_attachment(
    slack: PretendedSlack, bot: ExampleBot, camille: Somebody
) -> None:
    question = camille.say(TEAM, "À quelle heure ouvre l'aréna?")
    camille.forward(question, ANSWERS)
    assert slack.settle()
    event = next(heard for heard in bot.heard if heard.get("attachments"))
    assert event["text"] == ""
    assert event["attachments"][0]["is_share"] is True
    assert event["attachments"][0]["text"] == "À quelle heure ouvre l'aréna?"


def test_edits_and_deletions_are_told(
    slack: PretendedSlack, bot: ExampleBot, camille: Somebody
) -> None:
    said = camille.say(TEAM, "Premier jet")
    camille.edit(said, "Second jet")
    camille.delete(said)
    assert slack.settle()
    subtypes = [heard.get("subtype") for heard in bot.heard]
    assert subtypes == [None, "message_changed", "message_deleted"]
    assert bot.heard[1]["previous_message"]["text"] == "Premier jet"
    assert bot.heard[2]["deleted_ts"] == said["ts"]


def test_the_home_is_published_for_whoever_opens_it(
    slack: PretendedSlack, camille: Somebody
) -> None:
    home = camille.open_home()
    assert home is not None
    assert home["blocks"][0]["text"]["text"] == "Bonjour"
    assert slack.person("U0NADIA").home is None


def test_shortcuts_open_a_form(slack: PretendedSlack, bot: ExampleBot, camille: Somebody) -> None:
    said = camille.say(TEAM, "À suivre")
    assert slack.settle()
    assert camille.shortcut(said, "comments.track")
    assert bot.heard[-1]["message"]["text"] == "À suivre"
    camille.close(clear=True)
    assert camille.global_shortcut("drafts.new")
    assert "channel" not in bot.heard[-1]
    assert camille.modal["callback_id"] == "form"
    with pytest.raises(CannotDoError):
        camille.global_shortcut("comments.track")
    assert slack.failures.all() == ()


def test_vigie_is_told_that_somebody_left(slack: PretendedSlack, bot: ExampleBot) -> None:
    slack.deactivate("U0NADIA")
    assert slack.settle()
    assert bot.heard[-1]["user"]["id"] == "U0NADIA"
    assert bot.heard[-1]["user"]["deleted"] is True


def test_a_channel_without_vigie_is_silent(
    slack: PretendedSlack, bot: ExampleBot, camille: Somebody
) -> None:
    camille.say("general", "Bon matin")
    assert slack.settle()
    assert bot.heard == []


def test_a_direct_message_reaches_vigie(
    slack: PretendedSlack, bot: ExampleBot, camille: Somebody
) -> None:
    camille.say("Vigie", "Bonjour")
    assert slack.settle()
    assert bot.heard[-1]["channel"] == im_of("U0CAMILLE")
    assert bot.heard[-1]["channel_type"] == "im"


def test_nobody_acts_where_there_is_nothing(slack: PretendedSlack, camille: Somebody) -> None:
    said = camille.say(TEAM, "Sans bouton")
    for impossible in (
        lambda: camille.click(said, "approve"),
        lambda: camille.command("/inconnue"),
        lambda: camille.say("com-police", "Je n'y suis pas"),
        lambda: slack.person("U0NADIA").delete(said),
        lambda: camille.say(TEAM, "  "),
        lambda: camille.modal,
    ):
        with pytest.raises(CannotDoError):
            impossible()
