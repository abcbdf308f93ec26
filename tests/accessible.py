"""What axe-core finds on a page that would keep somebody out."""

from typing import Any, Final

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # it ships no types
from playwright.sync_api import Page

# What is right is told in a word instead of node by node, which takes twice as long as looking.
OPTIONS: Final = {"resultTypes": ["violations"]}


def barriers(page: Page) -> list[tuple[str, str, str]]:
    """Return how grave each fault is, the rule, and the first element that breaks it."""
    found: list[dict[str, Any]] = Axe().run(page, options=OPTIONS).response["violations"]
    return [(one["impact"], one["id"], one["nodes"][0]["html"]) for one in found]
