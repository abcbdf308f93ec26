"""The settings through the pretended Slack: from the Home to a change, and back."""

import json
from typing import Any

from tests.handlers.showing import buttons, said
from tests.handlers.test_bad_buttons import click
from tests.handlers.walking import CAMILLE, NADIA, Walk, plain, press

KARIM = "U0KARIM"


def home(walk: Walk, user: str = KARIM) -> Any:
    walk.here.person(user).open_home()
    walk.here.settle()
    return walk.here.person(user).home


def value(**found: str) -> str:
    """Return what a button carries."""
    return json.dumps(found, separators=(",", ":"))


def opened(walk: Walk, section: str) -> Any:
    """Open a section from the menu, as its button does."""
    karim = walk.here.person(KARIM)
    press(karim, home(walk), "Réglages")
    karim.click(karim.modal, "settings.open", value(editor=section))
    return karim


def test_a_contact_is_changed_then_undone(walk: Walk) -> None:
    karim = opened(walk, "contacts")
    assert plain(karim.modal["title"]["text"]) == "Coordonnées"
    errors = karim.fill(telephone="pas un numéro").submit()
    assert "n’est pas un numéro" in plain(str(errors))
    assert karim.fill(telephone="450 555-0199").submit() is None
    walk.here.settle()
    assert plain(karim.modal["title"]["text"]) == "Réglages"
    assert "Coordonnées" in said(karim.modal["blocks"][0])
    press(karim, karim.modal, "Annuler ce changement")
    walk.here.settle()
    with walk.here.vigie.services.reading() as session:
        assert walk.here.vigie.services.city(session).contacts.telephone == "450 555-0100"
    assert walk.here.lines("settings:contacts") == ["settings.changed", "settings.undone"]


def test_an_account_is_added_from_its_list(walk: Walk) -> None:
    karim = opened(walk, "accounts")
    press(karim, karim.modal, "Ajouter un compte")
    values = {
        "platform": "facebook", "title": "Facebook – Loisirs", "group": "city",
        "url": "https://www.facebook.com/Loisirs", "why": "Direction générale, 9 novembre",
    }  # fmt: skip
    assert karim.fill(**values).submit() is None
    walk.here.settle()
    assert "Facebook – Loisirs" in said(karim.modal)
    camille = home(walk, CAMILLE)
    assert "Facebook – Loisirs : *0 de 2*" in said(camille)


def test_the_hours_of_a_day(walk: Walk) -> None:
    karim = opened(walk, "hours")
    karim.click(karim.modal, "settings.edit", value(editor="hours", ref="regular"))
    assert karim.fill(friday="8 h à 12 h", saturday="fermé").submit() is None
    walk.here.settle()
    assert "vendredi : 8 h à 12 h" in said(karim.modal)
    press(karim, karim.modal, "Ajouter une saison")
    values = {"where": "*", "from": "15 juin", "to": "1er septembre", "friday": "fermé"}
    assert karim.fill(**values).submit() is None
    assert "du 15 juin au 1er septembre" in said(karim.modal)


def test_roles_channels_and_boxes_are_read_as_slack_sends_them(walk: Walk) -> None:
    karim = opened(walk, "roles")
    assert karim.fill(adviser=[CAMILLE], approver=[NADIA]).submit() is None
    karim.click(karim.modal, "settings.open", value(editor="channels"))
    assert karim.fill(team="C0POLICE").submit() is None
    karim.click(karim.modal, "settings.open", value(editor="rules"))
    assert karim.fill(packs=["emoji"], daily_cap_per="platform").submit() is None
    karim.click(karim.modal, "settings.open", value(editor="holidays"))
    karim.click(karim.modal, "settings.edit", value(editor="holidays", ref="2026"))
    assert karim.fill(days=["2026-12-25"], others=["2026-12-24"]).submit() is None
    with walk.here.vigie.services.reading() as session:
        city = walk.here.vigie.services.city(session)
    assert city.channels.team == "C0POLICE"
    assert city.rules.packs == {"emoji"}
    assert len(city.calendar.holidays[2026]) == 2
    assert "confirmés par la Ville (2 jours)" in said(karim.modal)


def test_the_checklist_opens_what_is_missing_and_empties_itself(walk: Walk) -> None:
    shown = home(walk)
    assert "Les jours fériés* : à confirmer pour 2026 et 2027" in said(shown)
    karim = walk.here.person(KARIM)
    assert buttons(shown).count("Régler") == 1
    for year in ("2026", "2027"):
        press(karim, karim.home or {}, "Régler")
        karim.click(karim.modal, "settings.edit", value(editor="holidays", ref=year))
        assert karim.submit() is None
        karim.close()
        walk.here.settle()
    assert "Mise en route" not in said(karim.home)


def test_a_form_opened_from_the_checklist_says_what_it_did(walk: Walk) -> None:
    karim = opened(walk, "contacts")
    assert karim.fill(telephone="").submit() is None
    karim.close()
    walk.here.settle()
    assert "il manque le téléphone" in said(karim.home)
    karim.click(karim.home or {}, "settings.show", value(section="contacts"))
    assert karim.fill(telephone="450 555-0100").submit() is None
    assert "Annuler ce changement" in buttons(karim.modal)
    walk.here.settle()
    assert "il manque" not in said(karim.home)
    press(karim, karim.modal, "Annuler ce changement")
    walk.here.settle()
    assert "il manque le téléphone" in said(karim.home)


def test_who_may_not_is_told_so(walk: Walk) -> None:
    assert "Réglages" not in buttons(home(walk, CAMILLE))
    walk.write()
    for action, value in (
        ("settings.show", "{}"), ("settings.open", '{"editor": "roles"}'),
        ("settings.edit", '{"editor": "roles", "ref": ""}'), ("settings.undo", '{"change": 1}'),
    ):  # fmt: skip
        (words,) = click(walk, CAMILLE, action, value)
        assert words.startswith("Votre rôle ne permet pas")
