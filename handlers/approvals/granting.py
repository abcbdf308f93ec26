"""Record an approval; with the last one that is needed, take the places. Knows no Slack."""

from datetime import timedelta
from typing import Final

from checks.emergencies import approvals_needed
from checks.lifecycle import PostStatus, Status
from checks.types import Group
from checks.workdays import local_day
from handlers import notices
from handlers.act import Act
from handlers.booking import Booked, book, full_day, stir
from handlers.holding import is_urgent
from handlers.people import asked_first
from handlers.refusals import Refused
from storage import approvals, drafts, emergency_posts, findings, judging, notes, outbox, posts
from storage.approvals import Decision
from storage.drafts import AT_ONCE, Post, Stored
from storage.letter import Letter

ELECTION: Final = "election"


def needed(act: Act, draft: Stored) -> int:
    """Return how many approvals a draft needs, by its type, its chain, or by default.

    An exception that its author declares (art. 5.7) is never granted by the author alone.
    """
    rules = {**act.decisions.approvals, **act.city.rules.approvals}
    chain = rules["police"] if draft.group is Group.POLICE else rules["default"]
    usual = max(int(rules.get(draft.content.type, chain)), int(draft.content.honorary_presidency))
    one = emergency_posts.of_draft(act.session, draft.id)
    if one is not None:
        trusted = drafts.writers(act.session, draft.id) <= one.publishers
        return approvals_needed(usual, trusted=trusted)
    return min(usual + needs_second_reader(act, draft), act.decisions.approvals_most)


def needs_second_reader(act: Act, draft: Stored) -> bool:
    """Return whether an election asks for one reader more (art. 5.4): its check found something."""
    days = {local_day(post.planned_at) for post in draft.posts}
    if not any(act.city.election_on(day) for day in days):
        return False
    return any(one.finding.check == ELECTION for one in findings.of_draft(act.session, draft.id))


def unplaced(draft: Stored) -> tuple[Post, ...]:
    """Return the posts of a draft that have no place yet."""
    return tuple(post for post in draft.posts if post.status is PostStatus.PLANNED)


def grant(act: Act, draft: Stored, reason: str = "") -> Stored | Refused:
    """Record an approval of these words; nothing is recorded when no post has a place left."""
    given = approvals.approvers_of(act.session, draft.id, draft.version) | {act.user}
    booked = None
    if len(given) >= needed(act, draft):
        booked = book(act, draft, unplaced(draft))
        if booked.full and not booked.placed:
            # The author is shown the free places by the verdict, which changes.
            judging.again(act.session, draft.id, AT_ONCE)
            return full_day(act.session, act.city, booked.full[0])
    _record(act, draft, booked, reason)
    return drafts.get(act.session, draft.id)


def _record(act: Act, draft: Stored, booked: Booked | None, reason: str) -> None:
    session = act.session
    note = notes.write(session, reason, act.now) if reason else None
    kept = note.id if note else None
    approvals.decide(session, draft.id, Decision.APPROVED, act.user, act.now, kept)
    if booked:
        drafts.set_status(session, draft.id, Status.APPROVED, act.now)
        for post in booked.full:
            # Asked about at its hour, should it find no place until then.
            posts.set_status(session, post.id, PostStatus.PLANNED, post.planned_at)
        stir(session, act.city, draft, booked.full)
    after = drafts.get(session, draft.id)
    _tell(act, after, booked)
    notices.show(session, act.city, after)
    notices.ask_approvers(session, act.city, after)
    act.journal(
        "draft.approved", draft.subject, version=draft.version,
        digest=draft.content.digest, incomplete=bool(draft.not_run),
        reason=note.digest if note else None, declared=list(draft.content.declared),
        placed=[post.account for post in booked.placed] if booked else [],
    )  # fmt: skip


def _tell(act: Act, draft: Stored, booked: Booked | None) -> None:
    session, city = act.session, act.city
    if booked is None:
        notices.reply(session, city, draft, "approved_one_of", by=act.user)
    elif booked.full:
        accounts = [post.account for post in booked.full]
        notices.reply(session, city, draft, "approved_partly", by=act.user, accounts=accounts)
        judging.again(session, draft.id, AT_ONCE)
    elif is_urgent(session, draft) and needed(act, draft) == 0:
        notices.reply(session, city, draft, "approved_urgent", by=act.user)
        emergency_posts.ask_review(session, draft.id, act.now)
        for user in sorted(asked_first(city, draft.group, drafts.writers(session, draft.id))):
            outbox.put(session, Letter.EMERGENCY_REVIEW, draft.subject, user)
    else:
        first = min((post.planned_at for post in booked.placed), default=act.now)
        early = timedelta(minutes=act.decisions.publish_reminder_minutes)
        code = "approved" if needed(act, draft) else "approved_alone"
        reminder = (first - early).isoformat()
        notices.reply(session, city, draft, code, by=act.user, reminder=reminder)
