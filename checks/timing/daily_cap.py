"""Article 9: so many posts a day and no more."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

from checks.registry import POSTS, Hit, case, check
from checks.types import Draft, Facts, Severity

MESSAGE: Final = (
    "{account} a déjà {booked} publications ce jour-là; la directive en permet {cap}. "
    "Choisissez une autre place ou demandez une exception."
)
PLANNED: Final = {"account": "facebook-ville", "planned_at": datetime(2026, 11, 12, 14, tzinfo=UTC)}


@check(
    article="9",
    severity=Severity.BLOCKING,
    surfaces=POSTS,
    passes=[
        case("La patinoire est ouverte.", PLANNED, booked=0),
        case("La patinoire est ouverte.", PLANNED, booked=1, waiting=4),
        case("La patinoire est ouverte.", PLANNED, booked=2, cap_ground="exception"),
    ],
    fails=[
        case("La patinoire est ouverte.", PLANNED, booked=2),
        case("La patinoire est ouverte.", booked=3),
    ],
)
def daily_cap(draft: Draft, facts: Facts) -> Iterator[Hit]:
    """Un compte ne reçoit pas plus de publications par jour que le plafond, sauf exception."""
    cap = facts.directive.figures.daily_cap
    if facts.booked >= cap and facts.cap_ground is None:
        titles = {one.key: one.title for one in facts.accounts}
        account = titles.get(draft.account or "", "Ce compte")
        yield Hit(message=MESSAGE.format(account=account, booked=facts.booked, cap=int(cap)))
