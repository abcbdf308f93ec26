"""What a draft looks like: its card, its verdict, its form, its lists."""

from dataclasses import replace
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.json import JSONSnapshotExtension

from checks.lifecycle import Status
from checks.types import Guess, Match, Readings
from handlers.blocks import MESSAGE_LIMIT, size
from handlers.drafts import corrections, flow
from handlers.drafts.form import Form
from handlers.drafts.form_view import filled, form_view, read
from handlers.drafts.letters import types_of
from handlers.drafts.lists_view import all_findings, ignore_form, list_blocks
from handlers.drafts.sheet import Sheet, free_places, gather
from handlers.drafts.views import root_message, verdict_message
from handlers.messages import Message
from handlers.people import Person
from handlers.places import exceptions
from storage.drafts import Stored
from storage.outbox import Letter
from tests.handlers.desk import (
    CAMILLE,
    FACEBOOK,
    INSTAGRAM,
    LAW,
    THURSDAY,
    Desk,
)
from tests.handlers.showing import buttons, said, shown, view_shown

FAULTY = "La Ville invites la population. Le gribouillou ouvre samedi, venez!"


@pytest.fixture
def pictured(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    return snapshot.use_extension(JSONSnapshotExtension)


def sheet_of(desk: Desk, draft: Stored) -> Sheet:
    with desk.services.reading() as session:
        return gather(session, desk.services, draft.id)


def verdict(desk: Desk, draft: Stored) -> Message:
    return verdict_message(sheet_of(desk, draft), types_of(desk.services))


def faulty(text: str) -> Readings:
    found = []
    for words, rule, better in (
        ("invites", "TOLD", ("invite", "invita")),
        ("gribouillou", "FR_SPELLING_RULE", ("gribouille",)),
    ):
        at = text.find(words)
        if at >= 0:
            found.append(Match(at, at + len(words), rule, "TYPOS", "L’accord est fautif.", better))
    return Readings(tuple(found), (Guess(0, len(text), 1.0, 1.0),))


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


def many(text: str) -> Readings:
    found = [
        Match(n, n + 5, "TOLD", "GRAMMAR", "Faute. " * 20, ("autre mot", "encore un", "dernier"))
        for n in range(len(text))
        if text.startswith("fotes", n)
    ]
    return Readings(tuple(found), (Guess(0, len(text), 1.0, 1.0),))


@pytest.mark.parametrize("count", [7, 9, 40])
def test_a_verdict_never_holds_more_than_a_message(desk: Desk, count: int) -> None:
    desk.reads = many
    text = "".join(f"Voici « \\ » une phrase {n} avec des fotes dedans.\n" for n in range(count))
    message = verdict(desk, desk.write(text=text))
    seen = shown(message)
    assert size(message.blocks) <= MESSAGE_LIMIT
    hidden = count - buttons(seen).count("→ autre mot")
    words = f"Voir {hidden} autre{'s' if hidden > 1 else ''} point{'s' if hidden > 1 else ''}"
    assert (words in buttons(seen)) is bool(hidden)


def test_the_rest_of_the_findings_stands_in_a_window(desk: Desk, pictured: Any) -> None:
    desk.reads = many
    text = "".join(f"Phrase {n} avec des fotes.\n" for n in range(60))
    sheet = sheet_of(desk, desk.write(text=text))
    types = types_of(desk.services)
    assert len(view_shown(all_findings(sheet, types))["blocks"]) <= 95
    few = replace(sheet, found=sheet.found[:2])
    assert view_shown(all_findings(few, types)) == pictured
    none = view_shown(all_findings(replace(sheet, found=()), types))
    assert "Il ne reste aucun point" in said(none)
    checking = replace(sheet, draft=replace(sheet.draft, judged_version=0))
    assert "Vérification en cours" in said(view_shown(all_findings(checking, types)))


def test_the_type_that_the_text_suggests_is_one_click_away(desk: Desk) -> None:
    text = "La Ville recrute! Postulez d’ici le 30 novembre 2026 : brigadières et brigadiers."
    seen = shown(verdict(desk, desk.write(text=text)))
    assert "Changer pour « Offre d’emploi »" in buttons(seen)


def test_a_suggestion_of_nothing_says_so(desk: Desk) -> None:
    desk.engines.faults = {"du parc ": ("",)}
    seen = shown(verdict(desk, desk.write()))
    assert "→ (supprimer)" in buttons(seen)


def test_the_form(desk: Desk, pictured: SnapshotAssertion) -> None:
    with desk.services.reading() as session:
        accounts = Person(CAMILLE, desk.services.city(session)).accounts()
    assert view_shown(form_view(Form(), accounts, LAW)) == pictured


def test_the_form_of_a_draft_that_has_everything(desk: Desk, pictured: SnapshotAssertion) -> None:
    draft = desk.write(
        accounts=(FACEBOOK, INSTAGRAM), own_accounts=(INSTAGRAM,), own_text="Oui!", picture=True,
        description="Une patinoire.", origin="Ville", consent=True,
    )  # fmt: skip
    with desk.services.reading() as session:
        accounts = Person(CAMILLE, desk.services.city(session)).accounts()
    form = filled(draft, LAW)
    view = view_shown(form_view(form, accounts, LAW, flow.Ref(draft.id, draft.version)))
    assert view == pictured


def test_what_the_form_shows_is_what_it_reads(desk: Desk) -> None:
    draft = desk.write(picture=True, description="Une patinoire.", consent=True)
    form = filled(draft, LAW)
    values = {
        "type": {"type": {"selected_option": {"value": form.type}}},
        "objective": {"objective": {"selected_option": {"value": form.objective}}},
        "accounts": {"accounts": {"selected_options": [{"value": FACEBOOK}]}},
        "text": {"text": {"value": form.text}},
        "link": {"link": {"value": form.link}},
        "picture": {"picture": {"selected_options": [{"value": "has"}, {"value": "consent"}]}},
        "description": {"description": {"value": form.description}},
        "day": {"day": {"selected_date": form.day}},
        "hour": {"hour": {"selected_time": form.hour}},
    }
    assert read(values) == form


@pytest.mark.parametrize("values", [None, [], {"text": None}, {"text": {"text": []}}, {"day": 3}])
def test_a_misshapen_form_reads_as_empty(values: object) -> None:
    assert read(values) == Form()


def test_lists(desk: Desk, pictured: SnapshotAssertion) -> None:
    kept = desk.write()
    gone = desk.write(text="Un avis pour la rue du Moulin.")
    approved = desk.approved(text="Collecte des feuilles lundi.", hour="15:00")
    flow.withdraw(desk.services, CAMILLE, gone.id)
    sheets = [sheet_of(desk, one) for one in (kept, approved, gone)]
    listed = [block.to_dict() for block in list_blocks(sheets)]
    assert listed == pictured


def test_empty_lists(desk: Desk) -> None:
    assert "aucune publication en cours" in said(list_blocks([])[0].to_dict())
    assert "ne contient « zut »" in said(list_blocks([], "zut")[0].to_dict())
    found = list_blocks([sheet_of(desk, desk.write())], "patinoire")
    assert "contiennent" in said(found[0].to_dict())


def test_a_list_never_holds_more_than_a_message(desk: Desk) -> None:
    sheet = sheet_of(desk, desk.write(text="é" * 60 + " mot. " + "x" * 900))
    assert size(list_blocks([sheet] * 40)) <= MESSAGE_LIMIT


def test_the_reason_form(pictured: SnapshotAssertion) -> None:
    ref: dict[str, object] = {"draft": 1, "version": 1, "finding": "abc"}
    assert view_shown(ignore_form(ref, "L’accord est fautif.")) == pictured


def test_a_word_for_the_city(desk: Desk, pictured: SnapshotAssertion) -> None:
    desk.reads = faulty
    draft = desk.write(text=FAULTY)
    key = desk.finding(draft, "gribouillou").key
    corrections.add_word(desk.services, CAMILLE, flow.Ref(draft.id, 1), key)
    asked = desk.messages(Letter.WORD_REQUEST)[0][1]
    corrections.decide_word(desk.services, "U0PHILIPPE", 1, accepted=True)
    decided = desk.messages(Letter.WORD_REQUEST)[0][1]
    assert [shown(asked), shown(decided)] == pictured


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
