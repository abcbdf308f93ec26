"""The register through the pretended Slack: the command, the two forms, somebody who leaves."""

import json
from typing import Any

import pytest

from bot.sandbox import payloads
from bot.sandbox.people.somebody import Somebody
from storage import credentials
from storage.credentials import Access
from tests.handlers.showing import buttons
from tests.handlers.showing import said as words_of
from tests.handlers.walking import CAMILLE, DENIS, NADIA, SYLVIE, Walk, plain, press

KARIM = "U0KARIM"
NEVER = "N’inscrivez jamais un mot de passe dans Slack."
ENTRY: dict[str, Any] = {
    "account": "facebook-ville",
    "custodian": CAMILLE,
    "kind": "personal_access",
    "mfa": "yes",
    "day": "2026-11-02",
}
ALL = ["length", "classes", "unique", "unwritten"]


def enter(walk: Walk, **fields: Any) -> Any:
    """Register an access from the command; return what is wrong with it."""
    karim = walk.here.person(KARIM)
    karim.command("/rotation inscrire")
    errors = karim.fill(**{**ENTRY, **fields}).submit()
    walk.here.settle()
    return errors


def held_by(walk: Walk, user: str = CAMILLE) -> tuple[Access, ...]:
    with walk.here.vigie.services.reading() as session:
        return credentials.of(session, user)


def listed(walk: Walk, user: str) -> dict[str, Any]:
    """Ask for the register and return what is shown."""
    person = walk.here.person(user)
    person.command("/rotation")
    shown: dict[str, Any] = person.ephemerals()[-1]
    return shown


def test_from_the_register_to_a_changed_password(walk: Walk) -> None:
    assert enter(walk) is None
    camille = walk.here.person(CAMILLE)
    assert "Un accès à *Facebook – Ville* est inscrit" in plain(camille.dms()[-1]["text"])
    shown = listed(walk, CAMILLE)
    assert NEVER in words_of(shown)
    assert buttons(shown) == ["C’est fait", "J’ai un doute"]
    press(camille, shown, "C’est fait")
    assert NEVER in words_of(camille.modal)
    assert "compte au moins 12 caractères" in words_of(camille.modal)
    kinds = {one.get("element", {}).get("type") for one in camille.modal["blocks"]}
    assert kinds <= {None, "datepicker", "checkboxes", "static_select"}
    errors = camille.fill(day="2026-11-01", statements=ALL[:3]).submit()
    assert errors is not None
    assert plain(errors["day"]).startswith("Un changement a déjà été déclaré le 2 novembre 2026")
    assert plain(errors["statements"]).startswith("Les 4 énoncés doivent être vrais")
    assert camille.fill(day="2026-11-10", statements=ALL).submit() is None
    walk.here.settle()
    assert "C’est noté" in plain(camille.dms()[-1]["text"])
    assert [one.last_changed_on.day for one in held_by(walk)] == [10]
    assert walk.here.slack.failures.all() == ()


@pytest.mark.parametrize(
    ("fields", "field", "words"),
    [
        ({"day": "2026-11-11"}, "day", "Cette date n’est pas encore arrivée."),
        ({"custodian": "U0ALEX"}, "custodian", "Cette personne n’est pas active"),
    ],
)
def test_an_entry_that_is_wrong_is_said_in_french(
    walk: Walk, fields: dict[str, Any], field: str, words: str
) -> None:
    assert plain(enter(walk, **fields)[field]).startswith(words)
    assert held_by(walk) == ()


def home_of(walk: Walk, person: Somebody) -> dict[str, Any]:
    person.open_home()
    walk.here.settle()
    assert person.home is not None
    return person.home


