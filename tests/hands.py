"""The hands of a person in front of the page: a mouse or a finger, or the keyboard alone."""

from dataclasses import dataclass, field
from typing import Final

from playwright.sync_api import Locator, Page, expect

TABS: Final = 250
FOCUSED: Final = "node => node === document.activeElement"


@dataclass
class Hands:
    """A mouse or a finger; what it pressed is counted."""

    page: Page
    pressed: int = field(default=0, init=False)

    def press(self, button: Locator) -> None:
        """Press a button once it is there."""
        expect(button).to_be_visible()
        self.pressed += 1
        self._press(button)

    def tick(self, box: Locator) -> None:
        """Tick a box."""
        self.pressed += 1
        self._tick(box)

    def _press(self, button: Locator) -> None:
        button.click()

    def _tick(self, box: Locator) -> None:
        box.check()


class Keyboard(Hands):
    """Tab until it is reached, then Enter or the space bar: nothing else."""

    def _press(self, button: Locator) -> None:
        self._reach(button)
        self.page.keyboard.press("Enter")

    def _tick(self, box: Locator) -> None:
        self._reach(box)
        self.page.keyboard.press("Space")
        expect(box).to_be_checked()

    def _reach(self, node: Locator) -> None:
        for _ in range(TABS):
            if node.evaluate(FOCUSED):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(node)
