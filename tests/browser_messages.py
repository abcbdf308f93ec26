"""What a person does with messages, found by what they say."""

from re import Pattern

from playwright.sync_api import Locator, Page, expect


def type_message(page: Page, text: str) -> None:
    """Write in the conversation and send with Enter."""
    area = page.get_by_role("textbox", name="Écrire").first
    area.fill(text)
    area.press("Enter")


type_command = type_message
"""Type a command such as « /draft » and send it with Enter."""


def reply_in_thread(page: Page, text: str) -> None:
    """Write in the open thread and send with Enter."""
    area = page.get_by_role("textbox", name="Répondre…")
    area.fill(text)
    area.press("Enter")


def message(page: Page, text: str | Pattern[str]) -> Locator:
    """Return the latest message that says something."""
    return page.get_by_role("article").filter(has_text=text).last


def open_thread(page: Page, text: str | Pattern[str]) -> Locator:
    """Open the thread of a message and return the pane."""
    choose_for_message(page, text, "Répondre dans le fil")
    pane = page.get_by_role("complementary", name="Fil")
    expect(pane).to_be_visible()
    return pane


def choose_for_message(page: Page, text: str | Pattern[str], choice: str) -> None:
    """Choose in the « Plus d'actions » menu of a message: an act, or a shortcut of Vigie."""
    found = message(page, text)
    found.hover()
    found.get_by_role("group", name="Actions sur le message").get_by_role(
        "button", name="Plus d’actions"
    ).click()
    page.get_by_role("menuitem", name=choice).click()


def wait_for_message(page: Page, text: str | Pattern[str]) -> Locator:
    """Wait for a message that says something and return it."""
    found = message(page, text)
    expect(found).to_be_visible()
    return found
