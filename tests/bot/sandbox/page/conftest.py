"""A page in a real browser, before a bot that shows every block and every input."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from bot.sandbox.slack import PretendedSlack
from tests.bot.sandbox.page.gallery_bot import GalleryBot
from tests.browser import open_sandbox


@pytest.fixture
def gallery(slack: PretendedSlack, attach: Callable[[Any], None]) -> GalleryBot:
    bot = GalleryBot(slack)
    attach(bot.app)
    return bot


@pytest.fixture
def page(slack: PretendedSlack, gallery: GalleryBot, browser_page: Page) -> Page:
    assert gallery
    open_sandbox(browser_page, slack.public_url)
    return browser_page
