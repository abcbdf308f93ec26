"""The JSON behind the page: one behaviour, two faces."""

import threading
from urllib.error import HTTPError
from urllib.request import Request

import pytest

from bot.sandbox.slack import PretendedSlack
from tests.bot.sandbox.example_bot import ANSWERS, TEAM, ExampleBot
from tests.bot.sandbox.page_script import CAMILLE, Json, Page, fetched


@pytest.fixture
def page(slack: PretendedSlack, bot: ExampleBot) -> Page:
    assert bot
    return Page(slack)


def test_the_page_knows_the_city(page: Page) -> None:
    boot = page.get("boot")
    assert boot["ok"]
    assert boot["team"]["name"] == "Ville de Val-des-Érables"
    assert boot["bot"] == {"id": "UVIGIE", "name": "Vigie"}
    assert boot["people"][0]["name"] == "Camille Roy"
    assert [one["id"] for one in boot["people"] if one["guest"]] == ["U0ALEX"]
    assert "/draft" in [one["command"] for one in boot["commands"]]
    assert {one["type"] for one in boot["shortcuts"]} == {"message", "global"}


def test_one_person_sees_their_own_channels(page: Page) -> None:
    state = page.state()
    names = {one["name"]: one["kind"] for one in state["channels"]}
    assert names["Vigie"] == "im"
    assert names["com-medias-sociaux"] == "channel"
    assert "com-police" not in names
    assert state["now"] == "2026-11-10T09:05:00-05:00"
    assert (state["modals"], state["home"], state["failures"]) == ([], None, [])


def test_a_form_is_filled_corrected_and_sent(page: Page) -> None:
    assert page.act("command", channel=TEAM, command="/draft", text="")["ok"]
    view = page.state()["modals"][0]
    empty = page.act("submit", view_id=view["id"], state={})
    assert set(empty["errors"]) == {"text", "accounts", "kind"}
    facebook = {"text": {"type": "plain_text", "text": "Facebook"}, "value": "facebook"}
    event = {"text": {"type": "plain_text", "text": "Event"}, "value": "event"}
    state: dict[str, Json] = {
        "text": {"value": {"type": "plain_text_input", "value": "C'est gratuit"}},
        "accounts": {"value": {"type": "checkboxes", "selected_options": [facebook]}},
        "kind": {"value": {"type": "static_select", "selected_option": event}},
        "day": {"value": {"type": "datepicker", "selected_date": None}},
    }
    refused = page.act("submit", view_id=view["id"], state=state)
    assert refused["errors"] == {"text": "Retirez ce mot."}
    state["text"]["value"]["value"] = "C'est ouvert"
    assert page.act("submit", view_id=view["id"], state=state) == {"ok": True}
    assert page.state()["modals"] == []
    card = page.get("messages", user=CAMILLE, channel=TEAM)["messages"][-1]
    assert (card["text"], card["bot"], card["name"]) == ("C'est ouvert", True, "Vigie")
    assert (card["time"], card["day"]) == ("9\u00a0h\u00a005", "2026-11-10")
    clicked = page.act(
        "action",
        source={"kind": "message", "channel": TEAM, "ts": card["ts"]},
        block_id="decision",
        action_id="approve",
        element={"type": "button", "value": "7"},
    )
    assert clicked == {"ok": True}
    assert page.get("messages", user=CAMILLE, channel=TEAM)["messages"][-1]["edited"]


def test_people_write_answer_forward_edit_and_delete(page: Page) -> None:
    ts = page.act("message", channel=ANSWERS, text="L'aréna ouvre à 8 h.")["ts"]
    page.act("message", channel=ANSWERS, text="Je confirme.", thread_ts=ts)
    page.act("edit", channel=ANSWERS, ts=ts, text="L'aréna ouvre à 9 h.")
    thread = page.get("messages", user=CAMILLE, channel=ANSWERS, thread=ts)["messages"]
    assert thread[0]["reply_count"] == len(thread) - 1 >= 1
    assert thread[0]["text"] == "L'aréna ouvre à 9 h."
    page.act("forward", channel=ANSWERS, ts=ts, to=TEAM, text="")
    forwarded = page.get("messages", user=CAMILLE, channel=TEAM)["messages"][-1]
    assert forwarded["attachments"][0]["is_share"]
    page.act("delete", channel=ANSWERS, ts=ts)
    top = page.get("messages", user=CAMILLE, channel=ANSWERS)["messages"]
    assert ts not in [one["ts"] for one in top]


