"""Everything can be done without a mouse."""

from playwright.sync_api import Page, expect

from tests.bot.sandbox.page.gallery_bot import GalleryBot
from tests.browser import wait_for_message, wait_for_window

TABS = 60
FOCUSED = "(({ariaLabel, textContent}) => ariaLabel ?? textContent)(document.activeElement)"


def tab_to(page: Page, name: str, key: str = "Tab") -> None:
    """Press Tab until the element of that name has the focus."""
    for _ in range(TABS):
        page.keyboard.press(key)
        if name in page.evaluate(FOCUSED):
            return
    raise AssertionError(name)


def test_a_draft_without_a_mouse(page: Page, gallery: GalleryBot) -> None:
    tab_to(page, "Écrire dans #com-medias-sociaux")
    page.keyboard.type("/dr")
    expect(page.get_by_role("option", name="/draft")).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    window = wait_for_window(page, "Nouvelle publication")
    expect(window.get_by_label("Titre")).to_be_focused()
    page.keyboard.type("Collecte")
    page.keyboard.press("Enter")
    expect(window).to_be_hidden()
    assert gallery.forms(1)[0]["line"]["value"]["value"] == "Collecte"


def test_the_focus_stays_in_a_window_and_comes_back(page: Page) -> None:
    area = page.get_by_role("textbox", name="Écrire")
    area.fill("/draft")
    area.press("Enter")
    window = wait_for_window(page, "Nouvelle publication")
    for key in ("Shift+Tab", "Shift+Tab", "Tab", "Tab", *["Tab"] * TABS):
        page.keyboard.press(key)
        assert window.evaluate("window => window.contains(document.activeElement)")
    page.keyboard.press("Escape")
    expect(window).to_be_hidden()
    expect(area).to_be_focused()


def test_messages_are_walked_with_the_arrows(page: Page) -> None:
    wait_for_message(page, "L'illustration de la collecte")
    feed = page.get_by_role("feed").first
    feed.get_by_role("article").last.focus()
    page.keyboard.press("ArrowUp")
    focused = feed.get_by_role("article").nth(-2)
    expect(focused).to_be_focused()
    tab_to(page, "Plus d’actions")
    page.keyboard.press("Enter")
    expect(page.get_by_role("menuitem", name="Répondre dans le fil")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("menuitem", name="Transférer le message")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("menu")).to_have_count(0)
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(page.get_by_role("textbox", name="Répondre…")).to_be_focused()
    page.keyboard.type("Merci!")
    page.keyboard.press("Enter")
    pane = page.get_by_role("complementary", name="Fil")
    expect(pane.get_by_text("Merci!")).to_be_visible()
    page.keyboard.press("Escape")
    expect(pane).to_be_hidden()


def test_one_becomes_somebody_else_with_the_keyboard(page: Page) -> None:
    tab_to(page, "Changer de personne")
    page.keyboard.press("Enter")
    page.keyboard.press("n")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Vous êtes Nadia Bélanger")).to_be_focused()
