"""What is stored never held a secret, nor what an answer tells about persons (art. 12.1, 12.3)."""

import json
from time import perf_counter
from typing import Any

import pytest

from bot.web.incoming import incoming
from checks import directive
from checks.details import public
from handlers.masking import Ground

ANSWERS, ELSEWHERE, IM = "C0REPONSES", "C0GENERAL", "D0DENIS"
GROUND = Ground(
    ANSWERS,
    public(
        directive.load().decisions,
        2026,
        contacts=("450 555-0100", "communications@ville.example.ca"),
        domains=("ville.example.ca",),
    ),
    5000,
)
NUMBER, EMAIL = "450 555-0187", "sophie.gagnon@gmail.com"
TEXT = f"Appelez Mme Tremblay au {NUMBER} ou écrivez à {EMAIL}."
Json = dict[str, Any]


def section(*elements: Json) -> list[Json]:
    inner = {"type": "rich_text_section", "elements": list(elements)}
    return [{"type": "rich_text", "elements": [inner]}]


def text(words: str, **more: object) -> Json:
    return {"type": "text", "text": words, **more}


def event(**fields: Any) -> Json:
    said = {"type": "message", "channel": ANSWERS, "user": "U0DENIS", "ts": "1.0001", "text": ""}
    return {"type": "event_callback", "event_id": "Ev1", "team_id": "T1", "event": said | fields}


def share(**fields: Any) -> Json:
    return {"is_share": True, "channel_id": "C9", "ts": "0.5", **fields}


BOLD_HALF = section(text("Appelez Mme Tremblay au "), text("450 ", style={"bold": True}),
                    text("555-0187."))  # fmt: skip
LINKED = section(
    text("Écrivez à "),
    {"type": "link", "url": f"mailto:{EMAIL}", "text": EMAIL},
    text(" ou "),
    {"type": "link", "url": "tel:+14505550187", "text": NUMBER},
)
SECTION = {"type": "section", "text": {"type": "mrkdwn", "text": TEXT}}
QUOTED = [{"message": {"blocks": section(text(TEXT))}}]
HEARD = {
    "a plain text": {"text": TEXT},
    "a text and its blocks": {"text": TEXT, "blocks": section(text(TEXT))},
    "a number cut in two by bold letters": {"blocks": BOLD_HALF},
    "a number in bold without blocks": {"text": "Appelez Mme Roy au *450* 555-0187."},
    "addresses that Slack linked": {"text": f"<mailto:{EMAIL}|{EMAIL}>", "blocks": LINKED},
    "a number that Slack linked": {"text": f"<tel:+14505550187|{NUMBER}>"},
    "a forward": {"attachments": [share(text=TEXT, fallback=TEXT)]},
    "a forward in blocks only": {"attachments": [share(message_blocks=QUOTED)]},
    "a forward of a forward": {"attachments": [share(attachments=[share(text=TEXT)])]},
    "a forward of a bot's message": {"attachments": [share(blocks=[SECTION])]},
    "the name of a file": {"files": [{"title": f"Plainte {NUMBER}.pdf", "url_private": EMAIL}]},
    "a field that nobody knows": {"text": "Voici.", "new_field": TEXT, "metadata": {"x": TEXT}},
    "an edit": {
        "subtype": "message_changed",
        "message": {"user": "U0DENIS", "ts": "1.0", "text": TEXT, "edited": {"user": "U0DENIS"}},
        "previous_message": {"user": "U0DENIS", "ts": "1.0", "text": TEXT},
    },
    "a deletion": {
        "subtype": "message_deleted",
        "deleted_ts": "1.0",
        "previous_message": {"user": "U0DENIS", "ts": "1.0", "text": TEXT},
    },
    "a deletion that leaves a thread": {
        "subtype": "message_changed",
        "message": {"subtype": "tombstone", "ts": "1.0", "text": "This message was deleted."},
        "previous_message": {"text": TEXT},
    },
    "a direct message": {"channel": IM, "channel_type": "im", "text": TEXT},
}  # fmt: skip


