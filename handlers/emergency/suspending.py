"""Hold the ordinary posts of an emergency, ask about each at its end, let them go one by one."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from checks.lifecycle import PostAction, PostStatus, Refusal, Status, move_post
from handlers import notices
from handlers.act import Act, act_of
from handlers.booking import release, stir
from handlers.emergency.telling import show, warn
from handlers.holding import emergency_holds, held, is_urgent
from handlers.judging import hinders, standing
from handlers.refusals import Refused, Why
from handlers.services import Services
from storage import drafts, emergency, emergency_posts, holds, judging, posts, slots
from storage.drafts import AT_ONCE, Post, Stored
from storage.emergency import Emergency
from storage.holds import Ground, Hold

CAP: Final = "daily_cap"


def hold_scheduled(act: Act, one: Emergency) -> int:
    """Hold every ordinary post about to go out on an emergency's chains; return how many."""
    found = emergency_posts.scheduled(act.session, one.groups, PostStatus.BOOKED)
    if found:
        emergency_posts.hold(act.session, one, found, act.user, act.now)
    return len(found)


def stop_by_hand(act: Act, one: Emergency, stopped: Iterable[int]) -> int:
    """Hold the programmed posts that somebody stopped on their platform; return how many."""
    known = emergency_posts.scheduled(act.session, one.groups, PostStatus.PROGRAMMED)
    wanted = frozenset(stopped)
    found = [each for each in known if each.post.id in wanted]
    for each in found:
        posts.set_status(act.session, each.post.id, PostStatus.BOOKED)
    emergency_posts.hold(act.session, one, found, act.user, act.now)
    return len(found)


def stopped(services: Services, user: str, number: int, post: int) -> Emergency | Refused:
    """Record that one programmed post was stopped by hand on its platform."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        one = emergency.find(session, number)
        if one is None or not one.is_open:
            return Refused(Why.NO_EMERGENCY)
        draft = _of(act, post)
        if draft is None or not act.person.may_publish(draft):
            return Refused(Why.NOT_ALLOWED)
        if not stop_by_hand(act, one, {post}):
            return Refused(Why.IMPOSSIBLE)
        notices.show(session, act.city, drafts.get(session, draft.id))
        show(session, act.city, one)
        act.journal("post.stopped", draft.subject, post=post, emergency=one.id)
        return one


def ask_about(act: Act, one: Emergency) -> int:
    """Have each held post judged again, and tell its author that it waits; return how many."""
    waiting = emergency_posts.held(act.session, one.id)
    for number in sorted({each.post.draft for each in waiting}):
        judging.again(act.session, number, AT_ONCE)
    for author in sorted({each.author for each in waiting}):
        count = sum(each.author == author for each in waiting)
        warn(act, one, "to_decide", frozenset({author}), count=count)
    return len(waiting)


def resume(services: Services, user: str, post: int) -> Stored | Refused:
    """Let one held post go on at its hour, once its facts were judged again."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        found = _decidable(act, post)
        if isinstance(found, Refused):
            return found
        draft, one = found
        if one.planned_at <= act.now:
            return Refused(Why.PAST)
        if any(hinders(each) and each.finding.check != CAP for each in standing(act, draft)):
            # The author reads what is new in the verdict, and mends it.
            judging.again(session, draft.id, AT_ONCE)
            return Refused(Why.CHANGED)
        _let_go(act, one)
        early = timedelta(minutes=act.decisions.publish_reminder_minutes)
        posts.set_status(session, one.id, PostStatus.BOOKED, one.planned_at - early)
        return _done(act, draft, "post.resumed", one)


def cancel(services: Services, user: str, post: int) -> Stored | Refused:
    """Give one held post up; the draft is withdrawn when it was its only one."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        found = _decidable(act, post)
        if isinstance(found, Refused):
            return found
        draft, one = found
        if isinstance(move_post(one.status, PostAction.DROP), Refusal):
            return Refused(Why.IMPOSSIBLE)
        _let_go(act, one)
        if len(draft.posts) == 1:
            release(act, draft)
            drafts.set_status(session, draft.id, Status.WITHDRAWN, act.now)
            judging.again(session, draft.id, None)
        else:
            slots.free(session, [one.id])
            posts.set_status(session, one.id, PostStatus.DROPPED)
            stir(session, act.city, draft, [one])
        return _done(act, draft, "post.cancelled", one)


def let_pass(services: Services, user: str, post: int) -> Stored | Refused:
    """Let an emergency's post go on in spite of a doubt on its account: a person confirms it."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        draft = _of(act, post)
        one = _post(draft, post) if draft else None
        if draft is None or one is None or not act.person.may_publish(draft):
            return Refused(Why.NOT_ALLOWED)
        if not is_urgent(session, draft):
            return held(session, one) or Refused(Why.NOT_HELD)
        doubts = [each for each in holds.on_post(session, one) if each.ground is Ground.DOUBT]
        if not doubts:
            return Refused(Why.NOT_HELD)
        for each in doubts:
            holds.let_pass(session, each.id, one.id, user, act.now)
        # Recalled at the next knock of the clock: its hour may have come meanwhile.
        posts.set_status(session, one.id, one.status, act.now)
        return _done(act, draft, "post.let_pass", one)


def _decidable(act: Act, post: int) -> tuple[Stored, Post] | Refused:
    """Return a held post that this person may decide on now, or why not."""
    draft = _of(act, post)
    one = _post(draft, post) if draft else None
    if draft is None or one is None:
        return Refused(Why.UNKNOWN_DRAFT)
    if not act.person.may_write(draft):
        return Refused(Why.NOT_ALLOWED)
    found = emergency_holds(act.session, one)
    if not found or one.status is not PostStatus.BOOKED:
        return Refused(Why.NOT_HELD)
    still = any(_goes_on(act, each) for each in found)
    return Refused(Why.STILL_ON) if still else (draft, one)


def _goes_on(act: Act, hold: Hold) -> bool:
    one = _cause(act, hold)
    return one is not None and one.is_open


def _cause(act: Act, hold: Hold) -> Emergency | None:
    return emergency.find(act.session, int(hold.subject.rpartition(":")[2]))


def _of(act: Act, post: int) -> Stored | None:
    number = posts.draft_of(act.session, post)
    return drafts.lock(act.session, number) if number else None


def _post(draft: Stored, post: int) -> Post | None:
    return next((one for one in draft.posts if one.id == post), None)


def _let_go(act: Act, post: Post) -> None:
    for hold in emergency_holds(act.session, post):
        holds.release(act.session, hold.subject, act.user, act.now, post=post.id)
        one = _cause(act, hold)
        if one:
            show(act.session, act.city, one)


def _done(act: Act, draft: Stored, action: str, post: Post) -> Stored:
    after = drafts.get(act.session, draft.id)
    notices.show(act.session, act.city, after)
    act.journal(action, draft.subject, account=post.account)
    return after