def test_the_window_of_the_register_follows_what_is_done_in_it(walk: Walk) -> None:
    karim = walk.here.person(KARIM)
    press(karim, home_of(walk, karim), "Comptes et accès (0)")
    press(karim, karim.modal, "Inscrire un accès")
    assert karim.fill(**{**ENTRY, "custodian": KARIM}).submit() is None
    assert "Facebook – Ville" in words_of(karim.modal)
    press(karim, karim.modal, "C’est fait")
    assert karim.fill(day="2026-11-10", statements=ALL).submit() is None
    assert "Changé le 10 novembre 2026" in words_of(karim.modal)
    enter(walk, account="instagram-ville")
    sylvie = walk.here.person(SYLVIE)
    press(sylvie, home_of(walk, sylvie), "Comptes et accès (2)")
    press(sylvie, sylvie.modal, "Accès retiré")
    assert "Facebook – Ville" not in words_of(sylvie.modal)
    assert walk.here.slack.failures.all() == ()


def test_a_custodian_whom_slack_does_not_know(walk: Walk) -> None:
    karim = walk.here.person(KARIM)
    karim.command("/rotation inscrire")
    payload = payloads.submission(walk.here.slack, KARIM, karim.fill(**ENTRY).modal)
    state = payload["view"]["state"]["values"]
    state["custodian"]["custodian"]["selected_user"] = "U0NOBODY"
    errors = json.loads(karim.forge(payload).body)["errors"]
    assert "n’est pas active" in plain(errors["custodian"])
    assert held_by(walk, "U0NOBODY") == ()


def test_the_ti_see_all_and_take_away(walk: Walk) -> None:
    enter(walk)
    for user in (KARIM, SYLVIE):
        shown = listed(walk, user)
        assert "*Tous les accès*" in words_of(shown)
        assert buttons(shown) == ["Accès retiré", "J’ai un doute", "Inscrire un accès"]
    assert "Tous les accès" not in words_of(listed(walk, NADIA))
    karim = walk.here.person(KARIM)
    press(karim, listed(walk, KARIM), "Accès retiré")
    walk.here.settle()
    assert held_by(walk) == ()
    assert "Le registre ne contient aucun accès." in words_of(listed(walk, KARIM))


def test_who_may_not_is_told(walk: Walk) -> None:
    enter(walk)
    shown, all_shown = listed(walk, CAMILLE), listed(walk, KARIM)
    denis = walk.here.person(DENIS)
    denis.command("/rotation inscrire")
    assert "Seules les TI et les directions" in plain(denis.ephemerals()[-1]["text"])
    payload = _click(walk, DENIS, shown, "credentials.change:0")
    denis.forge(payload)
    assert "Cet accès est celui d’une autre personne" in plain(denis.dms()[-1]["text"])
    denis.forge(_click(walk, DENIS, all_shown, "credentials.retire:1"))
    assert "Votre rôle" in plain(denis.dms()[-1]["text"])
    assert len(held_by(walk)) == 1


def _click(walk: Walk, user: str, shown: dict[str, Any], action: str) -> dict[str, Any]:
    """Return a click that no window of theirs would offer."""
    person = walk.here.person(user)
    return {
        "type": "block_actions",
        "user": {"id": user},
        "trigger_id": f"T{len(person.dms())}{action}",
        "container": {"type": "view"},
        "actions": [{"type": "button", "action_id": action, "value": '{"access":1}'}],
        "message": {"ts": shown["ts"]},
    }


def test_the_command_explains_itself(walk: Walk) -> None:
    denis = walk.here.person(DENIS)
    denis.command("/rotation aide")
    assert "tous les 60 jours" in plain(denis.ephemerals()[-1]["text"])
    denis.command("/rotation tout changer")
    assert "ne connaît pas cette demande" in plain(denis.ephemerals()[-1]["text"])
    assert "Aucun accès n’est inscrit à votre nom." in words_of(listed(walk, DENIS))


@pytest.mark.article("12.2")
def test_a_deactivated_account_leaves_tasks_to_the_ti(walk: Walk) -> None:
    enter(walk)
    walk.here.slack.deactivate(CAMILLE)
    walk.here.settle()
    karim = walk.here.person(KARIM)
    asked = next(one for one in karim.dms() if "n’a plus de compte Slack actif" in one["text"])
    press(karim, asked, "Accès retiré")
    walk.here.settle()
    assert held_by(walk) == ()
    after = [plain(one["text"]) for one in karim.dms()]
    assert any("ses accès sont retirés" in one for one in after)
