"""Say that a rule is wrong about a reply: an approver who did not write it lifts the block."""

from dataclasses import replace
from typing import Final

from checks import permissions
from checks.types import Severity
from handlers.act import Act, act_of
from handlers.comments.flow import told
from handlers.comments.replying import replyable
from handlers.following import channel_of, group_of, held, say
from handlers.moments import month_of
from handlers.people import asked_first
from handlers.reasons import LONGEST, clean
from handlers.refusals import Problem, Problems, Refused, Why
from handlers.remedies import all_contestable
from handlers.services import Services
from storage import notes, outbox, replies, rule_counts
from storage.comment import Comment
from storage.outbox import Letter
from storage.replies import Reply

LIFTED: Final = Severity.ADVICE


def contest(
    services: Services, user: str, number: int, reason: str
) -> Comment | Problems | Refused:
    """Lift what blocks a reply, for an approver who did not write it; else ask one to."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        known = contested(act, number)
        if isinstance(known, Refused):
            return known
        reply, comment = known
        words = clean(reason)
        if not words:
            return Problems((Problem("reason", "needs_reason"),))
        if len(words) > LONGEST:
            facts = {"count": len(words), "limit": LONGEST}
            return Problems((Problem("reason", "too_long", facts),))
        note = notes.write(session, words, act.now)
        if may_lift(act, reply, comment):
            return _lift(act, reply, comment, note)
        return _ask(act, reply, comment, note)


def contested(act: Act, number: int) -> tuple[Reply, Comment] | Refused:
    """Return a reply whose block this person may contest now, its comment held; or why not."""
    reply = replies.find(act.session, number)
    if reply is None:
        return Refused(Why.UNKNOWN_COMMENT)
    comment = replyable(act, held(act, reply.comment), reply.kind)
    if isinstance(comment, Refused):
        return comment
    last = replies.last_of(act.session, comment.id)
    if last is None or last.id != number:
        return Refused(Why.REPLY_STALE)
    if reply.sent_at:
        return Refused(Why.ALREADY_DONE)
    open_to = all_contestable(act.decisions, reply.findings)
    return (reply, comment) if open_to else Refused(Why.NO_DOOR)


def may_lift(act: Act, reply: Reply, comment: Comment) -> bool:
    """Return whether this person approves for the account, and did not write the reply."""
    group = group_of(act.city, comment.what.account)
    return act.user != reply.by and act.person.may(permissions.APPROVE[group])


def _lift(act: Act, reply: Reply, comment: Comment, note: notes.Note) -> Comment:
    lifted = [one for one in reply.findings if one.severity is Severity.BLOCKING]
    kept = [replace(one, severity=LIFTED) if one in lifted else one for one in reply.findings]
    # What a check that did not run would say is not waited for any more: a person has judged.
    replies.record(act.session, reply.id, kept, reply.not_run, None)
    for one in lifted:
        rule_counts.false_alarm(act.session, one.check, one.rule or "", month_of(act.now))
    outbox.put(act.session, Letter.REPLY_VERDICT, reply.subject, channel_of(act.city, comment))
    say(act.session, act.city, comment, "lifted", by=act.user, to=reply.by, note=note.id)
    checks = sorted({one.check for one in lifted})
    return told(act, comment.id, "reply.lifted", checks=",".join(checks), reason=note.digest)


def _ask(act: Act, reply: Reply, comment: Comment, note: notes.Note) -> Comment | Refused:
    group = group_of(act.city, comment.what.account)
    asked = asked_first(act.city, group, frozenset({reply.by, act.user}))
    if not asked:
        return Refused(Why.NO_APPROVER)
    say(act.session, act.city, comment, "contested", by=act.user, note=note.id)
    for to in sorted(asked):
        facts = {"code": "contested", "by": act.user}
        outbox.put(act.session, Letter.COMMENT_ALERT, comment.subject, to, facts=facts)
    return told(act, comment.id, "reply.contested", reason=note.digest)
