"""Time knocks for comments: reminders, claims left without a sign, hours that changed."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from checks.city import City, Role
from checks.comment_life import State
from checks.deadlines import in_hours, ladder_at, next_nudge, promise_reminder
from checks.types import Group
from checks.workdays import Calendar, first_open, local_day
from handlers.act import VIGIE, Act, act_of
from handlers.comments.windows import due_of, reckoning_of
from handlers.following import channel_of, group_of, say, show, show_card
from handlers.notices import refresh_homes
from handlers.services import Services
from storage import comment_dues, comments, outbox
from storage.comment import Comment, Due
from storage.outbox import Letter


def nudge(services: Services) -> None:
    """Remind each person once of all their comments that are due; then tell the director."""
    with services.transaction() as session:
        act = act_of(session, services, VIGIE)
        told: dict[str, list[Comment]] = defaultdict(list)
        late: list[Comment] = []
        for one in _in_hours(act, comment_dues.to_nudge(session, act.now)):
            if one.nudges >= act.decisions.nudges_most and act.now > one.due.limit_at:
                late.append(one)
            else:
                told[reminded(act.city, one)].append(one)
        for to, many in told.items():
            _remind(act, to, many)
        _climb(act, late)


def reminded(city: City, comment: Comment) -> str:
    """Return who is reminded of a comment: who is on it, the department asked, else the team."""
    if comment.state is State.WAITING:
        director = city.departments.get(comment.department, ("", ""))[1]
        if director:
            return director
    return comment.assignee or channel_of(city, comment)


def _in_hours(act: Act, due: Iterable[Comment]) -> list[Comment]:
    """Return what may be said now; what fell in a closed hour waits for the opening."""
    by_account: dict[str, list[Comment]] = defaultdict(list)
    for one in due:
        by_account[one.what.account].append(one)
    found = []
    for account, many in by_account.items():
        calendar = act.city.calendar_of(account)
        opens = first_open(calendar, act.now)
        if opens is None or opens == act.now:
            found += many
        else:
            comment_dues.later(act.session, [one.id for one in many], opens)
    return found


def _remind(act: Act, to: str, many: list[Comment]) -> None:
    ladders = _ladders(act, many)
    next_at = {one.id: _next(act, one, ladders) for one in many}
    counts = {one.id: _count(act, one) for one in many}
    comment_dues.nudged(act.session, act.now, to, next_at, counts)
    facts = {"at": act.now.isoformat()}
    outbox.put(act.session, Letter.COMMENT_NUDGE, "comments", to, facts=facts)
    act.journal("comments.nudged", "comments", to=to, count=len(many))


def _count(act: Act, one: Comment) -> int:
    """Return how many reminders a comment has had, those that went by unsaid included."""
    return max(one.nudges + 1, sum(at <= act.now for at in one.due.planned))


def _next(act: Act, one: Comment, ladders: dict[tuple[str, datetime], datetime]) -> datetime:
    promised = one.promised_at if one.state is State.INTERIM else None
    following = next_nudge(one.due.planned, act.now, promised)
    return following or ladders[one.what.account, one.due.limit_at]


def _ladders(act: Act, many: list[Comment]) -> dict[tuple[str, datetime], datetime]:
    """Return when the next rung is told, for each account and limit: many comments share both."""
    return {
        (account, limit): ladder_at(act.city.calendar_of(account), limit, act.now)
        for account, limit in {(one.what.account, one.due.limit_at) for one in many}
    }


def _climb(act: Act, late: list[Comment]) -> None:
    """Tell the directors, once, of what nobody replied to in time."""
    by_group: dict[Group, list[Comment]] = defaultdict(list)
    for one in late:
        by_group[group_of(act.city, one.what.account)].append(one)
    for group, many in by_group.items():
        numbers = [one.id for one in many]
        directors = sorted(rung(act.city, group))
        comment_dues.told_director(act.session, act.now, ",".join(directors), numbers)
        for to in directors:
            facts = {"comments": numbers}
            outbox.put(act.session, Letter.COMMENT_LADDER, "comments", to, facts=facts)
        act.journal("comments.late", "comments", to=directors, count=len(many))


def rung(city: City, group: Group) -> frozenset[str]:
    """Return who is told when reminders were not enough."""
    own = city.holders(Role.POLICE_APPROVER) if group is Group.POLICE else frozenset[str]()
    return own or city.holders(Role.DIRECTOR)


def release(services: Services) -> None:
    """Give back to all the comments whose keeper gave no sign."""
    with services.transaction() as session:
        act = act_of(session, services, VIGIE)
        for one in comment_dues.to_release(session, act.now):
            comments.hold(session, one.id, State.NEW, None, None)
            say(session, act.city, one, "released", by=one.assignee)
            show(session, act.city, comments.get(session, one.id))
            act.journal("comment.released", one.subject)


def reckon(services: Services) -> None:
    """Reckon again what is due when the hours, the closures or the clock were changed."""
    while _reckon_some(services):
        pass


def _reckon_some(services: Services) -> bool:
    with services.transaction() as session:
        act = act_of(session, services, VIGIE)
        keys = {one.key: reckoning_of(act.city, one.key).key for one in act.city.accounts}
        default = reckoning_of(act.city, "").key
        found = comment_dues.reckoned_otherwise(session, keys, default)
        if not found:
            return False
        comments.reckon(session, [(one.id, _due_again(act, one)) for one in found])
        for one in found:
            show_card(session, act.city, one)
        refresh_homes(session)
        act.journal("comments.reckoned", "comments", count=len(found))
        return True


def _due_again(act: Act, one: Comment) -> Due:
    """Return a comment's window by the hours of now; what was put off stays so."""
    calendar = act.city.calendar_of(one.what.account)
    promised = _promised_again(act, one, calendar)
    due = due_of(act, one.what.account, one.what.received_at, promised)
    own = {*one.due.planned, one.promised_at}
    nudge_at = None if one.told_director else due.nudge_at
    if one.due.nudge_at and one.due.nudge_at not in own and one.due.nudge_at > act.now:
        nudge_at = in_hours(calendar, one.due.nudge_at, act.now)
    return Due(due.starts_at, due.target_at, due.limit_at, nudge_at, due.reckoned_by, due.planned)


def _promised_again(act: Act, one: Comment, calendar: Calendar) -> datetime | None:
    if one.state is not State.INTERIM or one.promised_at is None:
        return None
    return promise_reminder(calendar, local_day(one.promised_at), act.now)
