"""What somebody does at each step of the sandbox's guided day."""

from playwright.sync_api import Locator, Page, expect

from tests import browser
from tests.accessible import barriers
from tests.hands import Hands


def tour(page: Page) -> Locator:
    return page.get_by_role("region", name="Que puis-je essayer?")


def go_on(hands: Hands) -> None:
    """Press the button of the step; on a phone the thread is left first."""
    close = hands.page.get_by_role("button", name="Fermer le fil")
    if close.is_visible() and hands.page.viewport_size == dict(
        zip(("width", "height"), browser.PHONE, strict=True)
    ):
        hands.press(close)
    hands.press(tour(hands.page).locator(".tour-next button"))


def ticked(hands: Hands, name: str) -> None:
    done = tour(hands.page).get_by_role("listitem").filter(has_text=f"{name} (fait)")
    expect(done).to_have_count(1)


def seen(page: Page) -> None:
    """Nothing of what is on the screen is closed to anybody."""
    found = barriers(page)
    assert not found, found


def submit(hands: Hands, window: str, button: str) -> None:
    sending = browser.wait_for_window(hands.page, window).get_by_role(
        "button", name=button, exact=True
    )
    # One window takes the place of another: until then its button is dimmed.
    expect(sending).to_be_enabled()
    seen(hands.page)
    hands.press(sending)


def thread_of(page: Page) -> Locator:
    return page.get_by_role("complementary", name="Fil")
