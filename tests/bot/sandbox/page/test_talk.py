"""What people do with messages: write, answer, forward, change, take away, call Vigie."""

from playwright.sync_api import Page, expect

from bot.sandbox.slack import PretendedSlack
from tests.bot.sandbox.page.gallery_bot import GalleryBot
from tests.browser import (
    advance_clock,
    choose_for_message,
    choose_shortcut,
    fill_input,
    open_channel,
    open_thread,
    pick_person,
    press_button,
    reply_in_thread,
    type_command,
    type_message,
    wait_for_message,
    wait_for_notice,
    wait_for_text,
    wait_for_window,
)


def test_a_first_visitor_sees_what_to_try(page: Page, gallery: GalleryBot) -> None:
    assert gallery
    tour = page.get_by_role("region", name="Que puis-je essayer?")
    expect(tour.get_by_role("listitem")).to_have_count(9)
    expect(tour).to_contain_text("Camille prépare une publication")
    press_button(page, "Écrire un exemple pour moi")
    wait_for_window(page, "Nouvelle publication")
    press_button(page, "Annuler")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(tour.get_by_role("button", name="Écrire un exemple pour moi")).to_be_focused()
    press_button(page, "Masquer ce parcours")
    expect(tour).to_be_hidden()
    page.reload()
    wait_for_message(page, "L'illustration de la collecte")
    expect(tour).to_be_hidden()


def test_a_message_is_written_changed_and_taken_away(page: Page) -> None:
    type_message(page, "Bonjour <b> @Nadia Bélanger")
    expect(wait_for_message(page, "Bonjour <b>")).to_contain_text("@Nadia Bélanger")
    choose_for_message(page, "Bonjour <b>", "Modifier le message")
    expect(page.get_by_label("Texte du message")).to_have_value("Bonjour <b> @Nadia Bélanger")
    fill_input(page, "Texte du message", "Bonsoir")
    press_button(page, "Enregistrer")
    expect(wait_for_message(page, "Bonsoir")).to_contain_text("(modifié)")
    choose_for_message(page, "Bonsoir", "Supprimer le message")
    press_button(page, "Supprimer")
    expect(page.get_by_role("article").filter(has_text="Bonsoir")).to_have_count(0)


def test_a_thread_grows(page: Page) -> None:
    pane = open_thread(page, "La collecte des feuilles commence lundi")
    reply_in_thread(page, "J’ai la photo.")
    wait_for_text(page, "J’ai la photo.", pane)
    root = page.get_by_role("main").get_by_role("article").filter(has_text="commence lundi")
    expect(root.get_by_role("button", name="1 réponse. Ouvrir le fil")).to_be_visible()
    press_button(page, "Fermer le fil")
    expect(pane).to_be_hidden()


def test_a_message_is_forwarded(page: Page) -> None:
    choose_for_message(page, "L'illustration de la collecte", "Transférer le message")
    fill_input(page, "Vers quel canal?", "#reponses-citoyens")
    press_button(page, "Transférer")
    wait_for_notice(page, "Message transféré dans reponses-citoyens.")
    open_channel(page, "reponses-citoyens")
    seen = wait_for_message(page, "Message transféré")
    expect(seen).to_contain_text("L'illustration de la collecte est prête")


def test_only_one_person_sees_an_ephemeral_message(page: Page) -> None:
    type_command(page, "/vigie aide")
    seen = wait_for_message(page, "Voici l’aide")
    expect(seen).to_contain_text("Visible par vous seulement")
    pick_person(page, "Nadia Bélanger")
    wait_for_message(page, "L'illustration de la collecte")
    expect(page.get_by_text("Voici l’aide")).to_have_count(0)


def test_what_was_not_read_is_marked(page: Page, slack: PretendedSlack) -> None:
    slack.person("U0NADIA").say("C0REPONSES", "La patinoire est ouverte.")
    here = page.get_by_role("button", name="reponses-citoyens")
    expect(here).to_contain_text("2 messages non lus")
    open_channel(page, "reponses-citoyens")
    seen = wait_for_message(page, "La patinoire est ouverte.")
    expect(seen).to_contain_text("Nouveaux messages")
    expect(here).not_to_contain_text("non lu")


def test_the_shortcuts_open_their_window(page: Page) -> None:
    choose_shortcut(page, "Nouvelle publication")
    wait_for_window(page, "Nouvelle publication")
    press_button(page, "Annuler")
    choose_for_message(page, "L'illustration de la collecte", "Suivre un commentaire")
    wait_for_window(page, "Nouvelle publication")


def test_an_unknown_command_is_said_and_kept(page: Page) -> None:
    type_command(page, "/inconnue")
    wait_for_notice(page, "/inconnue n’est pas une commande")
    expect(page.get_by_role("textbox", name="Écrire")).to_have_value("/inconnue")


def test_the_clock_moves(page: Page) -> None:
    clock = page.get_by_role("group", name="Horloge de la ville")
    expect(clock).to_contain_text("mardi 10 novembre, 9 h 05")
    advance_clock(page, "1 heure")
    expect(clock).to_contain_text("mardi 10 novembre, 10 h 05")
    advance_clock(page, "demain matin")
    expect(clock).to_contain_text("mercredi 11 novembre")


def test_the_inspector_shows_what_was_said(page: Page) -> None:
    type_command(page, "/vigie aide")
    wait_for_message(page, "Voici l’aide")
    page.get_by_role("button", name="Inspecteur des échanges").click()
    pane = page.get_by_role("complementary", name="Inspecteur")
    pane.get_by_text("command /vigie").click()
    expect(pane.get_by_text('"aide"')).to_be_visible()


def test_a_thread_that_grew_says_so(page: Page, slack: PretendedSlack, gallery: GalleryBot) -> None:
    ts = gallery.post([], "Ébauche reçue")
    wait_for_message(page, "Ébauche reçue")
    slack.person("U0NADIA").say("C0MEDIAS", "Je relis.", ts)
    root = page.get_by_role("main").get_by_role("article").filter(has_text="Ébauche reçue")
    root.get_by_role("button", name="1 réponse, nouveau. Ouvrir le fil").click()
    wait_for_text(page, "Je relis.", page.get_by_role("complementary", name="Fil"))
    expect(root.get_by_role("button", name="1 réponse. Ouvrir le fil")).to_be_visible()


def test_the_address_of_a_message_leads_to_it(
    page: Page, slack: PretendedSlack, gallery: GalleryBot
) -> None:
    sent = slack.person("U0NADIA").say("C0REPONSES", "La patinoire est ouverte.")
    address = gallery.client.chat_getPermalink(channel="C0REPONSES", message_ts=sent["ts"])
    page.goto(str(address["permalink"]))
    found = wait_for_message(page, "La patinoire est ouverte.")
    expect(found).to_be_focused()
    open_channel(page, "com-medias-sociaux")
    gallery.post([], f"À voir : <{address['permalink']}|la réponse>")
    page.get_by_role("link", name="la réponse").click()
    expect(wait_for_message(page, "La patinoire est ouverte.")).to_be_focused()
