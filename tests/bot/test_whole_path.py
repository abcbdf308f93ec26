"""From ``/draft`` to published, by what a person clicks, on the real LanguageTool."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page

from checks import directive
from checks.workdays import local_day, next_opening
from handlers.settings.reading import city
from tests import browser
from tests.processes import running

CAMILLE, PHILIPPE = "Camille Roy", "Philippe Gagnon"
FAULTY = "Les nouvelle bornes de recharge sont en service derrière l’aréna."
MENDED = "Les nouvelles bornes de recharge sont en service derrière l’aréna."
SECOND = "La bibliothèque prolonge ses heures d’ouverture la fin de semaine."
THIRD = "Le marché public revient samedi sur la place du Village."
READY = re.compile("Vous pouvez envoyer la publication")
# A machine that is also building may leave LanguageTool late once: the verdict completes itself.
VERDICT_MS = 60_000
LINK = "https://www.facebook.com/ville/posts/1"


@pytest.fixture
def sandbox_url(tmp_path: Path, languagetool: str) -> Iterator[str]:
    """Start the real Vigie in the pretended Slack, as a process of its own."""
    with running("tests.playground", str(tmp_path), PORT="0", LANGUAGETOOL_URL=languagetool) as (
        _,
        url,
    ):
        yield url


def opening_day() -> date:
    law = directive.load()
    return local_day(next_opening(city({}, law).calendar, datetime.now(UTC)))


def write(page: Page, text: str) -> None:
    browser.open_channel(page, "com-medias-sociaux")
    browser.type_command(page, "/draft")
    browser.wait_for_window(page, "Nouvelle publication")
    browser.fill_input(page, "Type", "Sensibilisation")
    browser.fill_input(page, "Objectif", "Sensibiliser")
    browser.fill_input(page, "Comptes", ["Facebook – Ville"])
    browser.fill_input(page, "Texte", text)
    browser.fill_input(page, "Lien vers le site Web", "https://ville.example.ca/")
    browser.fill_input(page, "Date", opening_day().isoformat())
    browser.fill_input(page, "Heure", "10:00")
    browser.press_button(page, "Vérifier")
    browser.wait_for_message(page, text[:30])


def send(page: Page, text: str) -> None:
    thread = browser.open_thread(page, text[:30])
    browser.press_button(page, "Envoyer pour approbation", thread)
    window = browser.wait_for_window(page, "Faites une pause")
    questions = directive.load().decisions.pause_questions
    browser.fill_input(page, "Cochez chaque question", list(questions))
    browser.press_button(page, "Envoyer", window)
    browser.wait_for_text(page, "Envoyée pour approbation", thread)


def approve(page: Page, text: str) -> None:
    browser.pick_person(page, PHILIPPE)
    browser.open_channel(page, "Vigie")
    request = browser.wait_for_message(page, re.compile(f"À approuver.*{text[:20]}", re.DOTALL))
    browser.press_button(page, "Approuver", request)
    browser.wait_for_message(page, re.compile(f"Approuvée.*{text[:20]}", re.DOTALL))
    browser.pick_person(page, CAMILLE)
    browser.open_channel(page, "com-medias-sociaux")


@pytest.mark.article("9")
def test_a_draft_goes_from_the_command_to_published(browser_page: Page, sandbox_url: str) -> None:
    page = browser_page
    browser.open_sandbox(page, sandbox_url)

    write(page, FAULTY)
    thread = browser.open_thread(page, FAULTY[:30])
    correction = thread.get_by_role("button", name="→ nouvelles bornes").last
    correction.click(timeout=VERDICT_MS)
    browser.wait_for_text(page, "version 2", thread)
    browser.wait_for_text(page, READY, thread)
    send(page, MENDED)
    approve(page, MENDED)

    write(page, SECOND)
    browser.wait_for_text(page, READY, browser.open_thread(page, SECOND[:30]))
    send(page, SECOND)
    approve(page, SECOND)

    write(page, THIRD)
    thread = browser.open_thread(page, THIRD[:30])
    browser.wait_for_text(page, re.compile("a déjà 2.publications"), thread)
    thread.get_by_role("button", name=re.compile("^Prendre ")).first.click()
    browser.wait_for_text(page, "publication déplacée", thread)
    browser.wait_for_text(page, READY, thread)

    browser.advance_clock(page, "demain matin")
    browser.advance_clock(page, "1 heure")
    browser.advance_clock(page, "1 heure")
    thread = browser.open_thread(page, MENDED[:30])
    browser.wait_for_text(page, re.compile("à publier à 10.h"), thread)
    browser.press_button(page, "C’est publié", thread)
    window = browser.wait_for_window(page, "C’est publié")
    browser.fill_input(page, "Lien de la publication", LINK)
    browser.press_button(page, "Enregistrer", window)
    browser.wait_for_text(page, re.compile("publiée à 10.h"), thread)
