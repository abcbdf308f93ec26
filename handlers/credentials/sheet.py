"""Gather what is shown of accesses: their names in French, what is to be done about each."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlmodel import Session

from checks.permissions import Permission
from checks.workdays import local_day
from handlers.act import act_of
from handlers.services import Services
from storage import access_tasks, credentials
from storage.access_tasks import Kind
from storage.credentials import Access


@dataclass(frozen=True, slots=True)
class Line:
    """One access, the words that name it, and why it must be looked at now."""

    access: Access
    account: str
    kind: str
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Register:
    """What somebody sees of the register: their own accesses, and all of them if they may."""

    mine: tuple[Line, ...]
    others: tuple[Line, ...]
    manages: bool


def gather(session: Session, services: Services, user: str) -> Register:
    """Return what somebody sees of the register now."""
    act = act_of(session, services, user)
    manages = act.person.may(Permission.SEE_ACCESSES)
    known = credentials.every(session) if manages else credentials.of(session, user)
    lines = lines_of(session, services, known)
    return Register(
        tuple(one for one in lines if one.access.custodian == user),
        tuple(one for one in lines if one.access.custodian != user),
        manages,
    )


def lines_of(session: Session, services: Services, accesses: Iterable[Access]) -> tuple[Line, ...]:
    """Return accesses with the words that name them."""
    known = tuple(accesses)
    city, decisions = services.city(session), services.directive.decisions
    titles = {one.key: one.title for one in city.accounts}
    kinds = {one.key: one.label for one in decisions.access_kinds}
    tasks = access_tasks.open_of(session, [one.id for one in known])
    today = local_day(services.now())
    return tuple(
        Line(
            one,
            titles.get(one.account, one.account),
            kinds.get(one.kind, one.kind),
            _marks({task.kind for task in tasks if task.access.id == one.id}, one.due_on < today),
        )
        for one in known
    )


def _marks(kinds: set[Kind], late: bool) -> tuple[str, ...]:  # noqa: FBT001  one of the marks
    found = tuple(one.value for one in Kind if one in kinds)
    return found or (("late",) if late else ())
