"""The settings in a real browser, on a phone: the checklist, a form, what is wrong, undoing."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from handlers.settings.editor.editors import EDITORS
from tests import browser
from tests.handlers.walking import Walk


@pytest.fixture
def phone(chromium: Browser, walk: Walk) -> Iterator[Page]:
    errors: list[str] = []
    page = browser.fresh_page(chromium, browser.PHONE, errors=errors)
    browser.open_sandbox(page, walk.here.slack.public_url)
    browser.pick_person(page, "Karim Haddad")
    browser.open_home(page)
    yield page
    page.context.close()
    assert errors == []


def test_a_setting_is_changed_and_the_change_undone(phone: Page, walk: Walk) -> None:
    browser.press_button(phone, "Réglages")
    menu = browser.wait_for_window(phone, "Réglages")
    expect(menu.get_by_text("Heures d’ouverture")).to_be_visible()
    menu.get_by_role("button", name="Ouvrir").nth(list(EDITORS).index("hours")).click()
    hours = browser.wait_for_window(phone, "Heures d’ouverture")
    browser.press_button(phone, "Modifier", hours)
    browser.fill_input(phone, "Vendredi", "huit heures")
    browser.press_button(phone, "Enregistrer")
    said = browser.error_under(phone, "Vendredi")
    assert "n’est pas une période" in said
    browser.fill_input(phone, "Vendredi", "8 h à 12 h")
    browser.press_button(phone, "Enregistrer")
    browser.wait_for_text(phone, re.compile("vendredi.: 8 h à 12 h"))
    browser.press_button(phone, "Annuler ce changement")
    browser.wait_for_text(phone, re.compile("lundi–vendredi.: 8 h à 16 h 30"))
    lines = walk.here.lines("settings:hours")
    assert lines == ["settings.changed", "settings.undone"]


def test_the_checklist_leads_to_what_is_missing(phone: Page) -> None:
    browser.wait_for_text(phone, "Mise en route")
    browser.press_button(phone, "Régler")
    years = browser.wait_for_window(phone, "Jours fériés")
    for year in ("2027", "2026"):
        browser.wait_for_text(phone, f"{year}")
    for n in (0, 1):
        years.get_by_role("button", name="Modifier").nth(n).click()
        browser.press_button(phone, "Enregistrer")
        expect(years.get_by_text("confirmés par la Ville")).to_have_count(n + 1)
    browser.press_button(phone, "Fermer")
    expect(phone.get_by_text("Mise en route")).to_have_count(0)
