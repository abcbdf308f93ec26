"""Record a report of harassment for the named persons, nobody else. Knows no Slack."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from checks import permissions
from checks.city import City
from checks.permissions import Permission
from checks.workdays import local_day
from handlers import reporting
from handlers.act import Act, act_of
from handlers.refusals import Problem, Problems, Refused, Why
from handlers.reporting import Register, Step
from handlers.services import Services
from storage import reports
from storage.letter import Letter
from storage.reports import NEW, Kind, Report

REGISTER: Final = Register(
    Kind.HARASSMENT,
    Letter.HARASSMENT_REPORT,
    Letter.HARASSMENT_TOLD,
    {
        "take": Step(frozenset({NEW}), "taken"),
        "close": Step(frozenset({NEW, "taken"}), "closed"),
    },
)
TOLD: Final = frozenset({"take"})
AGAINST: Final = frozenset({"me", "colleague", "elected", "public"})
WHAT_LIMIT: Final = 2500


@dataclass(frozen=True, slots=True)
class Account:
    """What somebody reports, as typed."""

    against: str
    what: str
    link: str
    since: str
    accused: str


def readers(city: City, accused: str = "") -> frozenset[str]:
    """Return who reads a report: human resources and the directors named for it."""
    named = city.holders(*permissions.TABLE[Permission.READ_HARASSMENT])
    return (named | frozenset(city.contacts.harassment)) - {accused}


def may_read(city: City, user: str, report: Report) -> bool:
    """Return whether somebody may read a report now."""
    return user in readers(city, report.codes["accused"])


def report(
    services: Services, user: str, account: Account, *, employee: bool
) -> Report | Problems | Refused:
    """Record a report; it goes to the named persons by direct message."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        if not act.person.may(Permission.REPORT, employee=employee):
            return Refused(Why.NOT_ALLOWED)
        wrong = tuple(_problems(act, account))
        if wrong:
            return Problems(wrong)
        told = readers(act.city, account.accused)
        if not told:
            return Refused(Why.NOBODY)
        codes = {
            "against": account.against, "since": account.since, "accused": account.accused,
        }  # fmt: skip
        # Where it happened may name somebody: the address is kept with the words.
        words = {"what": account.what, "link": account.link}
        return reporting.record(act, REGISTER, "", codes, words, told)


def take(services: Services, user: str, number: int, step: str) -> Report | Refused:
    """Take one step of a report, once; only its readers may."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        found = reports.find(session, Kind.HARASSMENT, number)
        # A stranger is not told whether such a report exists.
        if found is None or not may_read(act.city, user, found):
            return Refused(Why.NOT_ALLOWED)
        return reporting.take(act, REGISTER, found, step, TOLD)


def _problems(act: Act, account: Account) -> list[Problem]:
    wrong = [
        *reporting.text_problems("what", account.what, limit=WHAT_LIMIT),
        *reporting.link_problems("link", account.link, needed=False),
    ]
    if account.against not in AGAINST:
        wrong.append(Problem("against", "choose"))
    if account.since:
        try:
            since = date.fromisoformat(account.since)
        except ValueError:
            wrong.append(Problem("since", "no_such_day"))
        else:
            if since > local_day(act.now):
                wrong.append(Problem("since", "future"))
    return wrong
