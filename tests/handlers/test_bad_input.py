"""Whatever is sent by hand: a sentence in French, nothing lost, no live mention, no traceback."""

import json
from typing import Any, Final

import pytest

from bot.sandbox import payloads
from handlers import texts
from tests.handlers.walking import (
    CAMILLE,
    FORM,
    NADIA,
    PHILIPPE,
    TEAM,
    Walk,
    element,
    mentions,
    plain,
    press,
)
from tests.vigie import Town

HOSTILE: Final = (
    "Bonjour <!channel> <@U0SYLVIE> <https://evil.ca|clic> @here *gras* \u202e &amp; `code`"
)
NO_SUCH: Final = "Cette publication n’existe pas ou n’existe plus."
HUGE: Final = 10**40


@pytest.fixture
def walk(here: Town) -> Walk:
    here.engines.faults = {"invites": ("invite",)}
    return Walk(here)


def forged_form(walk: Walk, **state: Any) -> dict[str, str]:
    """Send the form of a new post with a state that no window would send; return its errors."""
    camille = walk.here.person(CAMILLE)
    camille.command("/draft")
    camille.fill(**FORM)
    payload = payloads.submission(walk.here.slack, CAMILLE, camille.modal)
    values = payload["view"]["state"]["values"] | state
    payload["view"] = payload["view"] | {"state": {"values": values}}
    reply = camille.forge(payload)
    assert reply.status == 200
    answer = json.loads(reply.body) if reply.body else {}
    return {key: plain(words) for key, words in answer.get("errors", {}).items()}


def value(name: str, **state: Any) -> dict[str, Any]:
    return {name: {name: state}}


FORMS: Final = [
    (value("text", value="a" * 40_000), "text", "Le texte compte 40000 caractères; le maximum"),
    (value("text", value=None), "text", "Écrivez le texte de la publication."),
    (value("text", value="\x00\u200b"), "text", "Écrivez le texte de la publication."),
    (value("text", value="🎉🎉"), "text", "Le texte ne contient aucun mot."),
    (value("text", value={"a": 1}), "text", "Écrivez le texte de la publication."),
    ({"text": {}}, "text", "Écrivez le texte de la publication."),
    (value("day", selected_date="2026-02-30"), "day", "Cette date ou cette heure n’existe pas."),
    (value("day", selected_date="2026-11-01"), "day", "Ce moment est déjà passé."),
    (value("day", selected_date=3), "day", "Cette date ou cette heure n’existe pas."),
    (value("hour", selected_time="99:99"), "day", "Cette date ou cette heure n’existe pas."),
    (
        value("accounts", selected_options=[{"value": "myspace-ville"}]),
        "accounts",
        "Vous ne pouvez pas écrire pour l’un de ces comptes",
    ),
    (value("accounts", selected_options=["x", None]), "accounts", "Faites un choix."),
    (
        value("accounts", selected_options=[{"value": "facebook-police"}]),
        "accounts",
        "Vous ne pouvez pas écrire pour l’un de ces comptes",
    ),
    (value("type", selected_option={"value": "x"}), "type", "Faites un choix."),
    (value("type", selected_option="x"), "type", "Faites un choix."),
    (value("objective", selected_option=None), "objective", "Faites un choix."),
]


@pytest.mark.parametrize(("state", "field", "words"), FORMS, ids=lambda one: str(one)[:30])
def test_a_forged_form_is_refused_under_its_field(
    walk: Walk, state: dict[str, Any], field: str, words: str
) -> None:
    errors = forged_form(walk, **state)
    assert errors[field].startswith(words)
    assert walk.here.person(CAMILLE).messages(TEAM)[-1]["user"] != "UVIGIE"


def test_a_form_without_any_state_is_refused(walk: Walk) -> None:
    camille = walk.here.person(CAMILLE)
    camille.command("/draft")
    payload = payloads.submission(walk.here.slack, CAMILLE, camille.modal)
    states: list[object] = [None, [], {"values": None}, "x"]
    for state in states:
        payload["view"] = payload["view"] | {"state": state}
        errors = json.loads(camille.forge(payload).body)["errors"]
        assert plain(errors["text"]) == "Écrivez le texte de la publication."


