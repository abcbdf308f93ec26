"""A real browser as fixtures, and what a person does in front of the sandbox's page.

Import `chromium` and `browser_page` from a conftest. Everything is found by its role and its
name, as a person or a screen reader finds it; a verb waits until what it needs is there.
Inside an open window (a modal) the verbs act in that window, else on the whole page.
"""

from collections.abc import Iterator
from pathlib import Path
from re import Pattern
from typing import Final

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect, sync_playwright

from tests.browser_fields import (
    PATIENCE_MS,
    choose_in_menu,
    error_under,
    field,
    fill_input,
    front,
    press_button,
    wait_for_text,
    wait_for_window,
)
from tests.browser_messages import (
    choose_for_message,
    message,
    open_thread,
    reply_in_thread,
    type_command,
    type_message,
    wait_for_message,
)

__all__ = [
    "PATIENCE_MS",
    "advance_clock",
    "browser_page",
    "choose_for_message",
    "choose_in_menu",
    "choose_shortcut",
    "chromium",
    "error_under",
    "field",
    "fill_input",
    "fresh_page",
    "front",
    "installed",
    "message",
    "open_channel",
    "open_home",
    "open_sandbox",
    "open_thread",
    "pick_person",
    "press_button",
    "reply_in_thread",
    "type_command",
    "type_message",
    "wait_for_message",
    "wait_for_notice",
    "wait_for_text",
    "wait_for_window",
]

CHROMIUM: Final = Path("/usr/bin/chromium")
# The same pages drawn without a window around them, for two thirds of the work.
SHELL: Final = Path("/usr/bin/chromium-headless-shell")
ARGUMENTS: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
MISSING: Final = f"no Chromium; install it with: apt-get install --yes {SHELL.name}"
DESKTOP: Final = (1280, 860)
PHONE: Final = (390, 844)


def installed() -> Path:
    """Return where the lightest Chromium of the machine is, or would be."""
    return SHELL if SHELL.exists() else CHROMIUM


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Start one headless Chromium for the whole run."""
    if not installed().exists():
        pytest.skip(MISSING)
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed(), args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def browser_page(chromium: Browser) -> Iterator[Page]:
    """Open an empty page; an error that the page itself raises fails the test."""
    errors: list[str] = []
    page = fresh_page(chromium, errors=errors)
    yield page
    page.context.close()
    if errors:
        pytest.fail("\n".join(errors))


def fresh_page(
    browser: Browser,
    size: tuple[int, int] = DESKTOP,
    theme: str = "light",
    errors: list[str] | None = None,
) -> Page:
    """Open a page of its own, as another person at another computer would."""
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        locale="fr-CA",
        timezone_id="America/Vancouver",  # not the city's: the page must not use the computer's
        color_scheme="dark" if theme == "dark" else "light",
        reduced_motion="reduce",
        has_touch=size == PHONE,
    )
    page = context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    if errors is not None:
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda line: errors.append(line.text) if serious(line) else None)
    return page


def serious(line: ConsoleMessage) -> bool:
    """Tell whether a line of the console is a fault of the page; a server that ends is none."""
    return line.type == "error" and "net::ERR_" not in line.text


def open_sandbox(page: Page, url: str) -> None:
    """Open the sandbox and wait until the channels are there."""
    page.goto(url)
    expect(page.get_by_role("main").get_by_role("heading", level=1)).to_be_visible()


def pick_person(page: Page, name: str) -> None:
    """Become somebody else."""
    reveal_channels(page)
    page.get_by_role("button", name="Vous êtes").click()
    page.get_by_role("menuitemradio", name=name).click()
    expect(page.get_by_role("button", name=f"Vous êtes {name}")).to_be_attached()
    hide_channels(page)


def open_channel(page: Page, name: str) -> None:
    """Open a channel, or « Vigie » for the direct message with it."""
    reveal_channels(page)
    page.get_by_role("navigation").get_by_role("button", name=name).click()
    expect(page.get_by_role("main").get_by_role("heading", level=1, name=name)).to_be_visible()


def open_home(page: Page) -> None:
    """Open Vigie's own tab."""
    open_channel(page, "Vigie")
    page.get_by_role("tab", name="Accueil").click()


def reveal_channels(page: Page) -> None:
    """On a phone, open the drawer of channels."""
    show = page.get_by_role("button", name="Afficher les canaux")
    if show.is_visible():
        show.click()


def hide_channels(page: Page) -> None:
    """On a phone, close the drawer of channels."""
    if page.get_by_role("button", name="Masquer les canaux").is_visible():
        page.keyboard.press("Escape")


def choose_shortcut(page: Page, name: str) -> None:
    """Choose a global shortcut behind the lightning."""
    page.get_by_role("button", name="Raccourcis").first.click()
    page.get_by_role("menuitem", name=name).click()


def wait_for_notice(page: Page, text: str | Pattern[str]) -> None:
    """Wait for a notice at the corner: a failure, or a word of the page."""
    expect(page.locator("#toasts").get_by_text(text)).to_be_visible()


def advance_clock(page: Page, by: str) -> None:
    """Move the city's clock: « 10 minutes », « 1 heure » or « demain matin »."""
    name = f"Avancer {'à' if by.startswith('demain') else 'de'} {by}"
    wide = page.get_by_role("button", name=name)
    if wide.is_visible():
        wide.click()
        return
    page.get_by_role("button", name="Avancer l’horloge").click()
    page.get_by_role("menuitem", name=name).click()
