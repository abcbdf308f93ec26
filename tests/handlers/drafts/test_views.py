"""What a draft looks like: its card, its verdict, its form, its lists."""

from dataclasses import replace

import pytest
from syrupy.assertion import SnapshotAssertion

from checks.lifecycle import Status
from handlers.blocks import MESSAGE_LIMIT, size
from handlers.drafts import flow
from handlers.drafts.letters import types_of
from handlers.drafts.sheet import free_places
from handlers.drafts.views import root_message, verdict_message
from handlers.messages import Message
from handlers.places import exceptions
from storage.drafts import Stored
from tests.handlers.desk import Desk
from tests.handlers.drafts.verdicts import FAULTY, faulty, many, sheet_of
from tests.handlers.givens import CAMILLE, FACEBOOK, INSTAGRAM, THURSDAY
from tests.handlers.showing import buttons, said, shown


def verdict(desk: Desk, draft: Stored) -> Message:
    return verdict_message(sheet_of(desk, draft), types_of(desk.services))


def test_root(desk: Desk, pictured: SnapshotAssertion) -> None:
    draft = desk.write(accounts=(FACEBOOK, INSTAGRAM))
    assert shown(root_message(sheet_of(desk, draft))) == pictured


def test_verdict_of_a_clean_draft(desk: Desk, pictured: SnapshotAssertion) -> None:
    assert shown(verdict(desk, desk.write())) == pictured


def test_verdict_with_points_of_every_kind(desk: Desk, pictured: SnapshotAssertion) -> None:
    desk.reads = faulty
    draft = desk.write(
        text=f"{FAULTY} Le NIP : 48213.", link="", accounts=(FACEBOOK, INSTAGRAM),
        own_accounts=(INSTAGRAM,), own_text="La Ville invites tout le monde!",
    )  # fmt: skip
    assert shown(verdict(desk, draft)) == pictured


def test_verdict_on_a_full_day(desk: Desk, pictured: SnapshotAssertion) -> None:
    desk.fill()
    assert shown(verdict(desk, desk.write(accounts=(FACEBOOK, INSTAGRAM)))) == pictured


def test_an_exception_that_was_asked_is_not_asked_again(desk: Desk) -> None:
    desk.fill()
    draft = desk.write()
    assert "Demander une exception" in buttons(shown(verdict(desk, draft)))
    exceptions.ask(desk.services, CAMILLE, (draft.id, FACEBOOK), "other", "Avis.")
    after = shown(verdict(desk, draft))
    assert "Demander une exception" not in buttons(after)
    assert "Exception demandée" in said(after)


def test_incomplete_verdict(desk: Desk, pictured: SnapshotAssertion) -> None:
    desk.engines.silent = "LanguageTool se prépare"
    draft = desk.write()
    seen = shown(verdict(desk, draft))
    assert seen == pictured
    assert "prêt" not in said(seen).lower().replace("prépar", "")


def test_a_check_that_broke_is_said_without_its_name(desk: Desk) -> None:
    draft = desk.write()
    sheet = sheet_of(desk, draft)
    broken = replace(sheet.draft, not_run=(("spacing", "erreur interne"),), complete=False)
    message = verdict_message(replace(sheet, draft=broken), types_of(desk.services))
    assert "une vérification de la directive (erreur interne)" in said(shown(message))


def test_where_a_draft_stands_decides_the_buttons(desk: Desk) -> None:
    draft = desk.write()
    open_steps = ["Envoyer pour approbation", "Modifier", "Copier", "Retirer"]
    assert buttons(shown(verdict(desk, draft))) == open_steps
    sent = desk.submit(draft)
    assert isinstance(sent, Stored)
    steps = ["Modifier", "Copier", "Comptes et heures", "Retirer"]
    assert buttons(shown(verdict(desk, sent))) == steps
    desk.approve(sent)
    approved = shown(verdict(desk, sent))
    assert buttons(approved) == steps
    assert "retournera à l’approbation" in said(approved)
    flow.withdraw(desk.services, CAMILLE, draft.id)
    assert buttons(shown(verdict(desk, sent))) == ["Copier"]


def test_settled_points_are_counted_not_repeated(desk: Desk) -> None:
    draft = desk.write(link="")
    desk.ignore(draft, "site_link")
    seen = shown(verdict(desk, draft))
    assert "☑️ 1 point ignoré cette fois" in said(seen)
    assert "Ignorer cette fois" not in buttons(seen)


def test_an_approved_draft_offers_no_correction(desk: Desk) -> None:
    approved = desk.approved(link="")
    seen = shown(verdict(desk, approved))
    assert "Ignorer cette fois" not in buttons(seen)
    assert "Ajoutez un lien" in said(seen)


@pytest.mark.parametrize("count", [7, 9, 40])
def test_a_verdict_never_holds_more_than_a_message(desk: Desk, count: int) -> None:
    desk.reads = many
    text = "".join(f"Voici « \\ » une phrase {n} avec des fotes dedans.\n" for n in range(count))
    message = verdict(desk, desk.write(text=text))
    seen = shown(message)
    assert size(message.blocks) <= MESSAGE_LIMIT
    hidden = count - buttons(seen).count("→ autre mot")
    words = f"Voir les {hidden} autres" if hidden > 1 else "Voir l’autre point"
    assert (words in buttons(seen)) is bool(hidden)


def test_the_type_that_the_text_suggests_is_one_click_away(desk: Desk) -> None:
    text = "La Ville recrute! Postulez d’ici le 30 novembre 2026 : brigadières et brigadiers."
    seen = shown(verdict(desk, desk.write(text=text)))
    assert "Changer pour « Offre d’emploi »" in buttons(seen)


def test_a_suggestion_of_nothing_says_so(desk: Desk) -> None:
    desk.engines.faults = {"du parc ": ("",)}
    seen = shown(verdict(desk, desk.write()))
    assert "→ (supprimer)" in buttons(seen)


def test_no_place_is_offered_on_an_account_that_is_gone(desk: Desk) -> None:
    draft = desk.write()
    with desk.services.reading() as session:
        city = replace(desk.services.city(session), accounts=())
        assert free_places(session, desk.services, city, draft.posts[0]) == ()
    assert sheet_of(desk, draft).title("myspace") == "myspace"


def test_offers_keep_the_hour_and_prefer_working_days(desk: Desk) -> None:
    desk.fill()
    sheet = sheet_of(desk, desk.write())
    offered = [at - THURSDAY for at in sheet.offers[FACEBOOK]]
    assert [one.days for one in offered] == [1, -1, 4]


def test_the_card_follows_the_life_of_the_draft(desk: Desk) -> None:
    approved = desk.approved(accounts=(FACEBOOK, INSTAGRAM))
    assert "Facebook – Ville ✔" in said(shown(root_message(sheet_of(desk, approved))))
    desk.clock.instant = THURSDAY
    for account in (FACEBOOK, INSTAGRAM):
        desk.publish(approved, THURSDAY, account)
    assert "📣 Publiée" in said(shown(root_message(sheet_of(desk, approved))))
    fresh = desk.draft(approved.id)
    unjudged = replace(fresh, status=Status.OPEN, judged_version=0)
    card = root_message(replace(sheet_of(desk, approved), draft=unjudged))
    assert "Vérification en cours" in said(shown(card))
