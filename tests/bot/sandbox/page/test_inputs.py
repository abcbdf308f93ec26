"""A modal gives back what a person put in it, keeps it while it changes, and says what is wrong."""

from playwright.sync_api import Page, expect

from tests.bot.sandbox.page.gallery_bot import REFUSED, GalleryBot
from tests.bot.sandbox.page.gallery_inputs import COME_BACK, FILLED
from tests.browser import (
    error_under,
    field,
    fill_input,
    press_button,
    type_command,
    wait_for_text,
    wait_for_window,
)

TITLE = "Nouvelle publication"


def held(values: dict[str, dict[str, dict[str, object]]]) -> dict[str, object]:
    """Return what each block holds, whatever Slack's name for it."""
    return {
        block: next(held for key, held in action.items() if key != "type")
        for block, actions in values.items()
        for action in actions.values()
    }


def test_every_input_comes_back(page: Page, gallery: GalleryBot) -> None:
    type_command(page, "/draft")
    window = wait_for_window(page, TITLE)
    for label, value in FILLED.items():
        fill_input(page, label, value)
    press_button(page, "Vérifier")
    expect(window).to_be_hidden()
    assert held(gallery.forms(1)[0]) == COME_BACK | {"type": None}


def test_what_is_typed_survives_an_update(page: Page, gallery: GalleryBot) -> None:
    type_command(page, "/draft")
    wait_for_window(page, TITLE)
    for label, value in FILLED.items():
        fill_input(page, label, value)
    fill_input(page, "Type", "Instagram")
    wait_for_text(page, "Type choisi : instagram")
    press_button(page, "Vérifier")
    back = held(gallery.forms(1)[0])
    assert back == COME_BACK | {"type": {**back["type"]}}  # type: ignore[dict-item]
    assert back["type"]["value"] == "instagram"  # type: ignore[index]


def test_an_empty_field_is_said_under_it(page: Page, gallery: GalleryBot) -> None:
    type_command(page, "/draft")
    wait_for_window(page, TITLE)
    press_button(page, "Vérifier")
    assert error_under(page, "Titre") == "Remplissez ce champ."
    expect(field(page, "Titre")).to_be_focused()
    assert gallery.submitted == []


def test_a_text_too_long_is_counted_not_cut(page: Page, gallery: GalleryBot) -> None:
    type_command(page, "/draft")
    wait_for_window(page, TITLE)
    fill_input(page, "Titre", "é" * 43)
    fill_input(page, "Courriel", "info")
    press_button(page, "Vérifier")
    assert error_under(page, "Titre") == "Raccourcissez le texte de 3\u00a0caractères."
    assert error_under(page, "Courriel").startswith("Inscrivez une adresse de courriel")
    expect(field(page, "Titre")).to_have_value("é" * 43)
    assert gallery.submitted == []


def test_a_refusal_of_vigie_stays_with_what_was_typed(page: Page, gallery: GalleryBot) -> None:
    type_command(page, "/draft")
    window = wait_for_window(page, TITLE)
    fill_input(page, "Titre", "Tout est gratuit")
    press_button(page, "Vérifier")
    assert error_under(page, "Titre") == REFUSED
    fill_input(page, "Titre", "Tout est offert")
    press_button(page, "Vérifier")
    expect(window).to_be_hidden()
    assert held(gallery.forms(1)[0])["line"] == "Tout est offert"
