"""Carry a draft from the form to its verdict, and through its corrections. Knows no Slack."""

from dataclasses import dataclass
from datetime import timedelta

from sqlmodel import Session

from checks.lifecycle import Action, Actor, PostStatus, Refusal, Status, move
from checks.types import Severity
from checks.workdays import at_wall
from handlers import notices
from handlers.drafts.form import Form, problems
from handlers.people import Person
from handlers.refusals import Problems, Refused, Why
from handlers.services import Services
from storage import approvals, drafts, findings, journal, judging, notes, posts, slots
from storage.drafts import Content, Stored
from storage.findings import Found

LIVING = (Status.OPEN, Status.CHANGES_REQUESTED, Status.IN_REVIEW, Status.EXPIRED, Status.APPROVED)


@dataclass(frozen=True, slots=True)
class Ref:
    """A draft as somebody saw it: its number, and the version on their screen."""

    draft: int
    version: int


def verify(
    services: Services, user: str, form: Form, ref: Ref | None, copied_from: int | None = None
) -> Stored | Problems | Refused:
    """Take a form: a new draft, or a new version of one. Its verdict follows."""
    with services.transaction() as session:
        person = Person(user, services.city(session))
        if not person.accounts():
            return Refused(Why.NOT_ALLOWED)
        wrong = problems(form, person, services.directive, services.now())
        if wrong:
            return Problems(wrong)
        if ref is None:
            return _create(session, services, person, form, copied_from)
        return _change(session, services, person, ref, form)


def fix(services: Services, user: str, ref: Ref, finding: int, choice: int) -> Stored | Refused:
    """Apply one suggestion to the words that a finding is about."""
    with services.transaction() as session:
        person = Person(user, services.city(session))
        draft = _writable(session, person, ref)
        if isinstance(draft, Refused):
            return draft
        found = findings.get(session, draft.id, finding)
        if found is None or found.finding.span is None or draft.version != ref.version:
            return Refused(Why.STALE)
        content = _corrected(draft.content, found, found.finding.suggestions[choice])
        return _revise(session, services, person, draft, content)


def ignore(
    services: Services, user: str, ref: Ref, finding: int, reason: str
) -> Stored | Refused:
    """Ignore a finding this once; what is to correct asks for a reason, a block never passes."""
    with services.transaction() as session:
        person = Person(user, services.city(session))
        draft = _writable(session, person, ref)
        if isinstance(draft, Refused):
            return draft
        found = findings.get(session, draft.id, finding)
        if found is None:
            return Refused(Why.STALE)
        severity = found.finding.severity
        if severity is Severity.BLOCKING:
            return Refused(Why.IMPOSSIBLE)
        if severity is Severity.WARNING and not reason.strip():
            return Refused(Why.NEEDS_REASON, {"message": found.finding.message})
        now = services.now()
        note = notes.write(session, reason.strip(), now) if reason.strip() else None
        findings.ignore(session, draft.id, found, user, now, note.id if note else None)
        _tell(session, services, draft)
        journal.write(
            session, now, user, "finding.ignored", draft.subject,
            check=found.finding.check, rule=found.finding.rule, reason=note.digest if note else None,
        )  # fmt: skip
        return draft


def add_word(services: Services, user: str, ref: Ref, finding: int) -> Stored | Refused:
    """Take a finding's word as right in this draft, and propose it to the city's dictionary."""
    with services.transaction() as session:
        person = Person(user, services.city(session))
        draft = _writable(session, person, ref)
        if isinstance(draft, Refused):
            return draft
        found = findings.get(session, draft.id, finding)
        if found is None or not found.finding.excerpt:
            return Refused(Why.STALE)
        now = services.now()
        findings.add_word(session, found.finding.excerpt, draft.id, user, now)
        judging.again(session, draft.id, drafts.AT_ONCE)
        journal.write(session, now, user, "word.proposed", draft.subject)
        return draft


def check_again(services: Services, user: str, ref: Ref) -> Stored | Refused:
    """Have the draft judged again, as when an engine had given nothing."""
    with services.transaction() as session:
        person = Person(user, services.city(session))
        draft = _writable(session, person, ref)
        if isinstance(draft, Refused):
            return draft
        judging.again(session, draft.id, drafts.AT_ONCE)
        return draft


def withdraw(services: Services, user: str, ref: Ref) -> Stored | Refused:
    """Take a draft back; its places are free at once, its words stay and can be copied."""
    with services.transaction() as session:
        person = Person(user, services.city(session))
        draft = _writable(session, person, ref)
        if isinstance(draft, Refused):
            return draft
        after = _step(draft, Action.WITHDRAW)
        if isinstance(after, Refused):
            return after
        now = services.now()
        _release(session, draft)
        drafts.set_status(session, draft.id, after, now)
        judging.again(session, draft.id, None)
        draft = drafts.get(session, draft.id)
        _tell(session, services, draft)
        journal.write(session, now, user, "draft.withdrawn", draft.subject)
        return draft


