"""Carry a draft from the form to its verdict. Knows no Slack."""

from dataclasses import dataclass
from typing import Final

from sqlmodel import Session

from checks.lifecycle import Action
from checks.workdays import at_wall
from handlers import notices
from handlers.act import Act, act_of
from handlers.booking import release
from handlers.drafts.form import Form, problems
from handlers.drafts.revising import revise, step, warn_programmed, writable
from handlers.drafts.tying import tie
from handlers.moments import month_of
from handlers.people import Person
from handlers.refusals import Problems, Refused, Why
from handlers.services import Services
from storage import drafts, judging, rule_counts
from storage.drafts import Stored

CHECK: Final = "secret"


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
        act = act_of(session, services, user)
        draft = writable(act, ref.draft) if ref else None
        if isinstance(draft, Refused):
            return draft
        if not act.person.accounts():
            return Refused(Why.NOT_ALLOWED)
        group = draft.group if draft else None
        wrong = problems(form, act.person, services.directive, act.now, group)
        if wrong:
            return Problems(wrong)
        if draft is None or ref is None:
            return _create(act, form, copied_from)
        if draft.version != ref.version:
            return Refused(Why.OVERTAKEN)
        return _change(act, draft, form)


def withdraw(services: Services, user: str, number: int) -> Stored | Refused:
    """Take a draft back; its places are free at once, its words stay and can be copied."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        draft = writable(act, number)
        if isinstance(draft, Refused):
            return draft
        after = step(draft, Action.WITHDRAW)
        if isinstance(after, Refused):
            return after
        release(act, draft)
        warn_programmed(act, draft)
        drafts.set_status(session, draft.id, after, act.now)
        judging.again(session, draft.id, None)
        draft = drafts.get(session, draft.id)
        notices.show(session, act.city, draft)
        notices.ask_approvers(session, act.city, draft)
        act.journal("draft.withdrawn", draft.subject)
        return draft


def readable(session: Session, services: Services, user: str, number: int) -> Stored | Refused:
    """Return a draft to somebody who may change it, without holding it."""
    draft = drafts.find(session, number)
    if draft is None:
        return Refused(Why.UNKNOWN_DRAFT)
    person = Person(user, services.city(session))
    return draft if person.may_write(draft) else Refused(Why.NOT_ALLOWED)


def revisable(session: Session, services: Services, user: str, number: int) -> Stored | Refused:
    """Return a draft to somebody who may give it new words now."""
    draft = readable(session, services, user, number)
    if isinstance(draft, Refused):
        return draft
    after = step(draft, Action.REVISE)
    return after if isinstance(after, Refused) else draft


def _create(act: Act, form: Form, copied_from: int | None) -> Stored:
    wall = form.wall()
    assert wall is not None  # noqa: S101  a form without problems has a date
    content = form.content()
    account = act.city.account(content.accounts[0])
    assert account is not None  # noqa: S101  a form without problems has accounts of the city
    origin = drafts.find(act.session, copied_from) if copied_from else None
    copied = origin.id if origin else None
    draft = drafts.add(
        act.session, content, account.group, act.user, at_wall(wall), wall.isoformat(), act.now,
        copied,
    )  # fmt: skip
    tie(act, draft, urgent=form.urgent)
    notices.show(act.session, act.city, draft)
    accounts = list(content.accounts)
    act.journal("draft.created", draft.subject, accounts=accounts, copied_from=copied)
    _deny_secret(act, None, draft)
    return draft


def _change(act: Act, draft: Stored, form: Form) -> Stored | Refused:
    wall = form.wall()
    assert wall is not None  # noqa: S101  a form without problems has a date
    moved = wall.isoformat() != draft.posts[0].wall
    planned = (at_wall(wall), wall.isoformat()) if moved else None
    refused = step(draft, Action.REVISE)
    if isinstance(refused, Refused):
        return refused
    tie(act, draft, urgent=form.urgent)
    after = revise(act, draft, form.content(), planned)
    if isinstance(after, Stored):
        _deny_secret(act, draft, after)
    return after


def _deny_secret(act: Act, before: Stored | None, after: Stored) -> None:
    """Note that an author says that what looked like a secret is none (art. 12.2)."""
    if not after.content.secret_denied:
        return
    known = before is not None and before.content.secret_denied
    if not known and rule_counts.passed(act.session, after.id, CHECK, ""):
        rule_counts.false_alarm(act.session, CHECK, "", month_of(act.now))
    act.journal("secret.denied", after.subject, version=after.version)