@pytest.mark.parametrize("kept", ["", "{", "[]", "3", '{"draft": "x"}', '{"draft": -1}', "null"])
def test_a_form_that_carries_nonsense(walk: Walk, kept: str) -> None:
    camille = walk.here.person(CAMILLE)
    camille.command("/draft")
    camille.fill(**FORM)
    for callback in ("drafts.form", "drafts.ignore_form", "approvals.pause", "approvals.note",
                     "places.ask_form", "places.move_form", "publication.form"):  # fmt: skip
        payload = payloads.submission(walk.here.slack, CAMILLE, camille.modal)
        payload["view"] = payload["view"] | {"private_metadata": kept, "callback_id": callback}
        reply = camille.forge(payload)
        assert reply.status == 200
        if callback == "drafts.form" and not kept:
            assert reply.body == ""  # a new post, which carries nothing
        else:
            assert set(json.loads(reply.body)["errors"].values()) == {texts.UNREADABLE}


BUTTONS: Final = [
    "drafts.fix", "drafts.ignore", "drafts.add_word", "drafts.change_type", "drafts.check_again",
    "drafts.withdraw", "drafts.edit", "drafts.copy", "drafts.show_all", "drafts.accept_word",
    "drafts.decline_word", "approvals.submit", "approvals.approve", "approvals.request_changes",
    "approvals.refuse", "approvals.read", "places.take", "places.drop", "places.ask",
    "places.move", "places.show", "places.grant", "places.refuse", "publication.published",
    "publication.programmed",
]  # fmt: skip
VALUES: Final = [
    None, "", "{", "[]", '"x"', "3", "{}", '{"draft": null}', '{"draft": true}',
    f'{{"draft": {HUGE}}}', "[" * 9000, '{"draft": 1, "version": "x", "finding": 3, "account": 9}',
]  # fmt: skip


def click(walk: Walk, user: str, action: str, given: Any) -> list[str]:
    """Click on a button made by hand; return what was said in private."""
    person = walk.here.person(user)
    record = person.messages(TEAM)[-1]
    made = {"type": "button", "action_id": f"{action}:0", "block_id": "b", "action_ts": "1.1"}
    if given is not None:
        made["value"] = given
    payload = payloads.message_action(walk.here.slack, user, record, made)
    before = len(walk.whispers(user))
    assert person.forge(payload).status == 200
    return walk.whispers(user)[before:]


@pytest.mark.parametrize("action", BUTTONS)
def test_a_button_that_carries_nonsense_is_answered(walk: Walk, action: str) -> None:
    said = [click(walk, CAMILLE, action, given) for given in VALUES]
    assert said[:-1] == [[plain(texts.UNREADABLE)]] * (len(VALUES) - 1)
    assert said[-1] in ([plain(texts.UNREADABLE)], [NO_SUCH])


@pytest.mark.parametrize("action", BUTTONS)
def test_a_button_for_what_does_not_exist_is_answered(walk: Walk, action: str) -> None:
    nothing = json.dumps(
        {"draft": 999, "version": 1, "finding": "abc", "choice": 0, "account": "facebook-ville",
         "at": 1800000000, "exception": 999, "word": 999}
    )  # fmt: skip
    assert click(walk, PHILIPPE, action, nothing) == [NO_SUCH]


@pytest.mark.parametrize("action", BUTTONS)
def test_a_button_of_another_is_refused_in_private(walk: Walk, action: str) -> None:
    draft = walk.write(text="La Ville invites la population samedi.")
    given = json.dumps(
        {"draft": draft.id, "version": 1, "finding": "abc", "choice": 0, "at": 1800000000,
         "account": "facebook-ville", "exception": 1, "word": 1}
    )  # fmt: skip
    (said,) = click(walk, "U0ALEX", action, given)
    refused = ("Votre rôle ne permet pas cette action.", "Cette publication n’existe pas")
    assert said.startswith(refused)
    assert walk.draft().version == 1


def test_an_unknown_button_is_not_a_failure(walk: Walk) -> None:
    assert click(walk, CAMILLE, "drafts.unknown", "{}") == []
    assert walk.here.slack.failures.all() == ()


