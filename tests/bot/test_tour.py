"""The guided day of the sandbox, walked from its first step to its last on the real Vigie."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import browser
from tests.hands import Hands, Keyboard
from tests.processes import running
from tests.touring import go_on, seen, submit, thread_of, ticked, tour

SLOW_MS: Final = 60_000
TRIES: Final = 20
# Opening the page's address is one click: `make run` prints it last.
OPENING: Final = 1
MOST_CLICKS: Final = 4
LOOKS: Final = {
    "mouse": (browser.DESKTOP, "light", Hands),
    "keyboard": (browser.DESKTOP, "dark", Keyboard),
    "phone": (browser.PHONE, "dark", Hands),
}


@pytest.fixture(params=LOOKS)
def hands(
    request: pytest.FixtureRequest, chromium: Browser, tmp_path: Path, languagetool: str
) -> Iterator[Hands]:
    """Somebody in front of a new sandbox; a fault of the page itself fails the test."""
    size, theme, kind = LOOKS[request.param]
    errors: list[str] = []
    with running("tests.playground", str(tmp_path), PORT="0", LANGUAGETOOL_URL=languagetool) as (
        _,
        url,
    ):
        page = browser.fresh_page(chromium, size, theme, errors)
        page.set_default_timeout(SLOW_MS)
        expect.set_options(timeout=SLOW_MS)
        assert "T08:" in begun(page, url)
        browser.open_sandbox(page, url)
        yield kind(page)
        page.context.close()
        expect.set_options(timeout=browser.PATIENCE_MS)
    assert errors == []


def begun(page: Page, url: str) -> str:
    """Begin the day at its beginning, whatever the hour at which this is tried; return it.

    What starts at the same moment may hold the database: it is asked again.
    """
    for _ in range(TRIES):
        moved = page.request.post(f"{url}/sandbox/clock", data={"to": "next_morning"})
        if moved.ok:
            break
    return str(moved.json()["now"])


def draft(hands: Hands) -> None:
    seen(hands.page)
    go_on(hands)
    submit(hands, "Nouvelle publication", "Vérifier")
    ticked(hands, "Brouillon")
    go_on(hands)
    faults = thread_of(hands.page).get_by_role("button", name="→ nouvelles bornes").last
    expect(faults).to_be_visible()
    clicks = hands.pressed + OPENING
    print(clicks, "clicks from the address to the first verdict")  # noqa: T201  the figure
    assert clicks <= MOST_CLICKS


def correct(hands: Hands) -> None:
    thread = thread_of(hands.page)
    for version, correction in ((2, "→ nouvelles bornes"), (3, "→ profitent")):
        # A verdict that completes itself may name its points anew: its buttons are then others.
        unfinished = thread.get_by_text("Vérification incomplète")
        expect(unfinished).to_have_count(0)
        hands.press(thread.get_by_role("button", name=correction).last)
        browser.wait_for_text(hands.page, f"Texte vérifié (version {version})", thread)
    ticked(hands, "Correction")
    send = thread.get_by_role("button", name="Envoyer pour approbation").last
    expect(send).to_be_visible()
    hands.press(send)
    window = browser.wait_for_window(hands.page, "Faites une pause")
    for box in window.get_by_role("checkbox").all():
        hands.tick(box)
    submit(hands, "Faites une pause", "Envoyer")
    ticked(hands, "Envoi")


def approve(hands: Hands) -> None:
    go_on(hands)
    asked = browser.wait_for_message(hands.page, re.compile("À approuver.*bornes", re.DOTALL))
    hands.press(asked.get_by_role("button", name="Approuver", exact=True))
    browser.wait_for_message(hands.page, re.compile("Approuvée.*bornes", re.DOTALL))
    ticked(hands, "Approbation")


def be_refused(hands: Hands) -> None:
    go_on(hands)
    submit(hands, "Nouvelle publication", "Vérifier")
    card = browser.wait_for_message(hands.page, "La bibliothèque prolonge")
    hands.press(card.get_by_role("button", name="Ouvrir le fil"))
    thread = thread_of(hands.page)
    browser.wait_for_text(hands.page, re.compile("a déjà 2.publications"), thread)
    seen(hands.page)
    hands.press(thread.get_by_role("button", name=re.compile("^Prendre ")).first)
    browser.wait_for_text(hands.page, "publication déplacée", thread)
    ticked(hands, "Plafond")


def forward(hands: Hands) -> None:
    go_on(hands)
    submit(hands, "Transférer le message", "Transférer")
    expect(hands.page.get_by_role("heading", level=1, name="reponses-citoyens")).to_be_visible()
    given = browser.wait_for_message(hands.page, "Message transféré")
    hands.press(given.get_by_role("button", name="Ouvrir le fil"))
    browser.wait_for_text(hands.page, re.compile("R-.*-1"), thread_of(hands.page))
    ticked(hands, "Réponse")


def be_reminded(hands: Hands) -> None:
    go_on(hands)
    browser.wait_for_text(hands.page, re.compile("à publier à"), thread_of(hands.page))
    ticked(hands, "Rappels")
    go_on(hands)
    digest = browser.wait_for_message(hands.page, "Rappel du jour")
    # What nobody said to be published, the day before.
    expect(digest).to_contain_text("En retard")
    expect(digest).to_contain_text("bornes de recharge")
    ticked(hands, "Sommaire")
    seen(hands.page)


def declare(hands: Hands) -> None:
    go_on(hands)
    submit(hands, "Situation d’urgence", "Continuer")
    submit(hands, "Confirmer l’urgence", "Déclarer")
    browser.wait_for_message(hands.page, "Urgence en cours")
    ticked(hands, "Urgence")
    expect(tour(hands.page)).to_contain_text("Bravo, la journée est faite!")
    browser.open_home(hands.page)
    expect(hands.page.get_by_role("tabpanel", name="Accueil")).to_contain_text("Avis d’ébullition")
    seen(hands.page)


def test_the_day_is_walked_to_its_end(hands: Hands) -> None:
    draft(hands)
    correct(hands)
    approve(hands)
    be_refused(hands)
    forward(hands)
    be_reminded(hands)
    declare(hands)


@pytest.mark.parametrize("hands", ["mouse"], indirect=True)
def test_whoever_writes_otherwise_is_followed(hands: Hands) -> None:
    go_on(hands)
    window = browser.wait_for_window(hands.page, "Nouvelle publication")
    window.get_by_label("Texte", exact=True).fill("Les patinoire ouvrent samedi.")
    submit(hands, "Nouvelle publication", "Vérifier")
    ticked(hands, "Brouillon")
    go_on(hands)
    faults = thread_of(hands.page).get_by_role("button", name="→ Les patinoires").last
    expect(faults).to_be_visible()
