"""Verdicts to look at: their sheets, and texts with faults."""

import json

from checks.types import Guess, Match, Readings
from handlers.drafts.corrections import Shown
from handlers.drafts.lists_view import fix_all_form
from handlers.drafts.sheet import Sheet, gather
from storage.drafts import Stored
from tests.handlers.desk import Desk


def sheet_of(desk: Desk, draft: Stored) -> Sheet:
    with desk.services.reading() as session:
        return gather(session, desk.services, draft.id)


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


def many(text: str) -> Readings:
    found = [
        Match(
            n,
            n + 5,
            "TOLD",
            "GRAMMAR",
            "Faute. " * 20 + str(n),
            ("autre mot", "encore un", "dernier"),
        )
        for n in range(len(text))
        if text.startswith("fotes", n)
    ]
    return Readings(tuple(found), (Guess(0, len(text), 1.0, 1.0),))


FAULTY = "La Ville invites la population. Le gribouillou ouvre samedi, venez!"


def shown_at_once(sheet: Sheet) -> Shown:
    """Return what the window of all that is sure carries for who then sends it."""
    kept = json.loads(fix_all_form(sheet).private_metadata or "")
    return Shown(kept["digest"], frozenset(kept["makes"]))