def test_shortcuts_home_and_closing(page: Page, bot: ExampleBot) -> None:
    ts = page.act("message", channel=TEAM, text="À suivre")["ts"]
    page.act("message_shortcut", channel=TEAM, ts=ts, callback_id="comments.track")
    view = page.state()["modals"][0]
    page.act("close", view_id=view["id"], clear=True)
    assert bot.heard[-1]["is_cleared"] is True
    page.act("global_shortcut", callback_id="drafts.new")
    assert len(page.state()["modals"]) == 1
    page.act("home")
    home = page.state()["home"]
    used = page.act(
        "action",
        source={"kind": "home"},
        block_id=home["blocks"][1]["block_id"],
        action_id="approve",
        element={"type": "button", "value": "7"},
    )
    assert used["ok"]


def test_what_slack_does_not_allow_is_said_in_french(page: Page) -> None:
    for do, body in (
        ("command", {"channel": TEAM, "command": "/inconnue"}),
        ("message", {"channel": "C0POLICE", "text": "x"}),
        ("close", {"view_id": "V0"}),
        ("dance", {}),
        ("message", {}),
    ):
        answer = page.act(do, **body)
        assert answer["ok"] is False
        assert answer["message"]
    assert page.get("state", user="U0NOBODY")["error"] == "user_not_found"


def test_a_failure_is_shown_once_to_whoever_met_it(slack: PretendedSlack, page: Page) -> None:
    slack.aim("http://127.0.0.1:9/slack/events")
    assert page.act("command", channel=TEAM, command="/draft")["ok"]
    assert "Vigie ne répond pas" in page.state()["failures"][0]
    assert page.state()["failures"] == []


def test_a_long_poll_ends_with_the_next_change(slack: PretendedSlack, page: Page) -> None:
    seq = page.state()["seq"]
    answers: list[Json] = []
    waiting = threading.Thread(
        target=lambda: answers.append(page.get("wait", user=CAMILLE, since=seq))
    )
    waiting.start()
    slack.person("U0NADIA").say(TEAM, "Bonjour")
    waiting.join(10)
    assert answers[0]["seq"] > seq
    assert page.get("wait", user=CAMILLE, since=0)["seq"] > seq


def test_unread_messages_are_counted_until_read(slack: PretendedSlack, page: Page) -> None:
    def unread() -> int:
        return int({one["id"]: one["unread"] for one in page.state()["channels"]}[TEAM])

    page.act("read", channel=TEAM)
    slack.person("U0NADIA").say(TEAM, "Bonjour")
    assert unread() == 1
    page.act("read", channel=TEAM)
    assert unread() == 0
    page.act("message", channel=TEAM, text="Bonjour, Nadia")
    assert unread() == 0


def test_the_clock_is_moved_from_the_page(page: Page) -> None:
    assert page.get("clock")["now"] == "2026-11-10T09:05:00-05:00"
    assert page.post("clock", advance_hours=1)["now"] == "2026-11-10T10:05:00-05:00"
    assert page.post("clock", advance_minutes=10)["now"] == "2026-11-10T10:15:00-05:00"
    assert page.post("clock", to="next_morning")["now"].startswith("2026-11-11")


def test_the_inspector_shows_both_directions(page: Page) -> None:
    page.act("command", channel=TEAM, command="/draft")
    entries = page.get("inspector", since=0)["entries"]
    found = {(one["direction"], one["kind"]) for one in entries}
    assert {("to_vigie", "command /draft"), ("to_slack", "views.open")} <= found
    assert all(one["error"] is None for one in entries)
    last = entries[-1]["n"]
    assert page.get("inspector", since=last)["entries"] == []


@pytest.mark.parametrize(
    "path",
    [
        "/static/../server.py",
        "/static/%2e%2e/server.py",
        "/static/nothing.js",
        "/static/%00",
        "/static//etc/hosts",
        "/x",
        "/sandbox/x",
    ],
)
def test_nothing_else_answers(page: Page, path: str) -> None:
    with pytest.raises(HTTPError) as refusal:
        fetched(Request(page.base + path))  # noqa: S310 -- loopback
    assert refusal.value.code == 404
