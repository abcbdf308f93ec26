"""Record absences; hand over to the back-up what waits for somebody away. Knows no Slack."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from checks.permissions import Permission
from checks.types import Group
from checks.workdays import local_day
from handlers.act import VIGIE, Act, act_of
from handlers.people import Person, asked_first
from handlers.refusals import Problem, Problems, Refused, Why
from handlers.services import Services
from storage import absences, drafts, listing, outbox
from storage.absences import Absence
from storage.drafts import Stored
from storage.letter import Letter

MOST: Final = 50


@dataclass(frozen=True, slots=True)
class Away:
    """An absence as somebody declares it, as typed."""

    user: str
    first: str
    last: str
    backup: str


def may_declare(person: Person, user: str) -> bool:
    """Return whether somebody may declare the absence of a person."""
    if person.user == user:
        return bool(person.city.roles_of(user))
    return person.may(Permission.DECLARE_ABSENCE)


def declare(services: Services, user: str, away: Away) -> Absence | Problems | Refused:
    """Record an absence, and tell who takes over."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        who = away.user or user
        if not may_declare(act.person, who):
            return Refused(Why.NOT_ALLOWED)
        first, last = _day(away.first), _day(away.last)
        wrong = tuple(_problems(act, who, away.backup, first, last))
        if wrong or first is None or last is None:
            return Problems(wrong)
        made = absences.declare(session, who, first, last, away.backup, user, act.now)
        for recipient in sorted({who, away.backup}):
            outbox.put(session, Letter.ABSENCE_TOLD, made.subject, recipient)
        act.journal("absence.declared", made.subject, user=who, backup=away.backup)
        return made


def stand_in(services: Services) -> None:
    """Ask the back-up of whoever is away to approve what waits, each version once."""
    with services.transaction() as session:
        act = act_of(session, services, VIGIE)
        for absence in absences.on(session, local_day(act.now)):
            for group in Group:
                for draft in listing.in_review(session, (group,), limit=MOST):
                    _hand(act, absence, draft)


def _hand(act: Act, absence: Absence, draft: Stored) -> None:
    writers = drafts.writers(act.session, draft.id)
    backup = Person(absence.backup, act.city)
    waited_for = absence.user in asked_first(act.city, draft.group, writers)
    if not waited_for or absence.backup in writers or not backup.may_approve(draft):
        return
    version = f"{draft.id}:{draft.version}"
    if version in absence.handed or not absences.hand(act.session, absence.id, version):
        return
    outbox.put(act.session, Letter.APPROVAL_REQUEST, draft.subject, absence.backup)
    act.journal("absence.handed", draft.subject, user=absence.user, backup=absence.backup)


def _problems(
    act: Act, user: str, backup: str, first: date | None, last: date | None
) -> list[Problem]:
    wrong = [
        Problem(where, "no_such_day")
        for where, day in (("first", first), ("last", last))
        if day is None
    ]
    if first and last and last < first:
        wrong.append(Problem("last", "backwards"))
    elif last and last < local_day(act.now):
        wrong.append(Problem("last", "past"))
    if not backup:
        wrong.append(Problem("backup", "choose"))
    elif backup == user:
        wrong.append(Problem("backup", "itself"))
    elif not act.city.roles_of(backup):
        wrong.append(Problem("backup", "no_role"))
    return wrong


def _day(typed: str) -> date | None:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return None
