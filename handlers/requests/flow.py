"""Take a subject or a change of look, and follow it to its answer. Knows no Slack."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from checks.permissions import Permission
from checks.types import Account
from checks.workdays import local_day
from handlers import cards, reporting
from handlers.act import Act, act_of
from handlers.people import Person
from handlers.refusals import Problem, Problems, Refused, Why
from handlers.reporting import Register, Step
from handlers.services import Services
from storage import reports
from storage.letter import Letter
from storage.reports import NEW, Kind, Report

TAKEN, DECLINED = "taken", "declined"
STEPS: Final = {
    "take": Step(frozenset({NEW}), TAKEN),
    "decline": Step(frozenset({NEW}), DECLINED),
}
REGISTERS: Final[Mapping[Kind, Register]] = {
    kind: Register(kind, Letter.REQUEST_CARD, Letter.REQUEST_TOLD, STEPS)
    for kind in (Kind.SUBJECT, Kind.LOOK)
}
NATURES: Final = ("activity", "honorary", "other")
PARTS: Final = ("picture", "banner", "about", "other")
NO: Final = "no"


@dataclass(frozen=True, slots=True)
class Subject:
    """What somebody proposes, as typed; ``political`` is what they say of it."""

    what: str
    nature: str
    political: str
    day: str


@dataclass(frozen=True, slots=True)
class Look:
    """What somebody asks to change of an account, as typed."""

    account: str
    part: str
    what: str


def propose(
    services: Services, user: str, subject: Subject, *, employee: bool
) -> Report | Problems | Refused:
    """Record a subject and owe it to the team; a political opinion has its own place (12.4)."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        if not act.person.may(Permission.REPORT, employee=employee):
            return Refused(Why.NOT_ALLOWED)
        if wrong := tuple(_subject_problems(act, subject)):
            return Problems(wrong)
        codes = {"nature": subject.nature, "day": subject.day}
        recipients = cards.team(act.city)
        return reporting.record(
            act, REGISTERS[Kind.SUBJECT], "", codes, {"what": subject.what}, recipients
        )


def ask_look(services: Services, user: str, look: Look) -> Report | Problems | Refused:
    """Record a change of look that somebody asks for an account that they publish on."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        account = act.city.account(look.account)
        if account is None:
            return Problems((Problem("account", "choose"),))
        if not act.person.may_publish_for(account):
            return Refused(Why.NOT_ALLOWED)
        wrong = reporting.text_problems("what", look.what)
        if look.part not in PARTS:
            wrong.append(Problem("part", "choose"))
        if wrong:
            return Problems(tuple(wrong))
        codes = {"account": account.key, "part": look.part}
        recipients = cards.team(act.city, account.group)
        return reporting.record(
            act, REGISTERS[Kind.LOOK], "", codes, {"what": look.what}, recipients
        )


def take(services: Services, user: str, kind: Kind, number: int, step: str) -> Report | Refused:
    """Answer a request, once; who asked is told."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        found = reports.find(session, kind, number)
        if found is None:
            return Refused(Why.UNKNOWN_ENTRY)
        if not _may_answer(act.person, found):
            return Refused(Why.NOT_ALLOWED)
        return reporting.take(act, REGISTERS[kind], found, step, STEPS)


def publishable(person: Person) -> tuple[Account, ...]:
    """Return the accounts whose look somebody may ask to change."""
    return tuple(one for one in person.city.accounts if person.may_publish_for(one))


def _may_answer(person: Person, report: Report) -> bool:
    if report.kind is Kind.SUBJECT:
        return person.may(Permission.FOLLOW_REQUESTS)
    account = person.city.account(str(report.codes["account"]))
    return account is not None and person.may_publish_for(account)


def _subject_problems(act: Act, subject: Subject) -> list[Problem]:
    wrong = reporting.text_problems("what", subject.what)
    if subject.nature not in NATURES:
        wrong.append(Problem("nature", "choose"))
    if not subject.political:
        wrong.append(Problem("political", "choose"))
    elif subject.political != NO:
        wrong.append(Problem("political", "personal"))
    if subject.day and not _to_come(act, subject.day):
        wrong.append(Problem("day", "past_day"))
    return wrong


def _to_come(act: Act, typed: str) -> bool:
    try:
        return date.fromisoformat(typed) >= local_day(act.now)
    except ValueError:
        return False
