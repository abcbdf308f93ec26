"""What surrounds a verdict: lists of drafts, the rest of the findings, small forms."""

import json
from dataclasses import replace
from typing import Any

from syrupy.assertion import SnapshotAssertion

from handlers.blocks import MESSAGE_LIMIT, size
from handlers.drafts import flow, words
from handlers.drafts.letters import types_of
from handlers.drafts.lists_view import all_findings, ignore_form, list_blocks
from storage.outbox import Letter
from tests.handlers.desk import Desk
from tests.handlers.drafts.verdicts import FAULTY, faulty, many, sheet_of
from tests.handlers.givens import CAMILLE
from tests.handlers.showing import said, shown, view_shown


def test_the_rest_of_the_findings_stands_in_a_window(desk: Desk, pictured: Any) -> None:
    desk.reads = many
    text = "".join(f"Phrase {n} avec des fotes.\n" for n in range(60))
    sheet = sheet_of(desk, desk.write(text=text))
    types = types_of(desk.services)
    assert len(view_shown(all_findings(sheet, types))["blocks"]) <= 80
    few = replace(sheet, found=sheet.found[:2])
    assert view_shown(all_findings(few, types)) == pictured
    none = view_shown(all_findings(replace(sheet, found=()), types))
    assert "Il ne reste aucun point" in said(none)
    checking = replace(sheet, draft=replace(sheet.draft, judged_version=0))
    waiting = view_shown(all_findings(checking, types, page=1))
    assert "Vérification en cours" in said(waiting)
    (again,) = waiting["blocks"][1]["elements"]
    assert again["text"]["text"] == "Voir les points à jour"
    assert json.loads(again["value"])["page"] == 1


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
    words.add_word(desk.services, CAMILLE, flow.Ref(draft.id, 1), key)
    asked = desk.messages(Letter.WORD_REQUEST)[0][1]
    words.decide_word(desk.services, "U0PHILIPPE", 1, accepted=True)
    decided = desk.messages(Letter.WORD_REQUEST)[0][1]
    assert [shown(asked), shown(decided)] == pictured
