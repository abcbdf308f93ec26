"""Every block is drawn, safely, in the page of the pretended Slack."""

import pytest
from playwright.sync_api import Page, expect

from tests.bot.sandbox.example_bot import card
from tests.bot.sandbox.page import gallery_blocks as blocks
from tests.bot.sandbox.page.gallery_bot import GalleryBot
from tests.browser import (
    choose_in_menu,
    open_home,
    press_button,
    wait_for_message,
    wait_for_text,
)


def test_texts_are_drawn_as_slack_draws_them(page: Page, gallery: GalleryBot) -> None:
    gallery.post(blocks.TEXTS)
    seen = wait_for_message(page, "Collecte des sapins")
    expect(seen.get_by_role("heading", name="Collecte des sapins")).to_be_visible()
    for words in ("@Nadia Bélanger", "#com-medias-sociaux", "🎉", "R&D", "Directive, art. 9"):
        expect(seen).to_contain_text(words)
    expect(seen.get_by_role("strong").get_by_text("gras")).to_be_visible()
    expect(seen.get_by_role("blockquote")).to_have_text("une citation")
    expect(seen.get_by_role("img", name="Deux patineuses")).to_be_visible()
    expect(seen.get_by_role("listitem").filter(has_text="riche")).to_be_visible()
    expect(seen).to_contain_text("mardi 17 novembre 2026 à 9 h 05")


def test_data_never_becomes_markup(page: Page, gallery: GalleryBot) -> None:
    gallery.post(blocks.TEXTS)
    seen = wait_for_message(page, "Collecte des sapins")
    expect(seen).to_contain_text("<b>pas du HTML</b>")
    site = seen.get_by_role("link", name="le site")
    expect(site).to_have_attribute("href", "https://ville.example.ca")
    expect(seen.get_by_role("link", name="piège")).to_have_count(0)
    expect(seen).to_contain_text("piège")


def test_buttons_and_menus_reach_the_bot(page: Page, gallery: GalleryBot) -> None:
    gallery.post(blocks.MENUS)
    seen = wait_for_message(page, "Une section")
    press_button(page, "Prendre")
    choose_in_menu(page, "Plus d’actions : Une section", "Ignorer")
    seen.get_by_role("combobox", name="Choisir une nature").select_option(label="Plainte")
    seen.get_by_label("Jour").fill("2026-12-01")
    heard = {one["action_id"]: one for one in gallery.clicks(4)}
    assert heard["take"]["value"] == "7"
    assert heard["more"]["selected_option"]["value"] == "ignorer"
    assert heard["nature"]["selected_option"]["value"] == "plainte"
    assert heard["day"]["selected_date"] == "2026-12-01"


def test_a_danger_is_confirmed_first(page: Page, gallery: GalleryBot) -> None:
    gallery.post(blocks.MENUS)
    wait_for_message(page, "Une section")
    press_button(page, "Retirer")
    asked = page.get_by_role("alertdialog", name="Retirer l’ébauche?")
    expect(asked).to_contain_text("Vous pourrez la reprendre.")
    asked.get_by_role("button", name="Garder").click()
    expect(asked).to_have_count(0)
    assert gallery.clicked == []
    press_button(page, "Retirer")
    asked.get_by_role("button", name="Retirer").click()
    assert gallery.clicks(1)[0]["action_id"] == "drop"


def test_a_message_changes_in_place(page: Page, gallery: GalleryBot) -> None:
    before = gallery.post(card("À approuver"))
    seen = wait_for_message(page, "À approuver")
    node = seen.element_handle()
    press_button(page, "Approuver")
    wait_for_text(page, "Approuvée")
    assert before
    assert node is not None
    assert node.evaluate("node => node.isConnected && node.textContent.includes('Approuvée')")


def test_boxes_open_and_act(page: Page, gallery: GalleryBot) -> None:
    gallery.post(blocks.BOXES)
    seen = wait_for_message(page, "Patinoire")
    expect(seen.get_by_text("Au fond de la boîte")).to_be_hidden()
    seen.get_by_text("Détails").click()
    expect(seen.get_by_text("Au fond de la boîte")).to_be_visible()
    press_button(page, "Je m’en occupe")
    assert gallery.clicks(1)[0]["block_id"] == "card"


@pytest.mark.parametrize("nth", [0, 1])
def test_charts_say_their_numbers(page: Page, gallery: GalleryBot, nth: int) -> None:
    gallery.post(blocks.CHARTS[nth])
    titles = [block["title"] for block in blocks.CHARTS[nth]]
    seen = wait_for_message(page, titles[0])
    for title in titles:
        expect(seen.get_by_role("img", name=f": {title}.")).to_be_visible()
    number = "Facebook : sept., 41" if nth else "24 h, 3 (75 %)"
    expect(seen.get_by_role("img", name=number).first).to_be_visible()
    seen.get_by_text("Voir les chiffres").first.click()
    expect(seen.get_by_role("rowheader", name="oct.").first).to_be_visible()


def test_tables_sort_and_turn_pages(page: Page, gallery: GalleryBot) -> None:
    gallery.post(blocks.TABLE)
    expect(wait_for_message(page, "Règle").get_by_role("cell", name="12 fois")).to_be_visible()
    gallery.post(blocks.DATA_TABLE)
    seen = wait_for_message(page, "Publications par compte")
    first = seen.get_by_role("rowheader").first
    expect(first).to_have_text("Facebook")
    seen.get_by_role("button", name="Trier par Nombre").click()
    expect(first).to_have_text("TikTok")
    seen.get_by_role("button", name="Page suivante").click()
    expect(seen).to_contain_text("Page 2 sur 2")
    expect(first).to_have_text("Facebook")


def test_the_home_of_vigie(page: Page, gallery: GalleryBot) -> None:
    open_home(page)
    expect(page.get_by_role("tabpanel", name="Accueil")).to_contain_text("Bonjour")
    press_button(page, "Approuver")
    assert gallery.clicks(1)[0]["action_id"] == "approve"
