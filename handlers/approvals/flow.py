"""Carry a draft from its verdict to a decision. Knows no Slack."""

from typing import Final

from checks.lifecycle import Action, Actor, Refusal, Status, move
from checks.types import Group, Severity
from handlers import notices
from handlers.act import Act, act_of
from handlers.approvals.granting import grant, needed, unplaced
from handlers.awaiting import await_decision, last_call
from handlers.holding import is_urgent
from handlers.judging import hinders, standing
from handlers.people import approvers
from handlers.reasons import clean, required, too_long
from handlers.refusals import Refused, Why
from handlers.services import Services
from storage import approvals, drafts, findings, judging, notes
from storage.approvals import Decision
from storage.drafts import AT_ONCE, Stored

CAP: Final = "daily_cap"
DECISIONS: Final = {
    Action.REQUEST_CHANGES: Decision.CHANGES_REQUESTED,
    Action.REFUSE: Decision.REFUSED,
}


def may_submit(act: Act, draft: Stored | None, version: int) -> Stored | Refused:
    """Return a draft that this person may send for approval now, or why not."""
    if draft is None:
        return Refused(Why.UNKNOWN_DRAFT)
    if not act.person.may_write(draft):
        return Refused(Why.NOT_ALLOWED)
    return _as_seen(draft, version) or _in_time(act, draft) or draft


def pause_of(act: Act, draft: Stored) -> tuple[str, ...]:
    """Return what the writers of a draft are asked before they send it (annexe 1)."""
    return act.decisions.questions(police=draft.group is Group.POLICE)


def submit(
    services: Services, user: str, number: int, version: int, ticked: int
) -> Stored | Refused:
    """Send a draft for approval, once its points are settled and the pause was taken."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        draft = may_submit(act, drafts.lock(session, number), version)
        if isinstance(draft, Refused):
            return draft
        if any(hinders(one) for one in standing(act, draft)):
            return _judge_again(act, draft)
        questions = len(pause_of(act, draft))
        if ticked < questions:
            return Refused(Why.PAUSE, {"count": questions})
        if needed(act, draft) == 0:
            return grant(act, draft)
        drafts.set_status(session, draft.id, Status.IN_REVIEW, act.now)
        until = await_decision(act, draft)
        _tell(act, draft)
        notices.reply(session, act.city, draft, "submitted", by=user, until=until.isoformat())
        act.journal("draft.submitted", draft.subject, version=draft.version)
        return drafts.get(session, draft.id)


def approve(
    services: Services, user: str, number: int, version: int, reason: str = ""
) -> Stored | Refused:
    """Approve the words of one version, and take the places of its posts."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        draft = decidable(act, drafts.lock(session, number), version, Action.APPROVE)
        if isinstance(draft, Refused):
            return draft
        refused = _not_now(act, draft) or _hindered(act, draft)
        if refused:
            return refused
        if draft.not_run and not clean(reason) and not is_urgent(session, draft):
            return Refused(Why.NEEDS_REASON)
        return too_long(reason) or grant(act, draft, clean(reason))


def decline(
    services: Services, user: str, number: int, version: int, decision: tuple[Action, str]
) -> Stored | Refused:
    """Ask for corrections, or refuse, with a note that the author receives."""
    action, note = decision
    with services.transaction() as session:
        act = act_of(session, services, user)
        draft = decidable(act, drafts.lock(session, number), version, action)
        if isinstance(draft, Refused):
            return draft
        wrong = required(note)
        if wrong:
            return wrong
        written = notes.write(session, clean(note), act.now)
        approvals.decide(session, draft.id, DECISIONS[action], user, act.now, written.id)
        after = move(draft.status, action, frozenset({Actor.APPROVER}))
        assert isinstance(after, Status)  # noqa: S101  judged by decidable()
        drafts.set_status(session, draft.id, after, act.now)
        _tell(act, draft)
        notices.reply(session, act.city, draft, after.value, by=user, note=written.id)
        act.journal(
            f"draft.{after.value}", draft.subject, version=draft.version, note=written.digest
        )
        return drafts.get(session, draft.id)


def decidable(act: Act, draft: Stored | None, version: int, action: Action) -> Stored | Refused:
    """Return a draft that this person may decide on, as it stands on their screen."""
    if draft is None:
        return Refused(Why.UNKNOWN_DRAFT)
    if not act.person.may_approve(draft):
        return Refused(Why.NOT_ALLOWED)
    if act.user in drafts.writers(act.session, draft.id):
        return Refused(Why.OWN_DRAFT)
    if draft.version != version:
        return Refused(Why.STALE)
    after = move(draft.status, action, frozenset({Actor.APPROVER}))
    return Refused(Why.IMPOSSIBLE) if isinstance(after, Refusal) else draft


def _as_seen(draft: Stored, version: int) -> Refused | None:
    """Return why a draft cannot be sent as somebody sees it, if it cannot."""
    if draft.status is Status.IN_REVIEW and draft.version == version:
        return Refused(Why.ALREADY_DONE)
    if isinstance(move(draft.status, Action.SUBMIT, frozenset({Actor.WRITER})), Refusal):
        return Refused(Why.IMPOSSIBLE)
    return Refused(Why.STALE) if draft.version != version or not draft.judged else None


def _in_time(act: Act, draft: Stored) -> Refused | None:
    """Return why a draft cannot be approved before its hour, if it cannot."""
    wanted, urgent = needed(act, draft), is_urgent(act.session, draft)
    if not urgent and any(post.planned_at <= act.now for post in unplaced(draft)):
        return Refused(Why.PAST)
    if wanted == 0:
        return Refused(Why.INCOMPLETE) if draft.not_run and not urgent else None
    asked = approvers(act.city, draft.group) - drafts.writers(act.session, draft.id)
    if len(asked) < wanted:
        return Refused(Why.NO_APPROVER)
    call = last_call(act, draft)
    return Refused(Why.TOO_SOON) if call and call <= act.now else None


def _not_now(act: Act, draft: Stored) -> Refused | None:
    """Return why a draft that this person may decide on cannot be approved now."""
    if act.user in approvals.approvers_of(act.session, draft.id, draft.version):
        return Refused(Why.ALREADY_DONE)
    late = any(post.planned_at <= act.now for post in unplaced(draft))
    if late and not is_urgent(act.session, draft):
        return Refused(Why.TOO_LATE)
    return None if draft.judged else Refused(Why.STALE)


def _hindered(act: Act, draft: Stored) -> Refused | None:
    """Return why a draft cannot be approved as it stands; places are the booking's business."""
    recorded = findings.of_draft(act.session, draft.id)
    if any(hinders(one) and one.finding.check != CAP for one in recorded):
        return Refused(Why.NOT_READY)
    for one in standing(act, draft):
        blocks = hinders(one) and one.finding.severity is Severity.BLOCKING
        if blocks and one.finding.check != CAP:
            return _judge_again(act, draft)
    return None


def _judge_again(act: Act, draft: Stored) -> Refused:
    """Have a draft judged again when the facts moved under its verdict; return the refusal."""
    if any(hinders(one) for one in findings.of_draft(act.session, draft.id)):
        return Refused(Why.NOT_READY)
    judging.again(act.session, draft.id, AT_ONCE)
    return Refused(Why.CHANGED)


def _tell(act: Act, before: Stored) -> None:
    draft = drafts.get(act.session, before.id)
    notices.show(act.session, act.city, draft)
    notices.ask_approvers(act.session, act.city, draft)
