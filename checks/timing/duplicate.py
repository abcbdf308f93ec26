"""Article 9: the same text twice."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Final

from checks.plain import read
from checks.registry import POSTS, Hit, case, check
from checks.types import Draft, Earlier, Facts, Severity
from checks.workdays import local

WORDS: Final = re.compile(r"[a-z0-9œæ]+")
ALIKE: Final = 0.9
TEXT: Final = "La patinoire du parc des Chênes est ouverte tous les jours, de 9 h à 22 h."
DAY: Final = datetime(2026, 11, 1, 14, tzinfo=UTC)


@check(
    article="9",
    severity=Severity.WARNING,
    surfaces=POSTS,
    passes=[
        TEXT,
        case(TEXT, earlier=(Earlier(TEXT, DAY - timedelta(days=40)),)),
        case(TEXT, earlier=(Earlier("La patinoire est fermée.", DAY),)),
        case(TEXT, earlier=(Earlier(TEXT, DAY),), emergency=True),
    ],
    fails=[
        case(TEXT, earlier=(Earlier(TEXT, DAY),)),
        case(TEXT, earlier=(Earlier(TEXT.upper().replace(".", " !"), DAY),)),
    ],
)
def duplicate(draft: Draft, facts: Facts) -> Iterator[Hit]:
    """Le même texte ne revient pas sur un compte avant quelques semaines."""
    days = facts.directive.decisions.duplicate_days
    at = draft.planned_at or facts.now
    mine = _words(draft.text)
    if facts.emergency or not mine:
        return
    for one in facts.earlier:
        if abs(at - one.at) <= timedelta(days=days) and _alike(mine, _words(one.text)):
            yield Hit(
                message=f"Ce texte ressemble à celui du {local(one.at):%d/%m/%Y} sur ce compte."
                f" Reformulez-le, ou attendez {days} jours."
            )
            return


def _words(text: str) -> frozenset[str]:
    return frozenset(WORDS.findall(read(text).low))


def _alike(mine: frozenset[str], other: frozenset[str]) -> bool:
    return len(mine & other) >= ALIKE * len(mine | other)
