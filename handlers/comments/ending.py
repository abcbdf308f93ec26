"""End a comment without a reply, under another that asks the same, or open it anew."""

from checks.comment_life import State, Step
from checks.decisions import Choice
from handlers.act import act_of
from handlers.comments.flow import stepped, told
from handlers.comments.windows import due_of
from handlers.following import held, say
from handlers.reasons import LONGEST, clean
from handlers.refusals import Problem, Problems, Refused
from handlers.services import Services
from storage import comments, notes
from storage.comment import Comment

OTHER = "other"


def dismiss(  # noqa: PLR0913, PLR0917  an end says what, by whom, why
    services: Services, user: str, number: int, listing: tuple[Choice, ...], reason: str, note: str
) -> Comment | Problems | Refused:
    """Record that no reply is needed, or that nothing is left to reply to; never without reason."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        comment = held(act, number)
        if isinstance(comment, Refused):
            return comment
        after = stepped(act, comment, Step.DISMISS)
        if isinstance(after, Refused):
            return after
        wrong = _wrong(listing, reason, clean(note))
        if wrong:
            return Problems((wrong,))
        kept = notes.write(session, clean(note), act.now) if clean(note) else None
        comments.end(
            session, number, after, act.now, user, reason=reason, note=kept.id if kept else None
        )
        say(session, act.city, comment, "dismissed", by=user, reason=reason)
        digest = kept.digest if kept else ""
        return told(act, number, "comment.dismissed", reason=reason, note=digest)


def group(services: Services, user: str, number: int, under: int) -> Comment | Problems | Refused:
    """Put a comment under another of the same account that asks the same."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        # Held in the order of their numbers: two people never wait for each other.
        first, second = (held(act, one) for one in sorted((number, under)))
        for one in (first, second):
            if isinstance(one, Refused):
                return one
        comment, leader = comments.get(session, number), comments.get(session, under)
        after = stepped(act, comment, Step.GROUP)
        if isinstance(after, Refused):
            return after
        same = leader.what.account == comment.what.account
        if number == under or not same or not leader.is_open:
            return Problems((Problem("under", "cannot_group"),))
        comments.group(session, number, under, act.now, user)
        say(session, act.city, comment, "grouped", by=user, under=under)
        told(act, under, "comment.leads", comment=str(number))
        return told(act, number, "comment.grouped", under=str(under))


def reopen(services: Services, user: str, number: int) -> Comment | Refused:
    """Have a comment wait for a reply again."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        comment = held(act, number)
        if isinstance(comment, Refused):
            return comment
        after = stepped(act, comment, Step.REOPEN)
        if isinstance(after, Refused):
            return after
        assert after is State.NEW  # noqa: S101  the table leads nowhere else
        due = due_of(act, comment.what.account, comment.what.received_at)
        comments.reopen(session, number, due.nudge_at)
        say(session, act.city, comment, "reopened", by=user)
        return told(act, number, "comment.reopened")


def _wrong(listing: tuple[Choice, ...], reason: str, note: str) -> Problem | None:
    if reason not in {one.key for one in listing}:
        return Problem("reason", "choose")
    if reason == OTHER and not note:
        return Problem("note", "needs_reason")
    if len(note) > LONGEST:
        return Problem("note", "too_long", {"count": len(note), "limit": LONGEST})
    return None
