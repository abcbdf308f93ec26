"""What mends a whole text: all that is sure, the same fault everywhere, the typography."""

import pytest
from syrupy.assertion import SnapshotAssertion

from checks.types import Guess, Match, Readings
from handlers.drafts import corrections
from handlers.drafts.corrections import Shown
from handlers.drafts.letters import types_of
from handlers.drafts.lists_view import all_findings, fix_all_form
from handlers.drafts.mending import sure
from handlers.drafts.views import verdict_message
from handlers.refusals import Refused, Why
from storage.drafts import Stored
from storage.findings import State
from tests.handlers.desk import Desk
from tests.handlers.drafts.faults import of
from tests.handlers.drafts.verdicts import many, sheet_of, shown_at_once
from tests.handlers.givens import CAMILLE, DENIS, FACEBOOK, INSTAGRAM, plain
from tests.handlers.showing import buttons, said, shown, view_shown

FAULTS = {"invites": ("invite",), "voisin ": ("voisins ",), "belle": ("beau", "belles")}
TEXT = "La Ville invites ses voisin du parc. Une belle journée! La Ville invites aussi les élus."


def everywhere(text: str) -> Readings:
    """Find each fault everywhere it stands."""
    found = [
        Match(at, at + len(words), "TOLD", "GRAMMAR", "Faute.", to)
        for words, to in FAULTS.items()
        for at in range(len(text))
        if text.startswith(words, at)
    ]
    return Readings(tuple(found), (Guess(0, len(text), 1.0, 1.0),))


@pytest.fixture
def mended(desk: Desk) -> Desk:
    desk.reads = everywhere
    return desk


def fix_all(desk: Desk, draft: Stored, user: str = CAMILLE, seen: Shown | None = None) -> object:
    wanted = seen or shown_at_once(sheet_of(desk, desk.draft(draft.id)))
    return corrections.fix_all(desk.services, user, of(draft), wanted)


@pytest.mark.article("8")
def test_the_same_fault_is_one_card_and_one_click(mended: Desk) -> None:
    draft = mended.write(text=TEXT)
    seen = shown(verdict_message(sheet_of(mended, draft), types_of(mended.services)))
    assert "(2 fois)" in said(seen)
    assert buttons(seen).count("→ invite (partout)") == 1
    fixed = mended.fix(draft, "invites")
    assert fixed.content.text == TEXT.replace("invites", "invite")


def test_the_same_fault_is_ignored_everywhere_at_once(mended: Desk) -> None:
    draft = mended.write(text=TEXT)
    mended.ignore(draft, "invites", "Un jeu de mots.")
    states = [one.state for one in mended.found(draft) if one.finding.excerpt == "invites"]
    assert states == [State.IGNORED, State.IGNORED]


@pytest.mark.article("8")
def test_all_that_is_sure_is_corrected_at_once(mended: Desk) -> None:
    draft = mended.write(text=TEXT)
    done = fix_all(mended, draft)
    assert isinstance(done, Stored)
    assert done.content.text == TEXT.replace("invites", "invite").replace("voisin ", "voisins ")
    assert done.version == 2
    mended.judge()
    assert [one.finding.excerpt for one in mended.found(done)] == ["belle"]


def test_the_difference_is_shown_before(mended: Desk, pictured: SnapshotAssertion) -> None:
    draft = mended.write(text=TEXT)
    view = view_shown(fix_all_form(sheet_of(mended, draft)))
    assert "invites" in said(view)
    assert "belle" not in said(view)
    assert view == pictured


def test_each_text_shows_its_own_difference(mended: Desk) -> None:
    draft = mended.write(
        text=TEXT, accounts=(FACEBOOK, INSTAGRAM), own_accounts=(INSTAGRAM,),
        own_text="On invites nos voisin du nord.",
    )  # fmt: skip
    view = said(view_shown(fix_all_form(sheet_of(mended, draft))))
    assert view.count("Avant : ") == 3
    done = fix_all(mended, draft)
    assert isinstance(done, Stored)
    assert done.content.own_texts[INSTAGRAM] == "On invite nos voisins du nord."


