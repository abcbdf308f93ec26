"""Take the pictures of the guides from the sandbox: ``python -m tests.pictures``.

Days and hours are written as the browser's language wants: Debian has it in ``chromium-l10n``.
"""

import re
import tempfile
from datetime import timedelta
from pathlib import Path
from typing import Final

from playwright.sync_api import Locator, Page, expect, sync_playwright

from tests import browser
from tests.bot.test_whole_path import READY, opening_day, send, write
from tests.languagetool import serving
from tests.painting import painted
from tests.processes import running

PICTURES: Final = Path(__file__).parents[1] / "docs" / "pictures"
# Tall enough for a whole Home or a whole window: a picture never scrolls.
WINDOW: Final = (1200, 2000)
MARGIN: Final = 16
TEAM: Final = "com-medias-sociaux"
FAULTY: Final = (
    "Les nouvelle bornes de recharge sont en service derrière l’aréna. "
    "Les employés de la Ville profite du beau temps pour préparer les patinoires."
)
CLEAN: Final = "La bibliothèque prolonge ses heures d’ouverture la fin de semaine."
QUESTION: Final = "la collecte des feuilles sur la rue du Moulin"
ANSWER: Final = "La collecte passe le mardi matin, rue du Moulin. Les sacs de papier sont acceptés."
PATIENCE: Final = 60_000
# Who opens Vigie, by the end of the picture's name.
HOMES: Final = {
    "conseil": "Camille Roy",
    "approbation": "Philippe Gagnon",
    "direction": "Sylvie Lavoie",
    "ti": "Karim Haddad",
    "police": "Isabelle Tran",
    "elus": "Mireille Chartrand",
    "employe": "Denis Lemay",
}
# Who types what, and the window that opens, by the picture's name.
WINDOWS: Final = {
    "urgence": ("Sylvie Lavoie", "/urgence", "Situation d’urgence"),
    "calendrier": ("Camille Roy", "/calendrier", "Calendrier"),
}


def taken(shown: Locator, name: str, margin: int = 0) -> None:
    """Keep what one part of the page shows, in few colours."""
    box = shown.bounding_box()
    assert box is not None
    clip = box.copy()
    clip["x"], clip["y"] = box["x"] - margin, box["y"] - margin
    clip["width"], clip["height"] = box["width"] + 2 * margin, box["height"] + 2 * margin
    (PICTURES / f"{name}.png").write_bytes(painted(shown.page.screenshot(clip=clip)))


def verdict(page: Page) -> None:
    """A draft with two faults, and what Vigie says of it."""
    browser.open_channel(page, TEAM)
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
    correction = page.get_by_role("button", name="→ nouvelles bornes")
    card = thread.get_by_role("article").filter(has=correction).last
    expect(card).to_be_visible(timeout=PATIENCE)
    expect(thread.get_by_text("Vérification incomplète")).to_have_count(0, timeout=PATIENCE)
    taken(card, "verdict")
    page.keyboard.press("Escape")


def request(page: Page) -> None:
    """A post that waits for whoever approves."""
    write(page, CLEAN)
    browser.wait_for_text(page, READY, browser.open_thread(page, CLEAN[:30]))
    send(page, CLEAN)
    page.keyboard.press("Escape")
    browser.pick_person(page, HOMES["approbation"])
    browser.open_channel(page, "Vigie")
    asked = browser.wait_for_message(page, re.compile(f"À approuver.*{CLEAN[:20]}", re.DOTALL))
    taken(asked, "demande")


def comment(page: Page) -> None:
    """A comment's card, and the question put to a department."""
    browser.pick_person(page, HOMES["conseil"])
    browser.open_channel(page, "com-commentaires")
    browser.choose_for_message(page, QUESTION, "Suivre un commentaire")
    browser.wait_for_window(page, "Suivre un commentaire")
    browser.press_button(page, "Enregistrer")
    card = browser.wait_for_message(page, "C-2026-1")
    page.mouse.move(0, 0)
    taken(card, "commentaire")
    browser.press_button(page, "Demander à un service", card)
    browser.wait_for_window(page, "Demander à un service")
    browser.press_button(page, "Enregistrer")
    expect(page.get_by_role("dialog")).to_have_count(0)


def answer(page: Page) -> None:
    """An employee answers in the thread of a question, and learns under which number."""
    browser.pick_person(page, HOMES["employe"])
    browser.open_channel(page, "reponses-citoyens")
    asked = re.compile(f"Vigie.*{QUESTION}", re.DOTALL)
    browser.wait_for_message(page, asked)
    thread = browser.open_thread(page, asked)
    browser.reply_in_thread(page, ANSWER)
    expect(thread.get_by_text("R-2026-1").last).to_be_visible(timeout=PATIENCE)
    page.mouse.move(0, 0)
    taken(thread.get_by_role("feed"), "reponse")
    page.keyboard.press("Escape")


def windows(page: Page) -> None:
    """What a command opens."""
    for name, (person, command, title) in WINDOWS.items():
        browser.pick_person(page, person)
        browser.open_channel(page, TEAM)
        browser.type_command(page, command)
        taken(browser.wait_for_window(page, title), name)
        page.keyboard.press("Escape")


def homes(page: Page) -> None:
    """What each role finds when it opens Vigie, and the menu of the settings."""
    for name, person in HOMES.items():
        browser.pick_person(page, person)
        browser.open_home(page)
        shown = page.locator(".home-sheet")
        expect(shown.get_by_text("Bonjour").first).to_be_visible()
        taken(shown, f"accueil-{name}", MARGIN)
        if name == "ti":
            browser.press_button(page, "Réglages")
            taken(browser.wait_for_window(page, "Réglages"), "reglages")
            page.keyboard.press("Escape")


def main() -> None:
    """Play a day before the camera."""
    expect.set_options(timeout=PATIENCE)
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(Path(folder) / "languagetool") as languagetool,
        running("tests.playground", folder, PORT="0", LANGUAGETOOL_URL=languagetool) as (_, url),
        sync_playwright() as playwright,
    ):
        opened = playwright.chromium.launch(
            executable_path=browser.installed(),
            args=[*browser.ARGUMENTS, "--lang=fr-CA"],
            env={"LANGUAGE": "fr_CA"},
        )
        page = browser.fresh_page(opened, WINDOW)
        browser.open_sandbox(page, url)
        page.get_by_role("button", name="Masquer ce parcours").click()
        browser.advance_clock(page, "demain matin")
        for step in (verdict, request, comment, answer, windows, homes):
            step(page)
        opened.close()


if __name__ == "__main__":
    main()