@pytest.mark.article("12.3")
@pytest.mark.parametrize("fields", HEARD.values(), ids=list(HEARD))
def test_what_is_heard_tells_nothing_about_persons(fields: Json) -> None:
    one = incoming(event(**fields), lambda: GROUND)
    assert one is not None
    assert one.later
    kept = json.dumps([one.key, one.payload], ensure_ascii=False)
    for canary in ("555-0187", "5550187", "gmail", "sophie"):
        assert canary not in kept


def test_what_was_hidden_is_told() -> None:
    one = incoming(event(text=f"{TEXT} Mot de passe : Xy7!kkp23"), lambda: GROUND)
    assert one is not None
    heard = one.payload["event"]["heard"]
    assert heard["hidden"] == {"telephone": 1, "email": 1, "secret": 1}
    assert heard["text"].startswith("Appelez Mme Tremblay au ••••••••••••")
    assert one.payload["vigie_redacted"] == 1


def test_the_contacts_of_the_city_pass() -> None:
    told = "Composez le 311 ou le 450 555-0100; communications@ville.example.ca répond aussi."
    one = incoming(event(text=told), lambda: GROUND)
    assert one is not None
    assert one.payload["event"]["heard"] == {"text": told, "files": [], "shares": [], "hidden": {}}


def test_a_text_that_is_too_long_is_not_kept_at_all() -> None:
    one = incoming(event(text=f"{TEXT} " + "La patinoire ouvre. " * 600), lambda: GROUND)
    assert one is not None
    heard = one.payload["event"]["heard"]
    assert (heard["text"], heard["length"] > 12_000) == ("", True)


@pytest.mark.parametrize(
    "fields",
    [
        {"channel": ELSEWHERE, "text": TEXT},
        {"bot_id": "B1", "text": TEXT},
        {"subtype": "channel_join", "text": TEXT},
        {"subtype": "message_changed", "message": {"bot_id": "B1", "user": "U", "text": TEXT}},
        {"user_team": "T2", "text": TEXT},
        {"subtype": "message_deleted"},
        {
            "subtype": "message_changed",
            "message": {"user": "U0DENIS", "ts": "1.0", "text": TEXT, "attachments": []},
            "previous_message": {"user": "U0DENIS", "ts": "1.0", "text": TEXT},
        },
    ],
)
def test_what_is_none_of_our_business_is_not_kept(fields: Json) -> None:
    assert incoming(event(**fields), lambda: GROUND) is None


def test_without_an_answers_channel_only_direct_messages_are_heard() -> None:
    nowhere = Ground("", GROUND.known, 5000)
    assert incoming(event(channel="", text=TEXT), lambda: nowhere) is None
    assert incoming(event(channel=IM, channel_type="im"), lambda: nowhere) is not None


def form(callback: str) -> Json:
    state = {"values": {"text": {"text": {"type": "plain_text_input", "value": TEXT}}}}
    view = {"id": "V1", "callback_id": callback, "private_metadata": "{}", "state": state}
    return {"type": "view_submission", "user": {"id": "U0DENIS"}, "view": view}


def test_a_form_of_answers_is_masked_and_another_is_not() -> None:
    masked = incoming(form("answers.form"), lambda: GROUND)
    assert masked is not None
    assert not masked.later
    assert NUMBER not in json.dumps(masked.payload)
    assert masked.payload["vigie_hidden"] == {"telephone": 1, "email": 1}
    draft = incoming(form("drafts.form"), lambda: GROUND)
    assert draft is not None
    assert NUMBER in json.dumps(draft.payload)


def test_the_message_under_a_shortcut_is_masked() -> None:
    payload = {
        "type": "message_action",
        "callback_id": "answers.propose",
        "trigger_id": "1",
        "user": {"id": "U0DENIS"},
        "message": {"ts": "1.0", "user": "U9", "text": TEXT, "blocks": section(text(TEXT))},
    }
    one = incoming(payload, lambda: GROUND)
    assert one is not None
    assert NUMBER not in json.dumps(one.payload)
    assert set(one.payload["message"]) == {"ts", "user", "heard"}


def test_the_guard_is_quick() -> None:
    times = []
    for number in range(40):
        longest = f"{number} {TEXT} " + "Bonjour Mme Roy, la rue des Merles est fermée au 12. " * 90
        begun = perf_counter()
        assert incoming(event(text=longest[:4990]), lambda: GROUND)
        times.append(perf_counter() - begun)
    assert sorted(times)[len(times) // 2] < 0.1
