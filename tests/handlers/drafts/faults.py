"""A text with two faults, for the tests of corrections."""

from typing import Final

from handlers.drafts.flow import Ref
from storage.drafts import Stored

FAULTY: Final = "La Ville invites la population à la patinoire. La Ville remercie ses voisins."


FAULT: Final = "La Ville invites"


def of(draft: Stored) -> Ref:
    return Ref(draft.id, draft.version)
