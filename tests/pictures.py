"""Take the pictures of the documentation from the sandbox: ``python -m tests.pictures``."""

import tempfile
from datetime import timedelta
from pathlib import Path

from playwright.sync_api import Page, expect, sync_playwright

from tests import browser
from tests.bot.test_whole_path import opening_day
from tests.languagetool import serving
from tests.processes import running

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
WINDOW = (1200, 1000)
FAULTY = (
    "Les nouvelle bornes de recharge sont en service derrière l’aréna! "
    "Les employés de la Ville profite du beau temps pour préparer les patinoires."
)


def verdict(page: Page) -> None:
    """A draft with two faults, and what Vigie says of it."""
    browser.open_channel(page, "com-medias-sociaux")
    browser.type_command(page, "/draft")
    browser.wait_for_window(page, "Nouvelle publication")
    browser.fill_input(page, "Type", "Sensibilisation")
    browser.fill_input(page, "Objectif", "Sensibiliser")
    browser.fill_input(page, "Comptes", ["Facebook – Ville", "Instagram – Ville"])
    browser.fill_input(page, "Texte", FAULTY)
    browser.fill_input(page, "Lien vers le site Web", "https://ville.example.ca/bornes")
    browser.fill_input(page, "Date", (opening_day() + timedelta(days=7)).isoformat())
    browser.fill_input(page, "Heure", "10:00")
    browser.press_button(page, "Vérifier")
    browser.wait_for_message(page, FAULTY[:30])
    thread = browser.open_thread(page, FAULTY[:30])
    correction = thread.get_by_role("button", name="→ nouvelles bornes").last
    expect(correction).to_be_visible(timeout=60_000)
    page.get_by_role("button", name="Masquer ce parcours").click()
    correction.scroll_into_view_if_needed()
    page.screenshot(path=PICTURES / "verdict.png")


def main() -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(Path(folder) / "languagetool") as languagetool,
        running("tests.playground", folder, PORT="0", LANGUAGETOOL_URL=languagetool) as (_, url),
        sync_playwright() as playwright,
    ):
        opened = playwright.chromium.launch(
            executable_path=browser.CHROMIUM, args=browser.ARGUMENTS
        )
        page = browser.fresh_page(opened, WINDOW)
        browser.open_sandbox(page, url)
        verdict(page)
        opened.close()


if __name__ == "__main__":
    main()
