"""The fields and buttons of what is in front, found by their names and used as people do."""

from collections.abc import Sequence
from re import Pattern
from typing import Final

from playwright.sync_api import Locator, Page, expect

PATIENCE_MS: Final = 15_000


def front(page: Page) -> Page | Locator:
    """Return the window on top, or the whole page."""
    windows = page.locator('[role="dialog"]:visible, [role="alertdialog"]:visible')
    return windows.last if windows.count() else page


def field(page: Page, label: str) -> Locator:
    """Return the field, or the group of fields, that a label names."""
    where = front(page)
    group = where.get_by_role("group", name=label, exact=True)
    rounds = where.get_by_role("radiogroup", name=label, exact=True)
    return where.get_by_label(label, exact=True).or_(group).or_(rounds).last


def fill_input(page: Page, label: str, value: str | Sequence[str]) -> None:
    """Fill a field as its kind wants: words, a day, an hour, one choice, several choices."""
    found = field(page, label)
    expect(found).to_be_visible()
    kind = found.evaluate("node => node.getAttribute('role') ?? node.tagName.toLowerCase()")
    if kind in {"group", "radiogroup"}:
        tick(found, [value] if isinstance(value, str) else value)
    elif kind == "select":
        choose(found, str(value))
    else:
        found.fill(str(value))


def choose(menu: Locator, value: str) -> None:
    """Choose the option that begins with these words: people's options go on with their title."""
    options: list[str] = menu.locator("option").all_text_contents()
    menu.select_option(label=next(one for one in options if one.startswith(value)))


def tick(group: Locator, values: Sequence[str]) -> None:
    """Tick boxes by their names, the list opened first where it is folded."""
    folded = group.get_by_role("button", expanded=False)
    if folded.count():
        folded.click()
    for value in values:
        group.get_by_label(value).first.check()


def error_under(page: Page, label: str) -> str:
    """Return the sentence under a field, once there is one."""
    described = field(page, label).get_attribute("aria-describedby") or ""
    error = page.locator(f'[id="{described.split()[-1]}"]')
    expect(error).not_to_be_empty()
    return error.inner_text()


def press_button(page: Page, name: str, inside: Locator | None = None) -> None:
    """Press a button; when several have the name, the latest one on the page."""
    button = (inside or front(page)).get_by_role("button", name=name, exact=True).last
    button.click()


def choose_in_menu(page: Page, button: str, choice: str, inside: Locator | None = None) -> None:
    """Open the menu of a button (an overflow) and choose in it."""
    (inside or front(page)).get_by_role("button", name=button).last.click()
    page.get_by_role("menuitem", name=choice).click()


def wait_for_window(page: Page, title: str) -> Locator:
    """Wait for a modal and return it."""
    window = page.get_by_role("dialog", name=title)
    expect(window).to_be_visible()
    return window


def wait_for_text(page: Page, text: str | Pattern[str], inside: Locator | None = None) -> Locator:
    """Wait until words are on the screen and return where, the latest place if many."""
    found = (inside or front(page)).get_by_text(text).last
    expect(found).to_be_visible()
    return found
