"""Article 9: room between two posts."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from checks.registry import POSTS, Hit, case, check
from checks.types import Draft, Facts, Severity
from checks.workdays import local

NINE = datetime(2026, 11, 12, 14, tzinfo=UTC)


@check(
    article="9",
    severity=Severity.ADVICE,
    surfaces=POSTS,
    passes=[
        case("Bon matin!", {"planned_at": NINE}),
        case("Bon matin!", {"planned_at": NINE}, neighbours=(NINE + timedelta(hours=3),)),
        case("Bon matin!", neighbours=(NINE,)),
        case("Alerte!", {"planned_at": NINE}, neighbours=(NINE,), emergency=True),
    ],
    fails=[
        case("Bon matin!", {"planned_at": NINE}, neighbours=(NINE + timedelta(minutes=179),)),
        case("Bon matin!", {"planned_at": NINE}, neighbours=(NINE - timedelta(hours=1),)),
    ],
)
def spacing(draft: Draft, facts: Facts) -> Iterator[Hit]:
    """Deux publications d’un même compte laissent quelques heures entre elles."""
    hours = facts.directive.decisions.spacing_hours
    if draft.planned_at is None or facts.emergency:
        return
    near = [at for at in facts.neighbours if abs(at - draft.planned_at) < timedelta(hours=hours)]
    if near:
        at = local(min(near))
        minutes = f" {at:%M}" if at.minute else ""
        yield Hit(
            message=f"Une autre publication de ce compte est prévue à {at.hour} h{minutes}."
            f" Laissez au moins {hours} h entre les deux."
        )