def test_a_suggestion_that_is_not_there(walk: Walk) -> None:
    draft = walk.write(text="La Ville invites la population samedi.")
    button = element(walk.verdict(draft), "→ invite")
    carried = json.loads(button["value"]) | {"choice": 99}
    (said,) = click(walk, CAMILLE, "drafts.fix", json.dumps(carried))
    assert "version précédente" in said


def test_a_decision_that_does_not_exist(walk: Walk) -> None:
    draft = walk.write()
    walk.send(draft)
    philippe = walk.here.person(PHILIPPE)
    press(philippe, philippe.dms()[-1], "Refuser")
    payload = payloads.submission(walk.here.slack, PHILIPPE, philippe.modal)
    kept = json.dumps({"draft": draft.id, "version": 1, "action": "explode"})
    payload["view"] = payload["view"] | {"private_metadata": kept}
    assert json.loads(philippe.forge(payload).body)["errors"] == {"note": texts.UNREADABLE}
    assert walk.draft().status == "in_review"


def test_hostile_words_are_shown_as_they_are(walk: Walk) -> None:
    camille, philippe = walk.here.person(CAMILLE), walk.here.person(PHILIPPE)
    camille.open_home()
    walk.here.engines.faults = {"Bonjour <!channel>": ("<!here> Bonjour",)}
    draft = walk.write(
        text=f"{HOSTILE} samedi.", accounts=["facebook-ville", "instagram-ville"],
        own_accounts=["instagram-ville"], own_text=HOSTILE,
        picture=["has"], description=HOSTILE, origin=HOSTILE,
    )  # fmt: skip
    verdict = walk.verdict(draft)
    for number in range(2):
        press(camille, walk.verdict(draft), "Ignorer cette fois")
        if camille.modals:
            camille.fill(reason=f"{HOSTILE} {number}").submit()
        walk.here.settle()
    assert verdict
    for one in walk.here.person(CAMILLE).messages(TEAM) + walk.thread(draft):
        assert mentions(one) == set()
    with_points = [one for one in walk.thread(draft) if "Vérification" in one["text"]][-1]
    assert "U0SYLVIE" not in {target for _, target in mentions(with_points)}
    camille.command("/draft liste <!channel>")
    assert all(mentions(one) == set() for one in camille.ephemerals())
    home = camille.home
    assert home is not None
    assert mentions({"text": "", "blocks": home["blocks"]}) == set()
    assert philippe.dms() == []


def test_hostile_notes_are_shown_as_they_are(walk: Walk) -> None:
    draft = walk.write()
    walk.send(draft)
    philippe = walk.here.person(PHILIPPE)
    press(philippe, philippe.dms()[-1], "Demander des corrections")
    assert philippe.fill(note=HOSTILE).submit() is None
    walk.here.settle()
    for one in walk.thread(draft) + philippe.dms():
        assert mentions(one) == set()
        assert "U0SYLVIE>" not in one["text"].replace("&lt;@U0SYLVIE&gt;", "")


def test_a_secret_is_never_stored_and_is_said(walk: Walk) -> None:
    draft = walk.write(text="Bonjour à tous. Le mot de passe du compte est Erable#2026.")
    assert "Erable#2026" not in draft.content.text
    assert "point bloquant" in plain(walk.verdict(draft)["text"])
    assert "Erable" not in json.dumps(walk.thread(draft))
    file = str(walk.here.vigie.engine.url.database)
    for name in (file, f"{file}-wal"):
        with open(name, "rb") as stored:  # noqa: PTH123
            assert b"Erable#2026" not in stored.read()


def test_a_click_twice_in_the_same_second(walk: Walk) -> None:
    nadia = walk.here.person(NADIA)
    draft = walk.write(text="La Ville invites la population samedi.")
    verdict = walk.verdict(draft)
    button = element(verdict, "→ invite")
    record = nadia.thread(TEAM, verdict["thread_ts"])[-1]
    made = {name: button[name] for name in ("type", "action_id", "value")}
    payload = payloads.message_action(
        walk.here.slack, NADIA, record, made | {"block_id": "b", "action_ts": "1.1"}
    )
    first, second = nadia.forge(payload), nadia.forge(payload)
    assert (first.status, second.status) == (200, 200)
    walk.here.settle()
    assert walk.draft().version == 2
    assert walk.whispers(NADIA) == []
