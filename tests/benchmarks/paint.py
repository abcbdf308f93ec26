"""How soon the page of the sandbox is seen: `python -m tests.benchmarks.paint`."""

import statistics
import tempfile
from typing import Final

from playwright.sync_api import Browser, expect, sync_playwright

from tests import browser
from tests.benchmarks.figures import figure
from tests.processes import running

ROUNDS: Final = 7
PAINTED: Final = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
NOW: Final = "performance.now()"


def main() -> None:
    """Print when the first words are painted, and when the channel's messages are there."""
    with (
        tempfile.TemporaryDirectory() as folder,
        # Its own LanguageTool: begun with the process, it warms while the page is opened.
        running("tests.playground", folder, PORT="0") as (_, url),
        sync_playwright() as playwright,
    ):
        opened = playwright.chromium.launch(
            executable_path=browser.installed(), args=browser.ARGUMENTS
        )
        seen = [_seen(opened, url) for _ in range(ROUNDS)]
        opened.close()
    painted, messages = zip(*seen, strict=True)
    figure("page: first paint, median", statistics.median(painted), "ms", "1000")
    figure("page: first paint, longest", max(painted), "ms")
    figure("page: messages there, median", statistics.median(messages), "ms")


def _seen(opened: Browser, url: str) -> tuple[float, float]:
    """Open the page as a newcomer does, and return both instants in milliseconds."""
    page = browser.fresh_page(opened)
    page.goto(url, wait_until="commit")
    expect(page.get_by_role("article").last).to_be_visible()
    messages: float = page.evaluate(NOW)
    painted: float = page.evaluate(PAINTED)
    page.context.close()
    return painted, messages


if __name__ == "__main__":
    main()
