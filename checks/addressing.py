"""Tell an answer given to the team from one that is written as if to the public (art. 12.1)."""

import re
from typing import Final

from checks.plain import read

# « Bonjour Mme Tremblay », « Chère Madame »: a colleague is not greeted so.
TITLED: Final = re.compile(
    r"^\W{0,5}(?:(?:bonjour|bonsoir|allo|salut)\s+(?:a vous\s+)?|(?:cher|chere)\s+)"
    r"(?:m\.|mr\.?|mme\.?|mlle|monsieur|madame|mademoiselle)(?!\w)"
)
GREETED: Final = re.compile(r"^\W{0,5}(?:bonjour|bonsoir|allo|salut|merci)\b|^\W{0,5}@\w")
# What is said to the person who asked, never to the team.
TO_THE_PUBLIC: Final = re.compile(
    r"\b(?:merci (?:de|pour) votre (?:question|commentaire|message|interet|patience)"
    r"|votre (?:question|commentaire|publication|demande) "
    r"|(?:nous )?(?:esperons|esperant) (?:que cela repond|avoir repondu|vous)"
    r"|au plaisir de vous|vous etes invitee?s?|n'hesitez pas a nous)"
)
OPENING: Final = 600


def speaks_to_the_public(text: str) -> bool:
    """Say whether an employee writes as if answering a citizen; when unsure, it is not."""
    low = read(text[:OPENING]).low.strip()
    if TITLED.search(low):
        return True
    return bool(GREETED.search(low) and TO_THE_PUBLIC.search(low))
