"""Note what is to be removed and why; a person removes it. Knows no Slack."""

from checks.comment_life import Hand, State, Step, move
from handlers.act import Act, act_of
from handlers.following import held, may_follow_on, say, show
from handlers.moderation.banning import count_advertisement
from handlers.moderation.banning import show as show_record
from handlers.moderation.form import Form, problems
from handlers.reasons import clean
from handlers.refusals import Problems, Refused, Why
from handlers.services import Services
from storage import comments, moderation
from storage.comment import Comment
from storage.moderation import Record, Removal, Standing


def note(
    services: Services, user: str, form: Form, number: int | None
) -> Record | Problems | Refused:
    """Record what is to be removed, before it is; a doubtful reason waits for a second person."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        comment = held(act, number) if number else None
        if isinstance(comment, Refused):
            return comment
        if not any(may_follow_on(act.person, one.key) for one in act.city.accounts):
            return Refused(Why.NOT_ALLOWED)
        known = moderation.of_comment(session, number) if number else None
        if known:
            return Refused(Why.ALREADY_MODERATED, {"number": known.number})
        wrong = problems(form, act)
        if wrong:
            return Problems(wrong)
        doubtful = set(form.reasons) <= act.decisions.doubtful_reasons
        standing = Standing.ASKED if doubtful else Standing.HOLDS
        record = moderation.add(session, _removal(act, form, number), standing, user, act.now)
        return _holds(act, record, comment) if not doubtful else _done(act, record, "noted")


def decide(services: Services, user: str, number: int, *, holds: bool) -> Record | Refused:
    """Take what a second person says of a doubtful reason: never the one who noted it."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        record = known_to(act, number)
        if isinstance(record, Refused):
            return record
        if record.standing is not Standing.ASKED:
            return Refused(Why.ALREADY_DONE)
        if record.by == user:
            return Refused(Why.SECOND_PERSON)
        standing = Standing.HOLDS if holds else Standing.OVERRULED
        moderation.decide(session, number, standing, user, act.now)
        record = _again(act, number)
        if not holds:
            return _done(act, record, "overruled")
        comment = comments.lock(session, record.what.comment) if record.what.comment else None
        return _holds(act, record, comment)


def removed(services: Services, user: str, number: int) -> Record | Refused:
    """Record that a person removed the comment on its platform."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        record = _holding(act, number)
        if isinstance(record, Refused):
            return record
        if record.removed_at:
            return Refused(Why.ALREADY_DONE)
        moderation.removed(session, number, act.now)
        return _done(act, _again(act, number), "removed")


def warned(services: Services, user: str, number: int) -> Record | Refused:
    """Record that the person was told which rule was broken (annexe 2)."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        record = _holding(act, number)
        if isinstance(record, Refused):
            return record
        if record.warned:
            return Refused(Why.ALREADY_DONE)
        moderation.warned(session, number)
        return _done(act, _again(act, number), "warned")


def known_to(act: Act, number: int) -> Record | Refused:
    """Return a record to somebody who moderates its account, held until the transaction ends."""
    record = moderation.lock(act.session, number)
    if record is None:
        return Refused(Why.UNKNOWN_COMMENT)
    allowed = may_follow_on(act.person, record.what.account)
    return record if allowed else Refused(Why.NOT_ALLOWED)


def _holding(act: Act, number: int) -> Record | Refused:
    record = known_to(act, number)
    if isinstance(record, Refused) or record.standing is Standing.HOLDS:
        return record
    asked = record.standing is Standing.ASKED
    return Refused(Why.SECOND_PERSON if asked else Why.ALREADY_DONE)


def _removal(act: Act, form: Form, number: int | None) -> Removal:
    return Removal(
        account=form.account,
        handle=clean(form.handle),
        reasons=form.reasons,
        advertising=bool(set(form.reasons) & act.decisions.advertising_reasons),
        excerpt=clean(form.excerpt),
        capture=clean(form.capture),
        comment=number,
    )


def _holds(act: Act, record: Record, comment: Comment | None) -> Record:
    """Take a reason that holds: the comment is moderated, an advertisement is counted."""
    if comment:
        after = move(comment.state, Step.MODERATE, frozenset({Hand.TEAM}))
        if isinstance(after, State):
            comments.end(act.session, comment.id, after, act.now, act.user)
            comment = comments.get(act.session, comment.id)
            number = record.number
            say(act.session, act.city, comment, "moderated", by=act.user, number=number)
            show(act.session, act.city, comment)
    count_advertisement(act, record)
    return _done(act, record, "holds")


def _again(act: Act, number: int) -> Record:
    found = moderation.find(act.session, number)
    assert found is not None  # noqa: S101  it is held by this very transaction
    return found


def _done(act: Act, record: Record, what: str) -> Record:
    """Show a record as it stands now, and write the line of what was done."""
    show_record(act, record)
    facts = {"account": record.what.account, "reasons": list(record.what.reasons)}
    act.journal(f"moderation.{what}", record.subject, **facts)
    return record
