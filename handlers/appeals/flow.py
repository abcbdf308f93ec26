"""Ask for a way out of a finding, and answer: never for one's own words. Knows no Slack."""

from dataclasses import dataclass
from typing import Final

from checks.lifecycle import Status
from handlers import notices
from handlers.act import Act, act_of
from handlers.appeals.standing import places, standing
from handlers.moments import month_of
from handlers.people import approvers
from handlers.reasons import clean, required
from handlers.refusals import Refused, Why
from handlers.remedies import OTHER_LANGUAGE, contestable, exemptions, label
from handlers.services import Services
from storage import appeals, drafts, findings, judging, notes, outbox, rule_counts
from storage.appeals import Appeal, Door
from storage.drafts import AT_ONCE, Stored
from storage.findings import Found, State
from storage.notes import Note
from storage.outbox import Letter
from storage.settled import STATES

ASKED: Final = {Door.EXCEPTION: "exemption_asked", Door.MISTAKE: "contested"}
ANSWERED: Final = {
    (Door.EXCEPTION, True): "exemption_granted",
    (Door.EXCEPTION, False): "exemption_refused",
    (Door.MISTAKE, True): "lifted",
    (Door.MISTAKE, False): "upheld",
}
OVER: Final = frozenset({Status.APPROVED, Status.REFUSED, Status.WITHDRAWN})


@dataclass(frozen=True, slots=True)
class Target:
    """A finding as somebody saw it, and the door that they knock at."""

    draft: int
    version: int
    finding: str
    door: Door


def may_ask(act: Act, draft: Stored | None, target: Target) -> tuple[Stored, Found] | Refused:
    """Return a finding that this person may ask to see settled, or why not."""
    if draft is None:
        return Refused(Why.UNKNOWN_DRAFT)
    if not act.person.may_write(draft):
        return Refused(Why.NOT_ALLOWED)
    if draft.status in OVER:
        return Refused(Why.IMPOSSIBLE)
    found = findings.get(act.session, draft.id, target.finding)
    if found is None or draft.version != target.version or not draft.judged:
        return Refused(Why.STALE)
    return _closed(act, draft, found, target.door) or (draft, found)


def _closed(act: Act, draft: Stored, found: Found, door: Door) -> Refused | None:
    """Return why a door does not open on a finding, if it does not."""
    decisions = act.decisions
    ways = {
        Door.EXCEPTION: bool(exemptions(decisions, found, draft.group)),
        Door.MISTAKE: contestable(decisions, found),
    }
    if not ways[door]:
        return Refused(Why.NO_DOOR)
    waiting = any(
        one.likeness == found.likeness and one.granted is None
        for one in appeals.of_draft(act.session, draft.id)
    )
    if waiting or found.state is not State.OPEN:
        return Refused(Why.ALREADY_DONE)
    return None if _deciders(act, draft) else Refused(Why.NO_APPROVER)


