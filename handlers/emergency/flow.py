"""Extend and stop an emergency; say who may lead it now. Knows no Slack."""

from datetime import datetime, timedelta

from checks.emergencies import may_lead
from handlers.act import Act, act_of
from handlers.emergency.form import Hours, wrong_hours
from handlers.emergency.suspending import ask_about
from handlers.emergency.telling import tell
from handlers.refusals import Problems, Refused, Why
from handlers.services import Services
from storage import emergency
from storage.emergency import Emergency


def extend(
    services: Services, user: str, number: int, hours: Hours
) -> Emergency | Problems | Refused:
    """Give an emergency another end and another next update."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        one = leading(act, number)
        if isinstance(one, Refused):
            return one
        wrong = tuple(wrong_hours(hours, act.now))
        until = hours.end()
        if wrong or until is None:
            return Problems(wrong)
        one = set_hours(act, one, until, hours.next_update(act.now))
        tell(act, one, "extended", until=until.isoformat())
        act.journal("emergency.extended", one.subject, until=until.isoformat())
        return one


def stop(services: Services, user: str, number: int) -> Emergency | Refused:
    """End an emergency: every post that it held is asked about and judged again."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        one = leading(act, number)
        if isinstance(one, Refused):
            return one
        return end(act, one)


def leading(act: Act, number: int) -> Emergency | Refused:
    """Return an emergency that goes on and that this person may lead, held; or why not."""
    emergency.lock(act.session, number)
    return may_follow(act, number)


def may_follow(act: Act, number: int) -> Emergency | Refused:
    """Return an emergency that this person may lead now, without holding it; or why not."""
    one = emergency.find(act.session, number)
    if one is None or not one.is_open:
        return Refused(Why.NO_EMERGENCY)
    allowed = may_lead(act.city.roles_of(act.user), one.groups)
    return one if allowed else Refused(Why.NOT_ALLOWED)


def may_see(act: Act, number: int) -> Emergency | Refused:
    """Return an emergency, over or not, that is this person's business; or why it is not."""
    one = emergency.find(act.session, number)
    if one is None:
        return Refused(Why.UNKNOWN_ENTRY)
    own = {each.group for each in act.city.accounts if act.person.may_publish_for(each)}
    leads = may_lead(act.city.roles_of(act.user), one.groups)
    return one if leads or own & one.groups else Refused(Why.NOT_ALLOWED)


def current(act: Act) -> Emergency | Refused:
    """Return what goes on that this person may lead, the real one first; or why there is none."""
    found = sorted(emergency.open_ones(act.session), key=lambda one: one.exercise)
    if not found:
        return Refused(Why.NO_EMERGENCY)
    roles = act.city.roles_of(act.user)
    mine = next((one for one in found if may_lead(roles, one.groups)), None)
    return mine or Refused(Why.NOT_ALLOWED)


def set_hours(act: Act, one: Emergency, until: datetime, next_update: datetime | None) -> Emergency:
    """Record until when an emergency goes on, when the public hears of it, and both reminders."""
    decisions = act.decisions
    early = timedelta(minutes=decisions.emergency_update_minutes)
    return emergency.change(
        act.session,
        one.id,
        planned_end=until,
        next_update_at=next_update,
        remind_at=act.now + timedelta(hours=decisions.emergency_reminder_hours),
        update_remind_at=max(next_update - early, act.now) if next_update else None,
    )


def end(act: Act, one: Emergency) -> Emergency:
    """End an emergency that this act holds; what it held waits for somebody's decision."""
    one = emergency.stop(act.session, one.id, act.user, act.now)
    asked = ask_about(act, one)
    tell(act, one, "ended", count=asked)
    act.journal("emergency.ended", one.subject, held=asked, exercise=one.exercise)
    return one
