"""Record a misuse of the city's image and follow it to its end. Knows no Slack."""

from dataclasses import dataclass
from typing import Final

from checks.permissions import Permission
from handlers import cards, reporting
from handlers.act import act_of
from handlers.people import Person
from handlers.refusals import Problem, Problems, Refused, Why
from handlers.reporting import Register, Step
from handlers.services import Services
from storage import reports
from storage.letter import Letter
from storage.reports import NEW, Kind, Report

ASKED, WITHDRAWN, CLOSED = "asked", "withdrawn", "closed"
REGISTER: Final = Register(
    Kind.IMAGE,
    Letter.IMAGE_REPORT,
    Letter.IMAGE_TOLD,
    {
        "ask": Step(frozenset({NEW}), ASKED),
        "withdraw": Step(frozenset({NEW, ASKED}), WITHDRAWN),
        "close": Step(frozenset({NEW, ASKED}), CLOSED),
    },
)
TOLD: Final = frozenset({"withdraw", "close"})
MISUSES: Final = frozenset({"copied", "posed"})
USES: Final = ("logo", "text", "picture")
PAGE_LIMIT: Final = 200


@dataclass(frozen=True, slots=True)
class Misuse:
    """What somebody reports, as typed; ``captured`` is the tick « capture kept »."""

    nature: str
    link: str
    page: str
    used: tuple[str, ...]
    captured: bool
    where: str


def report(
    services: Services, user: str, misuse: Misuse, *, employee: bool
) -> Report | Problems | Refused:
    """Record a misuse and owe it to the team; a share is none."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        if not act.person.may(Permission.REPORT, employee=employee):
            return Refused(Why.NOT_ALLOWED)
        wrong = tuple(problems(misuse))
        if wrong:
            return Problems(wrong)
        used = [one for one in USES if one in misuse.used]
        return reporting.record(
            act, REGISTER, misuse.link, {"nature": misuse.nature, "used": used},
            {"page": misuse.page, "where": misuse.where}, cards.team(act.city),
        )  # fmt: skip


def take(services: Services, user: str, number: int, step: str) -> Report | Refused:
    """Take one step of a report, once."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        found = reports.find(session, Kind.IMAGE, number)
        if found is None:
            return Refused(Why.UNKNOWN_ENTRY)
        if not may_follow(act.person):
            return Refused(Why.NOT_ALLOWED)
        return reporting.take(act, REGISTER, found, step, TOLD)


def may_follow(person: Person) -> bool:
    """Return whether somebody follows the reports."""
    return person.may(Permission.FOLLOW_IMAGE)


def problems(misuse: Misuse) -> list[Problem]:
    """Return what must be mended in what somebody reports."""
    if misuse.nature == "shared":
        return [Problem("nature", "shared")]
    wrong = [
        *reporting.link_problems("link", misuse.link),
        *reporting.text_problems("page", misuse.page, limit=PAGE_LIMIT),
        *reporting.text_problems("where", misuse.where, limit=PAGE_LIMIT),
    ]
    if misuse.nature not in MISUSES:
        wrong.append(Problem("nature", "choose"))
    if not set(misuse.used) & set(USES):
        wrong.append(Problem("used", "choose"))
    if not misuse.captured:
        wrong.append(Problem("captured", "capture"))
    return wrong
