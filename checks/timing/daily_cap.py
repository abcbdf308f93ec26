"""Article 9: the daily cap."""

from collections.abc import Iterator

from checks.official import account
from checks.registry import POSTS, Hit, case, check
from checks.types import Draft, Facts, Severity


@check(
    article="9",
    severity=Severity.BLOCKING,
    surfaces=POSTS,
    passes=[
        case("Bonne journée!", booked=0),
        case("Bonne journée!", booked=1),
        case("Avis d’ébullition.", booked=2, emergency=True),
        case("Annonce d’intérêt public.", booked=2, cap_ground="public_interest"),
    ],
    fails=[case("Bonne journée!", booked=2), case("Bonne journée!", booked=5)],
)
def daily_cap(draft: Draft, facts: Facts) -> Iterator[Hit]:
    """Un compte ne reçoit pas plus de publications par jour que le plafond, sauf exception."""
    cap = facts.directive.figures.daily_cap
    if facts.emergency or facts.cap_ground:
        return
    if facts.booked >= cap:
        chosen = account(draft, facts)
        title = chosen.title if chosen else "Ce compte"
        yield Hit(
            message=f"{title} a déjà {facts.booked} publications ce jour-là; la directive en permet"
            f" {cap}. Choisissez une autre place ou demandez une exception."
        )
    elif facts.waiting and facts.booked + facts.waiting >= cap:
        yield Hit(
            message="La dernière place de ce jour est aussi demandée : "
            f"{facts.waiting} en attente d’approbation.",
            severity=Severity.ADVICE,
        )
