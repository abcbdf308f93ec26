"""Register accesses, take what their holders declare; no secret is asked. Knows no Slack."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from checks.permissions import Permission
from checks.rotation import ladder, next_at, rotation_due
from checks.workdays import local_day
from handlers import notices
from handlers.act import Act, act_of
from handlers.circle import mine
from handlers.doubting import settle
from handlers.refusals import Problem, Problems, Refused, Why
from handlers.services import Services
from handlers.wording import date_of
from storage import access_tasks, credentials, outbox
from storage.access_tasks import Kind
from storage.credentials import Access, Change, Mfa
from storage.outbox import Letter

STATEMENTS: Final = ("length", "classes", "unique", "unwritten")
# What « done » settles; an access that somebody must take away is not changed, it is retired.
SETTLED: Final = frozenset({Kind.DOUBT, Kind.NEW_CUSTODIAN})


@dataclass(frozen=True, slots=True)
class Entry:
    """A new access as picked in the form; ``known`` is what Slack says of its custodian."""

    account: str
    custodian: str
    kind: str
    mfa: str
    day: str
    known: bool = True


@dataclass(frozen=True, slots=True)
class Statement:
    """What a holder declares: the day, the second factor, and the boxes ticked."""

    day: str
    mfa: str
    ticked: frozenset[str]
    twice: bool = False


def register(services: Services, user: str, entry: Entry) -> Access | Problems | Refused:
    """Register an access of somebody; who is new to an account must change its password now."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        if not act.person.may(Permission.SEE_ACCESSES):
            return Refused(Why.NOT_ALLOWED)
        wrong, on = _entry_problems(act, entry), _day(entry.day)
        if wrong or on is None:
            return Problems(wrong)
        change = _change(act, on, entry.mfa)
        shared = credentials.known_to_others(session, entry.account, entry.custodian)
        made = credentials.register(session, entry.account, entry.custodian, entry.kind, change)
        if made is None:
            return Problems((Problem("custodian", "already"),))
        new = shared and on < local_day(act.now)
        if new:
            access_tasks.open_task(session, Kind.NEW_CUSTODIAN, made, act.now)
        _tell(act, made, "to_change" if new else "registered")
        act.journal(
            "access.registered", made.subject, account=made.account, custodian=made.custodian,
            kind=made.kind, mfa=made.mfa, on=on.isoformat(), task=new,
        )  # fmt: skip
        return made


def change(
    services: Services, user: str, number: int, said: Statement
) -> Access | Problems | Refused:
    """Record that a holder changed a password: its tasks are done, what was held goes on."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        access = mine(user, credentials.lock(session, number))
        if isinstance(access, Refused):
            return access
        wrong, on = _problems(act, access, said), _day(said.day)
        if wrong or on is None:
            return Problems(wrong)
        after = credentials.changed(session, access, _change(act, on, said.mfa))
        tasks = access_tasks.open_of(session, [one.id for one in after])
        done = [one for one in tasks if one.kind in SETTLED and on >= local_day(one.opened_at)]
        access_tasks.finish(session, done, user, act.now)
        released = settle(act, done)
        _tell(act, access, "changed")
        act.journal(
            "access.changed", access.subject, on=on.isoformat(), mfa=said.mfa,
            also=[one.id for one in after if one.id != access.id],
            tasks=[one.id for one in done], released=released,
        )  # fmt: skip
        return credentials.find(session, access.id) or access


def retire(services: Services, user: str, number: int) -> Access | Refused:
    """Record that an access was taken away from its holder."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        access = credentials.lock(session, number)
        if not act.person.may(Permission.SEE_ACCESSES):
            return Refused(Why.NOT_ALLOWED)
        if access is None:
            return Refused(Why.UNKNOWN_ACCESS)
        if access.retired_at is not None:
            return Refused(Why.ALREADY_DONE)
        credentials.retire(session, access, act.now)
        done = access_tasks.open_of(session, [access.id])
        access_tasks.finish(session, done, user, act.now)
        released = settle(act, done)
        for recipient in outbox.places_of(session, Letter.ACCESS_DEPARTURE, _leaver(access)):
            outbox.put(session, Letter.ACCESS_DEPARTURE, _leaver(access), recipient)
        notices.refresh_homes(session)
        tasks = [one.id for one in done]
        act.journal("access.retired", access.subject, tasks=tasks, released=released)
        return access


def _change(act: Act, on: date, mfa: str) -> Change:
    due = rotation_due(on, act.city.rules.rotation_days)
    steps = ladder(act.city.calendar, on, due, act.decisions.rotation_ladder)
    first = next_at(act.city.calendar, steps, None, act.now)
    return Change(on, Mfa(mfa), act.user, act.now, due, first)


def _tell(act: Act, access: Access, code: str) -> None:
    facts = {"code": code}
    outbox.put(act.session, Letter.ACCESS_NOTICE, access.subject, access.custodian, facts=facts)
    notices.refresh_homes(act.session)


def _leaver(access: Access) -> str:
    return f"departure:{access.custodian}"


def _entry_problems(act: Act, entry: Entry) -> tuple[Problem, ...]:
    wrong = []
    if act.city.account(entry.account) is None:
        wrong.append(Problem("account", "choose"))
    if not entry.custodian:
        wrong.append(Problem("custodian", "choose"))
    elif not entry.known:
        wrong.append(Problem("custodian", "unknown_custodian"))
    if entry.kind not in {one.key for one in act.decisions.access_kinds}:
        wrong.append(Problem("kind", "choose"))
    return (*wrong, *_common(act, entry.day, entry.mfa))


def _problems(act: Act, access: Access, said: Statement) -> tuple[Problem, ...]:
    wrong, on = list(_common(act, said.day, said.mfa)), _day(said.day)
    if on is not None and on < access.last_changed_on:
        facts = {"day": date_of(access.last_changed_on)}
        wrong.append(Problem("day", "before_last", facts))
    elif on == access.last_changed_on and not said.twice:
        wrong.append(Problem("day", "same_day"))
    elif on is not None and _before_doubt(act, access, on):
        wrong.append(Problem("day", "before_doubt"))
    if said.ticked != frozenset(STATEMENTS):
        wrong.append(Problem("statements", "all", {"count": len(STATEMENTS)}))
    return tuple(wrong)


def _before_doubt(act: Act, access: Access, on: date) -> bool:
    """Say whether a change came before what asks for it: it does not settle it."""
    open_ones = access_tasks.open_of(act.session, [access.id])
    return any(one.kind in SETTLED and on < local_day(one.opened_at) for one in open_ones)


def _common(act: Act, day: str, mfa: str) -> tuple[Problem, ...]:
    wrong, on = [], _day(day)
    if on is None:
        wrong.append(Problem("day", "no_such_day"))
    elif on > local_day(act.now):
        wrong.append(Problem("day", "future"))
    if mfa not in set(Mfa):
        wrong.append(Problem("mfa", "choose"))
    return tuple(wrong)


def _day(day: str) -> date | None:
    try:
        return date.fromisoformat(day)
    except ValueError:
        return None
