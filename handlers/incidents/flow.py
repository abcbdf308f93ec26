"""Record a privacy incident and follow it to its end. Knows no Slack."""

from dataclasses import dataclass
from typing import Final

from checks import permissions, personal
from checks.city import City, Role
from checks.details import public
from checks.permissions import Permission
from checks.workdays import at_wall, local_day
from handlers import reporting
from handlers.act import Act, act_of
from handlers.moments import wall_of
from handlers.people import Person
from handlers.refusals import Problem, Problems, Refused, Why
from handlers.reporting import Register, Step
from handlers.services import Services
from storage import reports
from storage.letter import Letter
from storage.reports import NEW, Kind, Report

REGISTER: Final = Register(
    Kind.INCIDENT,
    Letter.INCIDENT_REPORT,
    Letter.INCIDENT_TOLD,
    {
        "serious": Step(frozenset({NEW, "minor"}), "serious"),
        "minor": Step(frozenset({NEW}), "minor"),
        # A serious one is closed only once the notices are sent (63.8).
        "notified": Step(frozenset({"serious"}), "notified"),
        "close": Step(frozenset({"minor", "notified"}), "closed"),
    },
)
TOLD: Final = frozenset({"close"})
KINDS: Final = frozenset({"access", "use", "communication", "publication", "loss"})
CONCERNED: Final = ("public", "minors", "staff", "suppliers")
COUNTS: Final = frozenset({"one", "few", "many", "unknown"})
MIDNIGHT: Final = "00:00"


@dataclass(frozen=True, slots=True)
class Happening:
    """What somebody reports, as typed."""

    kind: str
    day: str
    hour: str
    concerned: tuple[str, ...]
    count: str
    what: str
    done: str
    link: str


def officers(city: City) -> frozenset[str]:
    """Return who gets an incident: the privacy officers, else the administrators."""
    return city.holders(Role.PRIVACY_OFFICER) or city.holders(
        *permissions.TABLE[Permission.READ_INCIDENTS]
    )


def may_follow(person: Person) -> bool:
    """Return whether somebody follows the incidents."""
    return person.may(Permission.READ_INCIDENTS)


def report(
    services: Services, user: str, happening: Happening, *, employee: bool
) -> Report | Problems | Refused:
    """Record an incident, what is personal in it masked, and owe it to the officers."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        if not act.person.may(Permission.REPORT, employee=employee):
            return Refused(Why.NOT_ALLOWED)
        wrong = tuple(_problems(act, happening))
        if wrong:
            return Problems(wrong)
        told = officers(act.city)
        if not told:
            return Refused(Why.NOBODY)
        codes = {
            "kind": happening.kind,
            "day": happening.day,
            "hour": happening.hour,
            "concerned": [one for one in CONCERNED if one in happening.concerned],
            "count": happening.count,
        }
        words = {"what": masked(act, happening.what), "done": masked(act, happening.done)}
        return reporting.record(act, REGISTER, happening.link, codes, words, told)


def take(services: Services, user: str, number: int, step: str) -> Report | Refused:
    """Take one step of an incident, once."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        found = reports.find(session, Kind.INCIDENT, number)
        if found is None or not may_follow(act.person):
            return Refused(Why.NOT_ALLOWED)
        return reporting.take(act, REGISTER, found, step, TOLD)


def masked(act: Act, words: str) -> str:
    """Return words whose personal information is dots: the register needs none."""
    city = act.city
    known = public(
        act.decisions,
        local_day(act.now).year,
        (city.contacts.telephone, city.contacts.email, *city.public_telephones),
        city.domains,
        city.public_places,
    )
    return personal.redact(words, known).text


def _problems(act: Act, happening: Happening) -> list[Problem]:
    wrong = [
        *reporting.text_problems("what", happening.what),
        *reporting.text_problems("done", happening.done, needed=False),
        *reporting.link_problems("link", happening.link, needed=False),
    ]
    if happening.kind not in KINDS:
        wrong.append(Problem("kind", "choose"))
    if happening.count not in COUNTS:
        wrong.append(Problem("count", "choose"))
    if not set(happening.concerned) & set(CONCERNED):
        wrong.append(Problem("concerned", "choose"))
    wall = wall_of(happening.day, happening.hour or MIDNIGHT)
    if wall is None:
        wrong.append(Problem("day", "no_such_day"))
    elif at_wall(wall) > act.now:
        wrong.append(Problem("day", "future"))
    return wrong
