"""Write the city's reply, have it judged like a post, record that it is out. Knows no Slack."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from checks.comment_life import State, Step
from checks.deadlines import next_nudge, promise_reminder
from checks.natures import Nature
from checks.types import Severity
from checks.workdays import local_day
from handlers.act import Act, act_of
from handlers.comments.flow import stepped, told
from handlers.comments.form import LINK_LIMIT, WEB
from handlers.following import held, say
from handlers.reasons import LONGEST, clean
from handlers.refusals import Problem, Problems, Refused, Why
from handlers.services import Services
from storage import comments, notes, replies
from storage.comment import Comment
from storage.drafts import AT_ONCE
from storage.replies import Kind, Reply

STEPS: Final = {
    Kind.ANSWER: Step.ANSWER,
    Kind.INTERIM: Step.REPLY_FOR_NOW,
    Kind.REDIRECT: Step.REDIRECT,
}
# Nobody promises a reply later than this.
FARTHEST: Final = 60


@dataclass(frozen=True, slots=True)
class Proposal:
    """A reply as typed; ``promised`` is the day of an interim reply."""

    kind: Kind
    text: str
    promised: str = ""


@dataclass(frozen=True, slots=True)
class Sent:
    """What somebody declares of a reply that is out, as typed."""

    link: str = ""
    reason: str = ""


def write(
    services: Services, user: str, number: int, proposal: Proposal
) -> Reply | Problems | Refused:
    """Take a reply; its verdict follows in the comment's thread, before anything is sent."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        comment = replyable(act, held(act, number), proposal.kind)
        if isinstance(comment, Refused):
            return comment
        text, day = clean(proposal.text), _day(proposal.promised)
        wrong = (*_text(text, act.decisions.text_limit), *_promise(proposal, day, act.now))
        if wrong:
            return Problems(wrong)
        reply = replies.write(
            session, number, proposal.kind, text, user, act.now,
            judge_at=AT_ONCE, promised_at=promise(act, comment, day),
        )  # fmt: skip
        act.journal("reply.written", comment.subject, reply=reply.id, kind=proposal.kind)
        return reply


def replyable(act: Act, comment: Comment | Refused, kind: Kind) -> Comment | Refused:
    """Return a comment to which such a reply may be given now; never a free one to the media."""
    if isinstance(comment, Refused):
        return comment
    if comment.what.nature is Nature.MEDIA and kind is not Kind.REDIRECT:
        return Refused(Why.MEDIA_ONLY)
    after = stepped(act, comment, STEPS[kind])
    return after if isinstance(after, Refused) else comment


def promise(act: Act, comment: Comment, day: date | None) -> datetime | None:
    """Return when to remind of a promised day, in the hours of the account."""
    if day is None:
        return None
    return promise_reminder(act.city.calendar_of(comment.what.account), day, act.now)


def send(
    services: Services, user: str, number: int, declared: Sent
) -> Comment | Problems | Refused:
    """Record that a person posted a reply: only the words that were judged, the last written."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        known = replies.find(session, number)
        if known is None:
            return Refused(Why.UNKNOWN_COMMENT)
        comment = replyable(act, held(act, known.comment), known.kind)
        if isinstance(comment, Refused):
            return comment
        reply = replies.last_of(session, comment.id)
        if reply is None or reply.id != number:
            return Refused(Why.REPLY_STALE)
        refused = hindered(reply)
        if refused:
            return refused
        wrong = _declared(reply, comment, declared)
        if wrong:
            return Problems(wrong)
        return _out(act, comment, reply, declared)


def hindered(reply: Reply) -> Refused | None:
    """Return why a reply may not go out, or None."""
    if reply.sent_at:
        return Refused(Why.ALREADY_DONE)
    if not reply.judged:
        return Refused(Why.REPLY_UNJUDGED)
    return Refused(Why.REPLY_BLOCKED) if reply.has(Severity.BLOCKING) else None


def needs_reason(reply: Reply) -> bool:
    """Return whether a reply goes out only with a reason: something stands, or did not run."""
    return reply.has(Severity.WARNING) or bool(reply.not_run)


def _out(act: Act, comment: Comment, reply: Reply, declared: Sent) -> Comment:
    session, link = act.session, clean(declared.link)
    note = notes.write(session, clean(declared.reason), act.now) if needs_reason(reply) else None
    replies.sent(session, reply.id, act.now, note.id if note else None)
    if reply.kind is Kind.INTERIM:
        _reply_for_now(act, comment, reply)
    else:
        state = State.ANSWERED if reply.kind is Kind.ANSWER else State.REDIRECTED
        comments.end(session, comment.id, state, act.now, act.user, link=link)
    say(session, act.city, comment, f"sent_{reply.kind}", by=act.user, link=link)
    facts = {"kind": reply.kind.value, "reason": note.digest if note else ""}
    return told(act, comment.id, "reply.sent", **facts)


def _reply_for_now(act: Act, comment: Comment, reply: Reply) -> None:
    promised = reply.promised_at or comment.due.limit_at
    nudge_at = next_nudge(comment.due.planned, act.now, promised)
    comments.reply_for_now(act.session, comment.id, act.now, promised, nudge_at)


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None


def _text(text: str, limit: int) -> tuple[Problem, ...]:
    if not any(character.isalpha() for character in text):
        return (Problem("text", "empty"),)
    facts = {"count": len(text), "limit": limit}
    return (Problem("text", "too_long", facts),) if len(text) > limit else ()


def _promise(proposal: Proposal, day: date | None, now: datetime) -> tuple[Problem, ...]:
    if proposal.kind is not Kind.INTERIM:
        return ()
    if day is None:
        return (Problem("promised", "no_such_day"),)
    if day < local_day(now):
        return (Problem("promised", "past"),)
    far = day > local_day(now) + timedelta(days=FARTHEST)
    return (Problem("promised", "too_far"),) if far else ()


def _declared(reply: Reply, comment: Comment, declared: Sent) -> tuple[Problem, ...]:
    wrong, link, reason = [], clean(declared.link), clean(declared.reason)
    if link and not link.lower().startswith(WEB):
        wrong.append(Problem("link", "not_a_link"))
    elif len(link) > LINK_LIMIT:
        wrong.append(Problem("link", "too_long", {"count": len(link), "limit": LINK_LIMIT}))
    elif not link and comment.what.link and reply.kind is Kind.ANSWER:
        wrong.append(Problem("link", "needs_link"))
    if needs_reason(reply) and not reason:
        wrong.append(Problem("reason", "needs_reason"))
    elif len(reason) > LONGEST:
        wrong.append(Problem("reason", "too_long", {"count": len(reason), "limit": LONGEST}))
    return tuple(wrong)