def mine(session: Session, user: str) -> tuple[Stored, ...]:
    """Return somebody's living drafts, the last changed first."""
    return drafts.of_author(session, user, LIVING)


def readable(session: Session, services: Services, user: str, number: int) -> Stored | Refused:
    """Return a draft to somebody who may change it, without holding it."""
    draft = drafts.find(session, number)
    if draft is None:
        return Refused(Why.UNKNOWN_DRAFT)
    person = Person(user, services.city(session))
    return draft if person.may_write(draft) else Refused(Why.NOT_ALLOWED)


def _create(
    session: Session, services: Services, person: Person, form: Form, copied_from: int | None
) -> Stored:
    wall, now = form.wall(), services.now()
    assert wall is not None  # noqa: S101  a form without problems has a date
    content = form.content()
    account = person.city.account(content.accounts[0])
    assert account is not None  # noqa: S101  see above
    draft = drafts.add(
        session, content, account.group, person.user, at_wall(wall), wall.isoformat(), now,
        copied_from,
    )  # fmt: skip
    notices.show(session, person.city, draft)
    journal.write(
        session, now, person.user, "draft.created", draft.subject, accounts=list(content.accounts)
    )
    return draft


def _change(
    session: Session, services: Services, person: Person, ref: Ref, form: Form
) -> Stored | Refused:
    draft = _writable(session, person, ref)
    if isinstance(draft, Refused):
        return draft
    if draft.version != ref.version:
        return Refused(Why.STALE)
    wall = form.wall()
    assert wall is not None  # noqa: S101  a form without problems has a date
    moved = wall.isoformat() != draft.posts[0].wall
    planned = (at_wall(wall), wall.isoformat()) if moved else None
    return _revise(session, services, person, draft, form.content(), planned)


def _revise(  # noqa: PLR0913, PLR0917  a revision is defined by all of these
    session: Session,
    services: Services,
    person: Person,
    draft: Stored,
    content: Content,
    planned: tuple[object, str] | None = None,
) -> Stored | Refused:
    after = _step(draft, Action.REVISE)
    if isinstance(after, Refused):
        return after
    if any(post.status is PostStatus.PUBLISHED for post in draft.posts):
        return Refused(Why.IMPOSSIBLE)
    now = services.now()
    _release(session, draft)
    draft = drafts.revise(session, draft, content, person.user, now, planned)  # type: ignore[arg-type]
    drafts.set_status(session, draft.id, after, now)
    if after is Status.IN_REVIEW:
        early = timedelta(minutes=services.directive.decisions.approval_expiry_minutes)
        approvals.expire_at(session, draft.id, min(p.planned_at for p in draft.posts) - early)
    draft = drafts.get(session, draft.id)
    notices.show(session, person.city, draft, verdict=False)
    journal.write(
        session, now, person.user, "draft.revised", draft.subject, version=draft.version
    )
    return draft


def _writable(session: Session, person: Person, ref: Ref) -> Stored | Refused:
    draft = drafts.lock(session, ref.draft)
    if draft is None:
        return Refused(Why.UNKNOWN_DRAFT)
    return draft if person.may_write(draft) else Refused(Why.NOT_ALLOWED)


def _step(draft: Stored, action: Action) -> Status | Refused:
    after = move(draft.status, action, frozenset({Actor.WRITER}))
    return Refused(Why.IMPOSSIBLE) if isinstance(after, Refusal) else after


def _release(session: Session, draft: Stored) -> None:
    """Free the places of a draft's posts; what was booked is planned again."""
    slots.free(session, [post.id for post in draft.posts])
    for post in draft.posts:
        if post.status is not PostStatus.PUBLISHED:
            posts.set_status(session, post.id, PostStatus.PLANNED)


def _tell(session: Session, services: Services, draft: Stored) -> None:
    city = services.city(session)
    notices.show(session, city, draft)
    if draft.status is not Status.OPEN and draft.submitted_at:
        notices.ask_approvers(session, city, draft)


def _corrected(content: Content, found: Found, replacement: str) -> Content:
    """Return the content with a finding's words replaced, for the accounts that share them."""
    assert found.finding.span is not None  # noqa: S101  checked by the caller
    start, end = found.finding.span
    for account in found.accounts:
        text = content.text_of(account)
        if text[start:end] == found.finding.excerpt:
            content = drafts.with_text(content, account, text[:start] + replacement + text[end:])
    return content
