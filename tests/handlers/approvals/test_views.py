"""What an approver reads: the post as it will be, what was checked, what changed."""

from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from bot.sandbox.live import live_tokens
from checks.lifecycle import Action
from handlers.approvals.forms_view import note_form, pause_form, whole_text
from handlers.blocks import MESSAGE_LIMIT, size
from handlers.drafts import flow as drafts_flow
from handlers.messages import Message
from storage.drafts import Stored
from storage.outbox import Letter
from tests.handlers.cities import needing
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, FACEBOOK, INSTAGRAM, LAW, LINKEDIN, PHILIPPE, SYLVIE
from tests.handlers.showing import buttons, said, shown, view_shown

DECIDING = ["Approuver", "Demander des corrections", "Refuser"]


def card(desk: Desk, user: str = PHILIPPE) -> Message:
    """Return the last request that an approver received."""
    found = [one for to, one in desk.messages(Letter.APPROVAL_REQUEST) if to == user]
    return found[-1]


def everything(**fields: Any) -> dict[str, Any]:
    two = {"accounts": (FACEBOOK, INSTAGRAM), "own_accounts": (INSTAGRAM,)}
    picture = {"picture": True, "description": "Des enfants patinent.", "origin": "Ville"}
    return {**two, **picture, "own_text": "Patinoire! ⛸️ Oui.", "consent": True, **fields}


def test_request(desk: Desk, pictured: SnapshotAssertion) -> None:
    desk.in_review(**everything())
    assert shown(card(desk)) == pictured


def test_what_was_ignored_is_shown_with_its_reason(desk: Desk, pictured: Any) -> None:
    desk.engines.faults = {"samedi": ("Samedi",)}
    draft = desk.write(link="")
    desk.ignore(draft, "samedi", "Le nom de l’activité <!here>.")
    desk.ignore(draft, "site_link")
    desk.submit(draft)
    seen = shown(card(desk))
    assert seen == pictured
    assert live_tokens({"text": seen["text"], "blocks": seen["blocks"]}) == [
        *live_tokens({"text": f"<@{CAMILLE}>"})
    ]


def test_a_decision_replaces_the_buttons(desk: Desk, pictured: SnapshotAssertion) -> None:
    sent = desk.in_review()
    assert buttons(shown(card(desk))) == DECIDING
    desk.decline(sent, Action.REQUEST_CHANGES, "Ajoutez l’heure.")
    decided = shown(card(desk, SYLVIE))
    assert decided == pictured
    assert buttons(decided) == []


@pytest.mark.parametrize(
    ("status", "words"),
    [("approved", "Approuvée"), ("refused", "Refusée"), ("withdrawn", "Retirée")],
)
def test_each_outcome_is_said(desk: Desk, status: str, words: str) -> None:
    sent = desk.in_review()
    desk.said()
    if status == "approved":
        desk.approve(sent)
    elif status == "refused":
        desk.decline(sent, Action.REFUSE, "Non.")
    else:
        drafts_flow.withdraw(desk.services, CAMILLE, sent.id)
    assert words in said(shown(card(desk)))


def test_an_incomplete_verification_is_said(desk: Desk) -> None:
    desk.engines.silent = "panne"
    desk.in_review()
    seen = shown(card(desk))
    assert "Vérification incomplète" in said(seen)
    assert buttons(seen) == DECIDING


def test_a_draft_with_points_left_cannot_be_approved(desk: Desk) -> None:
    sent = desk.in_review()
    desk.engines.faults = {"dimanche": ("Dimanche",)}
    desk.edit(sent, text="La patinoire ouvre dimanche.")
    seen = shown(card(desk))
    assert buttons(seen) == DECIDING[1:]
    assert "doit d’abord régler" in said(seen)


def test_one_approval_of_two(desk: Desk) -> None:
    desk.change = needing(2)
    desk.approve(desk.in_review(), PHILIPPE)
    assert f"Déjà approuvée par <@{PHILIPPE}>; il faut 2 approbations" in said(
        shown(card(desk, SYLVIE))
    )


def test_what_changed_besides_the_text(desk: Desk, pictured: SnapshotAssertion) -> None:
    sent = desk.in_review(**everything())
    desk.said()
    desk.edit(
        sent, accounts=(FACEBOOK, LINKEDIN), own_accounts=(), own_text="", picture=False,
        type="other", objective="exchange", link="https://www.ville.example.ca/autre",
    )  # fmt: skip
    assert shown(card(desk)) == pictured


@pytest.mark.parametrize("text", ["Oui. " * 1000, "\n".join(['é"\\'] * 1200), "x " * 2499])
def test_a_request_never_holds_more_than_a_message(desk: Desk, text: str) -> None:
    own = "Une autre phrase pour la page. " * 90
    text = text[:4990].strip()
    fields = everything(text=text[:2990], more=text[2990:], own_text=own)
    fields["description"], fields["origin"] = "é" * 1000, "o" * 300
    sent = desk.submit(desk.write(**fields))
    assert isinstance(sent, Stored), sent
    desk.said()
    other = "Tout est différent ici. " * 120
    desk.edit(sent, text=other.strip(), more="")
    message = card(desk)
    seen = shown(message)
    assert size(message.blocks) <= MESSAGE_LIMIT
    assert buttons(seen)[-3:] == DECIDING


def test_the_whole_text_is_one_click_away(desk: Desk, pictured: SnapshotAssertion) -> None:
    text, own = "a\n" * 2495, "b\n" * 1490
    sent = desk.in_review(**everything(text=text[:2999], more=text[2999:], own_text=own))
    assert "Lire le texte complet" in buttons(shown(card(desk)))
    titles = {FACEBOOK: "Facebook – Ville", INSTAGRAM: "Instagram – Ville"}
    assert view_shown(whole_text(sent.content, titles)) == pictured


def test_forms(pictured: SnapshotAssertion) -> None:
    ref = {"draft": 1, "version": 2}
    forms = [
        pause_form(ref, LAW.decisions.pause_questions),
        pause_form(ref, LAW.decisions.questions(police=True)),
        *(note_form(dict(ref), action) for action in ("approve", "request_changes", "refuse")),
    ]
    assert [view_shown(form) for form in forms] == pictured
