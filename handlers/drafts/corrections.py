"""Settle the findings of a verdict: correct, ignore, add to the dictionary. Knows no Slack."""

from dataclasses import replace

from checks.types import PostType, Severity
from handlers import notices
from handlers.act import Act, act_of
from handlers.drafts.flow import Ref
from handlers.drafts.revising import revise, writable
from handlers.people import approvers
from handlers.reasons import clean, required, too_long
from handlers.refusals import Refused, Why
from handlers.services import Services
from storage import dictionary, drafts, findings, judging, notes, outbox
from storage.drafts import AT_ONCE, Content, Stored
from storage.findings import Found, State
from storage.outbox import Letter


def fix(services: Services, user: str, ref: Ref, key: str, choice: int) -> Stored | Refused:
    """Apply one suggestion to the words that a finding is about."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        known = _finding(act, ref, key)
        if isinstance(known, Refused):
            return known
        draft, found = known
        suggestions = found.finding.suggestions
        if found.finding.span is None or choice >= len(suggestions):
            return Refused(Why.STALE)
        content = _corrected(draft.content, found, suggestions[choice])
        too_much = _too_long(services, content)
        return too_much or revise(act, draft, content)


def change_type(services: Services, user: str, ref: Ref, key: str) -> Stored | Refused:
    """Take the type that a finding proposes for the draft."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        known = _finding(act, ref, key)
        if isinstance(known, Refused):
            return known
        draft, found = known
        if found.finding.rule not in set(PostType):
            return Refused(Why.STALE)
        content = replace(draft.content, type=PostType(found.finding.rule))
        return revise(act, draft, content)


def ignore(services: Services, user: str, ref: Ref, key: str, reason: str) -> Stored | Refused:
    """Ignore a finding this once; what is to correct asks for a reason, a block never passes."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        known = _finding(act, ref, key)
        if isinstance(known, Refused):
            return known
        draft, found = known
        refused = _may_ignore(found, reason)
        if refused:
            return refused
        words = clean(reason)
        note = notes.write(session, words, act.now) if words else None
        findings.ignore(session, draft.id, found, user, act.now, note.id if note else None)
        notices.show(session, act.city, draft)
        notices.ask_approvers(session, act.city, draft)
        act.journal(
            "finding.ignored", draft.subject,
            check=found.finding.check, rule=found.finding.rule,
            reason=note.digest if note else None,
        )  # fmt: skip
        return draft


def add_word(services: Services, user: str, ref: Ref, key: str) -> Stored | Refused:
    """Take a finding's word as right in this draft, and propose it to the city's dictionary."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        known = _finding(act, ref, key)
        if isinstance(known, Refused):
            return known
        draft, found = known
        if not found.finding.excerpt:
            return Refused(Why.STALE)
        word = dictionary.propose(session, found.finding.excerpt, draft.id, user, act.now)
        if word is None:
            return Refused(Why.ALREADY_DONE)
        judging.again(session, draft.id, AT_ONCE)
        asked = approvers(act.city, draft.group)
        for approver in sorted(asked - {user} or asked):
            outbox.put(session, Letter.WORD_REQUEST, f"word:{word}", approver)
        act.journal("word.proposed", draft.subject, word=word)
        return draft


def decide_word(services: Services, user: str, number: int, *, accepted: bool) -> Refused | None:
    """Take a word for the whole city, or leave it to the draft that brought it."""
    with services.transaction() as session:
        word = dictionary.get(session, number)
        draft = drafts.find(session, word.draft) if word and word.draft else None
        if word is None or draft is None:
            return Refused(Why.UNKNOWN_DRAFT)
        act = act_of(session, services, user)
        if not act.person.may_approve(draft):
            return Refused(Why.NOT_ALLOWED)
        if not dictionary.decide(session, number, accepted=accepted, by=user):
            return Refused(Why.ALREADY_DONE)
        for recipient in outbox.places_of(session, Letter.WORD_REQUEST, f"word:{number}"):
            outbox.put(session, Letter.WORD_REQUEST, f"word:{number}", recipient)
        action = "word.accepted" if accepted else "word.declined"
        act.journal(action, draft.subject, word=number)
        return None


def check_again(services: Services, user: str, number: int) -> Stored | Refused:
    """Have the draft judged again, as when an engine had given nothing."""
    with services.transaction() as session:
        draft = writable(act_of(session, services, user), number)
        if isinstance(draft, Refused):
            return draft
        judging.again(session, draft.id, AT_ONCE)
        return draft


def _finding(act: Act, ref: Ref, key: str) -> tuple[Stored, Found] | Refused:
    """Return a draft and one of its findings as somebody sees them, if they still stand."""
    draft = writable(act, ref.draft)
    if isinstance(draft, Refused):
        return draft
    found = findings.get(act.session, draft.id, key)
    if found is None or draft.version != ref.version or not draft.judged:
        return Refused(Why.STALE)
    return draft, found


def _may_ignore(found: Found, reason: str) -> Refused | None:
    if found.finding.severity is Severity.BLOCKING:
        return Refused(Why.NOT_READY)
    if found.state is State.IGNORED:
        return Refused(Why.ALREADY_DONE)
    if found.finding.severity is Severity.WARNING:
        return required(reason)
    return too_long(reason)


def _corrected(content: Content, found: Found, replacement: str) -> Content:
    """Return the content with a finding's words replaced, for the accounts that share them."""
    assert found.finding.span is not None  # noqa: S101  checked by the caller
    start, end = found.finding.span
    after = content
    done: set[tuple[bool, str]] = set()
    for account in found.accounts:
        text = content.text_of(account)
        # Once for each text, however many accounts carry it.
        which = account in content.own_texts, text
        if which not in done and text[start:end] == found.finding.excerpt:
            done.add(which)
            after = drafts.with_text(after, account, text[:start] + replacement + text[end:])
    return after


def _too_long(services: Services, content: Content) -> Refused | None:
    decisions = services.directive.decisions
    texts = [(content.text, decisions.text_limit)]
    texts += [(words, decisions.field_limit) for words in content.own_texts.values()]
    for words, limit in texts:
        if len(words) > limit:
            return Refused(Why.TOO_LONG, {"count": len(words), "limit": limit})
    return None
