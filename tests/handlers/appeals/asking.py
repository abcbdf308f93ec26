"""Knock at the two doors out of a block, and answer."""

from typing import Any, Final

from handlers.appeals import flow
from handlers.appeals.flow import Target
from storage.appeals import Door
from storage.drafts import Stored
from tests.handlers.desk import Desk
from tests.handlers.givens import CAMILLE, PHILIPPE

TENDER: Final = "Appel d’offres : la réfection de la toiture de l’aréna. Bonne journée!"
WORDS: Final = "Appel d’offres"
PERSONAL: Final = "Appelez Mme Ginette Tremblay chez elle au 450 555-0187."
BY_LAW: Final = "Le conseil a adopté le règlement 1247-3."
ENGLISH: Final = (
    "Avis d’ébullition en vigueur dans le secteur nord. Boil water advisory in effect in your area."
)
REASON: Final = "C’est le titre d’une pièce de théâtre."
SEEN: Final = "Vérifié auprès du greffe."


def ask(desk: Desk, draft: Stored, words: str, category: str | None = None, **said: str) -> Any:
    """Contest a finding, or ask for an exception when a category is given."""
    door = Door.MISTAKE if category is None else Door.EXCEPTION
    target = Target(draft.id, draft.version, desk.finding(draft, words).key, door)
    user, reason = said.get("user", CAMILLE), said.get("reason", REASON)
    return flow.ask(desk.services, user, target, category or "", reason)


def answer(
    desk: Desk, number: int = 1, user: str = PHILIPPE, reason: str = SEEN, *, granted: bool = True
) -> Any:
    done = flow.answer(desk.services, user, number, reason, granted=granted)
    desk.judge()
    return done
