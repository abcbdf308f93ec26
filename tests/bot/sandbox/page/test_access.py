"""axe-core finds no fault on any pane, in light, in dark, on a phone."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from bot.sandbox.slack import PretendedSlack
from tests.accessible import barriers
from tests.bot.sandbox.page.gallery_blocks import EVERYTHING
from tests.bot.sandbox.page.gallery_bot import GalleryBot
from tests.browser import (
    DESKTOP,
    PHONE,
    fresh_page,
    open_channel,
    open_home,
    open_sandbox,
    open_thread,
    press_button,
    type_command,
    wait_for_message,
    wait_for_window,
)

LOOKS = [(DESKTOP, "light"), (DESKTOP, "dark"), (PHONE, "light"), (PHONE, "dark")]


@pytest.fixture(params=LOOKS, ids=["light", "dark", "phone", "dark phone"])
def look(
    request: pytest.FixtureRequest, chromium: Browser, slack: PretendedSlack, gallery: GalleryBot
) -> Iterator[Page]:
    for blocks in EVERYTHING:
        gallery.post(blocks)
    page = fresh_page(chromium, *request.param)
    open_sandbox(page, slack.public_url)
    wait_for_message(page, "Publications par compte")
    yield page
    page.context.close()


def messages(page: Page) -> None:
    expect(page.get_by_role("feed")).to_be_visible()


def thread(page: Page) -> None:
    open_thread(page, "Est-elle ouverte?")


def window(page: Page) -> None:
    type_command(page, "/draft")
    wait_for_window(page, "Nouvelle publication")
    press_button(page, "Vérifier")
    page.get_by_role("group", name="Sujets").get_by_role("button").click()


def question(page: Page) -> None:
    press_button(page, "Retirer")


def suggestions(page: Page) -> None:
    page.get_by_role("textbox", name="Écrire").fill("/")
    expect(page.get_by_role("listbox")).to_be_visible()


def home(page: Page) -> None:
    open_home(page)
    expect(page.get_by_role("tabpanel", name="Accueil")).to_contain_text("Bonjour")


def inspector(page: Page) -> None:
    type_command(page, "/vigie")
    wait_for_message(page, "pour vous seulement")
    page.get_by_role("button", name="Inspecteur des échanges").click()
    page.get_by_role("complementary", name="Inspecteur").get_by_text("command /vigie").click()


def notice(page: Page) -> None:
    type_command(page, "/inconnue")
    expect(page.get_by_role("alert").filter(has_text="/inconnue")).to_be_visible()


def menu(page: Page) -> None:
    page.get_by_role("button", name="Raccourcis").first.click()


def empty(page: Page) -> None:
    open_channel(page, "Vigie")


PANES = (messages, thread, suggestions, menu, question, notice, inspector, home, empty, window)


def test_axe_finds_nothing(look: Page) -> None:
    faults = []
    for pane in PANES:
        open_sandbox(look, look.url)
        pane(look)
        faults += [(pane.__name__, *one) for one in barriers(look)]
    assert faults == []


@pytest.mark.parametrize("look", LOOKS[:1], ids=["light"], indirect=True)
def test_messages_that_are_still_to_come_keep_nobody_out(look: Page) -> None:
    look.route("**/sandbox/messages?*", lambda _: None)
    open_sandbox(look, look.url)
    assert look.get_by_role("feed").get_attribute("aria-busy") == "true"
    assert barriers(look) == []


def test_nothing_is_wider_than_the_screen(look: Page) -> None:
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert look.evaluate(wide) == 0
