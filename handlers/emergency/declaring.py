"""Weigh and declare an emergency, or join the one that goes on. Knows no Slack."""

from dataclasses import dataclass
from typing import Final

from sqlmodel import Session

from checks.emergencies import Beginning, Refusal, Scope, Step, begin, scopes_of
from checks.lifecycle import PostStatus
from checks.types import Group
from handlers.act import Act, act_of
from handlers.emergency.flow import end, set_hours
from handlers.emergency.form import Form, problems
from handlers.emergency.suspending import hold_scheduled, stop_by_hand
from handlers.emergency.telling import tell, warn
from handlers.reasons import clean
from handlers.refusals import Problems, Refused, Why
from handlers.services import Services
from storage import emergency, emergency_posts, notes
from storage.emergency import Emergency
from storage.emergency_posts import Waiting

NOTHING: Final[frozenset[Group]] = frozenset()
WHY: Final = {
    Refusal.NOT_STARTED: Why.NO_EMERGENCY,
    Refusal.REAL_ONE: Why.REAL_EMERGENCY,
    Refusal.NOT_ALLOWED: Why.NOT_ALLOWED,
    Refusal.NO_ACCOUNT: Why.NO_SCOPE,
}


class OvertakenError(Exception):
    """Somebody else opened an emergency on the same chain a moment before."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """What declaring an emergency would do, before anybody confirms it."""

    form: Form
    joins: Emergency | None
    held: int
    by_hand: tuple[Waiting, ...]


def scopes(act: Act) -> tuple[Scope, ...]:
    """Return the scopes that this person may declare, of those that have accounts."""
    there = {one.group for one in act.city.accounts}
    return scopes_of(act.city.roles_of(act.user), there)


def weigh(act: Act, form: Form) -> Weighed | Problems | Refused:
    """Return what a declaration would do, or what is wrong with it; nothing changes."""
    judged = _judged(act, form)
    if not isinstance(judged, Beginning):
        return judged
    joined = _joined(act.session, form, judged)
    # An exercise touches nothing, nor does joining what has already begun.
    begins = NOTHING if form.exercise else judged.begins
    held = emergency_posts.scheduled(act.session, begins, PostStatus.BOOKED)
    by_hand = emergency_posts.scheduled(act.session, begins, PostStatus.PROGRAMMED)
    return Weighed(form, joined, len(held), by_hand)


def start(
    services: Services, user: str, form: Form, stopped: frozenset[int] = frozenset()
) -> Emergency | Problems | Refused:
    """Declare an emergency and hold the ordinary posts, in one transaction; or join the one there.

    ``stopped`` are the programmed posts that somebody stopped by hand on their platform.
    """
    try:
        return _start(services, user, form, stopped)
    except OvertakenError:
        # Nothing of it stands: the other one is seen now, and joined.
        return _start(services, user, form, stopped)


def _judged(act: Act, form: Form) -> Beginning | Problems | Refused:
    """Return what a declaration leads to, or why it may not be made by this person now."""
    allowed = scopes(act)
    if not allowed:
        return Refused(Why.NOT_ALLOWED)
    wrong = problems(form, act.city, act.decisions, act.now)
    if wrong:
        return Problems(wrong)
    if form.scope not in allowed:
        return Refused(Why.NO_SCOPE)
    step = Step.DRILL if form.exercise else Step.START
    begins = begin(emergency.states(act.session), form.groups, step)
    return Refused(WHY[begins]) if isinstance(begins, Refusal) else begins


def _joined(session: Session, form: Form, judged: Beginning) -> Emergency | None:
    """Return what goes on already on one of the chains that are asked for."""
    found = (
        emergency.on_group(session, group, exercise=form.exercise)
        for group in sorted(judged.joined)
    )
    return next((one for one in found if one), None)


def _start(
    services: Services, user: str, form: Form, stopped: frozenset[int]
) -> Emergency | Problems | Refused:
    with services.transaction() as session:
        act = act_of(session, services, user)
        judged = _judged(act, form)
        if not isinstance(judged, Beginning):
            return judged
        joined = _joined(session, form, judged)
        one = _join(act, form, judged, joined) if joined else _open(act, form)
        held = 0
        if one.is_real:
            stop_by_hand(act, one, stopped)
            held = hold_scheduled(act, one)
        code = "joined" if joined else "started"
        if joined:
            warn(act, one, code, frozenset({user}))
        tell(act, one, code)
        act.journal(
            f"emergency.{code}", one.subject,
            kind=one.kind, groups=sorted(one.groups), exercise=one.exercise, held=held,
        )  # fmt: skip
        return one


def _open(act: Act, form: Form) -> Emergency:
    until, next_update = form.hours.end(), form.hours.next_update(act.now)
    assert until is not None  # noqa: S101  a form without problems has an end
    if not form.exercise:
        _end_drills(act, form)
    note = notes.write(act.session, clean(form.reason), act.now)
    one = emergency.start(
        act.session, form.groups, kind=form.kind, exercise=form.exercise, note=note.id,
        publishers=frozenset(form.publishers), by=act.user, now=act.now, planned_end=until,
        next_update_at=next_update,
    )  # fmt: skip
    if one is None:
        raise OvertakenError
    return set_hours(act, one, until, next_update)


def _join(act: Act, form: Form, judged: Beginning, joined: Emergency) -> Emergency:
    """Widen what goes on to the chains that it did not have."""
    if not form.exercise:
        _end_drills(act, form)
    widened = emergency.widen(act.session, joined.id, judged.begins, exercise=joined.exercise)
    if not widened:
        raise OvertakenError
    return emergency.get(act.session, joined.id)


def _end_drills(act: Act, form: Form) -> None:
    """End the exercises of these chains: the real one comes first."""
    for group in sorted(form.groups):
        drill = emergency.on_group(act.session, group, exercise=True)
        if drill:
            end(act, drill)