def test_only_what_was_shown_is_applied(mended: Desk) -> None:
    draft = mended.write(text=TEXT)
    seen = shown_at_once(sheet_of(mended, draft))
    mended.ignore(draft, "invites", "Un jeu de mots.")
    assert fix_all(mended, draft, seen=seen) == Refused(Why.POINT_GONE)
    assert fix_all(mended, draft, DENIS) == Refused(Why.NOT_ALLOWED)
    mended.fix(draft, "belle")
    assert fix_all(mended, draft) == Refused(Why.STALE)


def test_one_sure_point_alone_has_its_own_button(mended: Desk) -> None:
    draft = mended.write(text="La Ville invites la population.")
    seen = shown(verdict_message(sheet_of(mended, draft), types_of(mended.services)))
    assert not any(words.startswith("Corriger tout") for words in buttons(seen))


@pytest.mark.article("8")
def test_the_typography_is_dressed_in_one_click(desk: Desk) -> None:
    draft = desk.write(
        text='Le parc ouvre à 8h30 : venez "jouer" au soleil.', accounts=(FACEBOOK, INSTAGRAM),
        own_accounts=(INSTAGRAM,), own_text="L'entrée coûte 25 $ par famille.",
    )  # fmt: skip
    seen = shown(verdict_message(sheet_of(desk, draft), types_of(desk.services)))
    assert "Soigner la typographie" in buttons(seen)
    done = corrections.dress(desk.services, CAMILLE, of(draft))
    assert isinstance(done, Stored)
    assert plain(done.content.text) == "Le parc ouvre à 8 h 30 : venez « jouer » au soleil."
    assert done.content.text.count("\u00a0") == 5
    assert done.content.own_texts[INSTAGRAM] == "L’entrée coûte 25\u00a0$ par famille."
    desk.judge()
    after = shown(verdict_message(sheet_of(desk, done), types_of(desk.services)))
    assert "Soigner la typographie" not in buttons(after)
    again = corrections.dress(desk.services, CAMILLE, of(desk.draft(done.id)))
    assert again == Refused(Why.ALREADY_DONE)
    assert corrections.dress(desk.services, DENIS, of(done)) == Refused(Why.NOT_ALLOWED)


@pytest.mark.parametrize("count", [60, 130])
def test_every_point_is_on_a_page(desk: Desk, count: int) -> None:
    desk.reads = many
    text = "".join(f"Mot {n}, fotes.\n" for n in range(count))
    sheet = sheet_of(desk, desk.write(text=text))
    types = types_of(desk.services)
    pages, page = [view_shown(all_findings(sheet, types))], 1
    while "Page suivante" in buttons(pages[-1]):
        pages.append(view_shown(all_findings(sheet, types, page)))
        page += 1
    assert sum(buttons(one).count("→ autre mot") for one in pages) == count
    assert all(len(one["blocks"]) <= 100 for one in pages)
    assert "Page précédente" in buttons(pages[-1])
    beyond = view_shown(all_findings(sheet, types, 999))
    assert beyond == pages[-1]


def test_the_form_holds_what_a_window_holds(desk: Desk) -> None:
    desk.reads = once_better
    text = "\n".join(f"Phrase {n} avec des fotes." for n in range(75))
    sheet = sheet_of(desk, desk.write(text=text))
    assert len(sheet.points[0].same) == 75
    assert sure(sheet.points) == (), "half of a fault would be no correction of it"
    few = "\n".join(f"Phrase {n} avec des fotes et une ereur." for n in range(30))
    form = view_shown(fix_all_form(sheet_of(desk, desk.write(text=few))))
    assert 0 < len(form["blocks"]) <= 100


def once_better(text: str) -> Readings:
    found = [
        Match(at, at + 5, "TOLD", "GRAMMAR", f"« {words} » est fautif.", (better,))
        for words, better in (("fotes", "fautes"), ("ereur", "erreur"))
        for at in range(len(text))
        if text.startswith(words, at)
    ]
    return Readings(tuple(found), (Guess(0, len(text), 1.0, 1.0),))
