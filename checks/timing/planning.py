"""Article 9: planned ahead."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from checks.registry import POSTS, Hit, case, check
from checks.types import Draft, Facts, Severity

TOMORROW = datetime(2026, 11, 11, 18, tzinfo=UTC)


@check(
    article="9",
    severity=Severity.ADVICE,
    surfaces=POSTS,
    passes=[
        "Bon matin!",
        case("Bon matin!", {"planned_at": TOMORROW}),
        case("Fuite d’eau.", {"planned_at": TOMORROW - timedelta(hours=20)}, emergency=True),
    ],
    fails=[case("Bon matin!", {"planned_at": TOMORROW - timedelta(hours=20)})],
)
def planning(draft: Draft, facts: Facts) -> Iterator[Hit]:
    """Une publication courante est préparée et programmée d’avance."""
    hours = facts.directive.decisions.planning_hours
    if draft.planned_at is None or facts.emergency:
        return
    if draft.planned_at - facts.now < timedelta(hours=hours):
        yield Hit(
            message=f"Cette publication est prévue dans moins de {hours} h. Si rien ne presse,"
            " choisissez une date plus éloignée."
        )
