"""A button of an incomplete verdict still acts once the verdict has completed itself."""

import json
from dataclasses import dataclass, replace

import pytest

from checks.parsed import parse_of
from checks.types import Match, NotRun, Readings
from handlers.drafts import corrections, ignoring
from handlers.drafts.letters import types_of
from handlers.drafts.seen import Correction
from handlers.drafts.views import verdict_message
from handlers.refusals import Refused, Why
from storage.drafts import Stored
from storage.findings import State
from tests.handlers.desk import Desk
from tests.handlers.drafts.faults import of
from tests.handlers.drafts.verdicts import sheet_of, shown_at_once
from tests.handlers.givens import CAMILLE
from tests.handlers.showing import shown

TEXT = "La demande de permis doit être accompagné d’un plan à l’échelle."
FIXED = TEXT.replace("accompagné ", "accompagnée ")


@dataclass
class Slow:
    """Engines of which one is late at first."""

    found: tuple[str, ...] = ("accompagnée",)
    late: bool = True

    def read(self, text: str) -> Readings:
        faults = [_fault(text, "accompagné", *self.found)]
        every = replace(parse_of(TEXT), guesses=())
        if self.late:
            every = replace(every, parse=NotRun("en retard"))
        else:
            faults.append(_fault(text, "permis", "permit"))
        return replace(every, matches=tuple(faults))


def _fault(text: str, words: str, *better: str) -> Match:
    at = text.index(words)
    return Match(at, at + len(words), "TOLD", "GRAMMAR", "Faute.", better)


@pytest.fixture
def slow(desk: Desk) -> Slow:
    made = Slow()
    desk.reads = made.read
    return made


def pressed(desk: Desk, draft: Stored) -> Correction:
    """Take the correction that the card offers now."""
    message = verdict_message(sheet_of(desk, draft), types_of(desk.services))
    elements = [one for block in shown(message)["blocks"] for one in block.get("elements", ())]
    wanted = (json.loads(one["value"]) for one in elements if "makes" in one.get("value", ""))
    value = next(wanted)
    return Correction(value["finding"], value["choice"], value["makes"])


def complete(desk: Desk, slow: Slow, draft: Stored) -> None:
    before = desk.finding(draft, "accompagné").key
    slow.late = False
    desk.wait_for_engines()
    assert desk.draft(draft.id).complete
    assert before not in {one.key for one in desk.found(draft)}


@pytest.mark.article("8")
def test_a_correction_that_another_check_now_offers_is_applied(desk: Desk, slow: Slow) -> None:
    draft = desk.write(text=TEXT)
    wanted = pressed(desk, draft)
    complete(desk, slow, draft)
    done = corrections.fix(desk.services, CAMILLE, of(draft), wanted)
    assert isinstance(done, Stored)
    assert done.content.text == FIXED


def test_a_correction_that_nobody_offers_any_more_is_not(desk: Desk, slow: Slow) -> None:
    slow.found = ("accompagner",)
    draft = desk.write(text=TEXT)
    wanted = pressed(desk, draft)
    complete(desk, slow, draft)
    done = corrections.fix(desk.services, CAMILLE, of(draft), wanted)
    assert done == Refused(Why.POINT_GONE)
    assert desk.draft(draft.id).content.text == TEXT


def test_the_same_fault_in_the_same_words_is_ignored(desk: Desk, slow: Slow) -> None:
    draft = desk.write(text=TEXT)
    key = desk.finding(draft, "accompagné").key
    complete(desk, slow, draft)
    done = ignoring.ignore(desk.services, CAMILLE, of(draft), key, "C’est voulu.")
    assert isinstance(done, Stored)
    assert desk.finding(draft, "accompagné").state is State.IGNORED


def test_all_that_was_shown_is_corrected_and_nothing_else(desk: Desk, slow: Slow) -> None:
    draft = desk.write(text=f"{TEXT} Venez !")
    seen = shown_at_once(sheet_of(desk, draft))
    complete(desk, slow, draft)
    done = corrections.fix_all(desk.services, CAMILLE, of(draft), seen)
    assert isinstance(done, Stored)
    assert done.content.text == f"{FIXED} Venez!"
