"""Carry a comment from its capture to somebody's hands. Knows no Slack."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from checks.city import Role
from checks.comment_life import Hand, State, Step, move
from checks.lifecycle import Refusal
from checks.natures import Nature, propose
from checks.workdays import working_after
from handlers.act import Act, act_of
from handlers.comments.form import Form, captured, problems
from handlers.comments.windows import due_of
from handlers.following import (
    channel_of,
    held,
    may_follow,
    may_follow_any,
    media_person,
    say,
    show,
)
from handlers.people import Person
from handlers.reasons import clean
from handlers.refusals import Problem, Problems, Refused, Why
from handlers.services import Services
from storage import comments, outbox
from storage.comment import Comment
from storage.outbox import Letter


@dataclass(frozen=True, slots=True)
class Tracked:
    """A comment that is followed, and whether it was not before."""

    comment: Comment
    new: bool


def track(services: Services, user: str, form: Form) -> Tracked | Problems | Refused:
    """Follow a comment; the one that is followed already under the same link stays as it is."""
    propose(clean(form.excerpt))  # read once, while nobody waits for the database
    with services.transaction() as session:
        act = act_of(session, services, user)
        if not may_follow_any(act.person):
            return Refused(Why.NOT_ALLOWED)
        wrong = problems(form, act.person, services.directive, act.now)
        if wrong:
            return Problems(wrong)
        what = captured(form, act.person)
        due = due_of(act, what.account, what.received_at)
        comment, new = comments.add(session, what, due, user, act.now)
        if not new:
            say(session, act.city, comment, "again", by=user)
            act.journal("comment.again", comment.subject)
            return Tracked(comment, new=False)
        comment = alert(act, comment)
        show(session, act.city, comment)
        nature = comment.what.nature
        act.journal("comment.tracked", comment.subject, account=what.account, nature=nature)
        return Tracked(comment, new=True)


def correct(services: Services, user: str, number: int, form: Form) -> Comment | Problems | Refused:
    """Take what somebody notes anew of a comment, but its link: its window follows."""
    propose(clean(form.excerpt))
    with services.transaction() as session:
        act = act_of(session, services, user)
        before = held(act, number)
        if isinstance(before, Refused):
            return before
        form = replace(form, link=before.what.link)
        wrong = problems(form, act.person, services.directive, act.now)
        if wrong:
            return Problems(wrong)
        what = captured(form, act.person)
        due = due_of(act, what.account, what.received_at, before.promised_at)
        comments.correct(session, number, what, due)
        comment = comments.get(session, number)
        if comment.what.nature is not before.what.nature:
            comment = alert(act, comment)
            say(session, act.city, comment, "nature", by=user, nature=comment.what.nature)
        if comment.what.excerpt != before.what.excerpt:
            say(session, act.city, comment, "edited", by=user)
        show(session, act.city, comment)
        act.journal("comment.corrected", comment.subject, nature=comment.what.nature)
        return comment


def claim(services: Services, user: str, number: int) -> Comment | Refused:
    """Take a comment in hand; the first who asks has it."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        comment = held(act, number)
        if isinstance(comment, Refused):
            return comment
        if comment.is_open and comment.assignee:
            mine = comment.assignee == user
            taken = Refused(Why.COMMENT_TAKEN, {"person": f"<@{comment.assignee}>"})
            return Refused(Why.ALREADY_DONE) if mine else taken
        step = Step.HAND_OVER if comment.is_open and comment.state is not State.NEW else Step.CLAIM
        return give(act, comment, user, step)


def hand_over(services: Services, user: str, number: int, to: str) -> Comment | Problems | Refused:
    """Pass a comment to somebody who may handle it; they are told."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        comment = held(act, number)
        if isinstance(comment, Refused):
            return comment
        if not may_follow(Person(to, act.city), comment):
            return Problems((Problem("to", "cannot_follow"),))
        done = give(act, comment, to, Step.HAND_OVER)
        if isinstance(done, Comment) and to != user:
            facts = {"code": "handed", "by": user}
            outbox.put(session, Letter.COMMENT_ALERT, comment.subject, to, facts=facts)
        return done


def give(act: Act, comment: Comment, to: str, step: Step) -> Comment | Refused:
    """Put a comment in somebody's hands; it goes back to all without a sign from them."""
    after = stepped(act, comment, step)
    if isinstance(after, Refused):
        return after
    comments.hold(act.session, comment.id, after, to, release_at(act, comment, after))
    return told(act, comment.id, "comment.taken", to=to)


def release(services: Services, user: str, number: int) -> Comment | Refused:
    """Give a comment back to all."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        comment = held(act, number)
        if isinstance(comment, Refused):
            return comment
        after = stepped(act, comment, Step.RELEASE)
        if isinstance(after, Refused):
            return after
        comments.hold(session, number, after, None, None)
        return told(act, number, "comment.released")


def release_at(act: Act, comment: Comment, state: State) -> datetime | None:
    """Return until when somebody keeps a comment without a sign, in working hours."""
    if state is not State.CLAIMED:
        return None
    hours = timedelta(hours=act.decisions.comment_claim_hours)
    return working_after(act.city.calendar_of(comment.what.account), act.now, hours)


def stepped(act: Act, comment: Comment, step: Step) -> State | Refused:
    """Return the state that a step leads a comment to, or why it may not be taken."""
    hands = {Hand.TEAM} if may_follow(act.person, comment) else set()
    if comment.assignee == act.user:
        hands.add(Hand.KEEPER)
    after = move(comment.state, step, frozenset(hands))
    if not isinstance(after, Refusal):
        return after
    if after is Refusal.NOT_ALLOWED:
        return Refused(Why.NOT_ALLOWED)
    return Refused(Why.COMMENT_MOVED if comment.is_open else Why.COMMENT_CLOSED)


def told(act: Act, number: int, action: str, **facts: str) -> Comment:
    """Show a comment as it stands now, and write the line of what was done."""
    comment = comments.get(act.session, number)
    show(act.session, act.city, comment)
    act.journal(action, comment.subject, **facts)
    return comment


def alert(act: Act, comment: Comment) -> Comment:
    """Tell at once, at any hour, who must know: of a danger, those on duty; the media's person."""
    session, nature = act.session, comment.what.nature
    if nature is Nature.DANGER:
        duty = act.city.holders(Role.ON_DUTY) or act.city.holders(Role.DIRECTOR)
        for to in sorted(duty):
            facts = {"code": "danger"}
            outbox.put(session, Letter.COMMENT_ALERT, comment.subject, to, facts=facts)
    person = media_person(act.city)
    if nature is Nature.MEDIA and person:
        if comment.is_open:
            comments.hold(session, comment.id, State.CLAIMED, person, None)
        facts = {"code": "media", "channel": channel_of(act.city, comment)}
        outbox.put(session, Letter.COMMENT_ALERT, comment.subject, person, facts=facts)
    return comments.get(session, comment.id)