def ask(
    services: Services, user: str, target: Target, category: str, reason: str
) -> Appeal | Refused:
    """Ask an approver for a way out of a finding, with a reason."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        known = may_ask(act, drafts.lock(session, target.draft), target)
        if isinstance(known, Refused):
            return known
        draft, found = known
        wrong = _unfounded(act, draft, found, target.door, category) or required(reason)
        if wrong:
            return wrong
        note = notes.write(session, clean(reason), act.now)
        appeal = appeals.ask(
            session, draft.id, found, target.door,
            category=category if target.door is Door.EXCEPTION else "",
            settles=found.finding.check != OTHER_LANGUAGE or target.door is Door.MISTAKE,
            by=user, now=act.now, note=note.id,
        )  # fmt: skip
        for approver in sorted(_deciders(act, draft)):
            outbox.put(session, Letter.APPEAL_REQUEST, appeal.subject, approver)
        notices.show(session, act.city, draft)
        _reply(act, draft, appeal, ASKED[appeal.door])
        _journal(act, draft, appeal, "appeal.asked", note)
        return appeal


def _unfounded(act: Act, draft: Stored, found: Found, door: Door, category: str) -> Refused | None:
    """Return that an exception lacks a ground that the directive knows, when it does."""
    known = {one.key for one in exemptions(act.decisions, found, draft.group)}
    return Refused(Why.NEEDS_REASON) if door is Door.EXCEPTION and category not in known else None


def may_answer(act: Act, number: int) -> tuple[Stored, Appeal] | Refused:
    """Return a request that this person may answer now, its draft held; or why not."""
    appeal = appeals.get(act.session, number)
    draft = drafts.lock(act.session, appeal.draft) if appeal else None
    if appeal is None or draft is None:
        return Refused(Why.UNKNOWN_DRAFT)
    if not act.person.may_approve(draft):
        return Refused(Why.NOT_ALLOWED)
    if act.user == appeal.asked_by or act.user in drafts.writers(act.session, draft.id):
        return Refused(Why.OWN_DRAFT)
    appeal = appeals.get(act.session, number)
    if appeal is None or appeal.granted is not None:
        return Refused(Why.ALREADY_DONE)
    if draft.status in OVER:
        return Refused(Why.IMPOSSIBLE)
    return (draft, appeal) if standing(act.session, draft, appeal) else Refused(Why.STALE)


def answer(
    services: Services, user: str, number: int, reason: str, *, granted: bool
) -> Appeal | Refused:
    """Let a finding pass, or uphold it, with a reason; never for one's own words."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        known = may_answer(act, number)
        if isinstance(known, Refused):
            return known
        draft, appeal = known
        wrong = required(reason)
        if wrong:
            return wrong
        note = notes.write(session, clean(reason), act.now)
        appeals.answer(session, number, granted=granted, by=user, now=act.now, note=note.id)
        if granted:
            _let_pass(act, draft, appeal)
        _tell(act, draft, appeal, ANSWERED[appeal.door, granted], note)
        action = "appeal.granted" if granted else "appeal.refused"
        _journal(act, draft, appeal, action, note)
        return appeal


def _let_pass(act: Act, draft: Stored, appeal: Appeal) -> None:
    """Settle the finding; another language is judged again, since French still comes first."""
    session = act.session
    rule_counts.passed(session, draft.id, appeal.check, appeal.rule, appeal.words)
    if appeal.settles:
        for one in places(act.session, draft, appeal):
            findings.settle(session, draft.id, one.likeness, STATES[appeal.door])
    else:
        judging.again(session, draft.id, AT_ONCE)
    if appeal.door is Door.MISTAKE:
        rule_counts.false_alarm(session, appeal.check, appeal.rule, month_of(act.now))


def _tell(act: Act, draft: Stored, appeal: Appeal, code: str, note: Note) -> None:
    session = act.session
    for recipient in outbox.places_of(session, Letter.APPEAL_REQUEST, appeal.subject):
        outbox.put(session, Letter.APPEAL_REQUEST, appeal.subject, recipient)
    notices.show(session, act.city, draft)
    notices.ask_approvers(session, act.city, draft)
    _reply(act, draft, appeal, code, note=note.id)


def _reply(act: Act, draft: Stored, appeal: Appeal, code: str, **facts: int) -> None:
    category = label(act.decisions, appeal.category)
    notices.reply(act.session, act.city, draft, code, by=act.user, category=category, **facts)


def _journal(act: Act, draft: Stored, appeal: Appeal, action: str, note: Note) -> None:
    act.journal(
        action, draft.subject,
        appeal=appeal.id, door=appeal.door, check=appeal.check, rule=appeal.rule,
        category=appeal.category, version=draft.version, reason=note.digest,
    )  # fmt: skip


def _deciders(act: Act, draft: Stored) -> frozenset[str]:
    writers = drafts.writers(act.session, draft.id)
    return approvers(act.city, draft.group) - writers - {act.user}
