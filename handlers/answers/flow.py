"""Take what an employee gives, follow it when it changes or goes. Knows no Slack."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from checks.answer_life import AnswerAction, AnswerActor, AnswerStatus, Hindrance, step
from checks.types import Group
from checks.workdays import working_after
from handlers import meeting
from handlers.act import Act, act_of
from handlers.answers import owing
from handlers.answers.form import MASKED, Form, problems
from handlers.deliveries import AlreadyDone
from handlers.refusals import Problems, Refused, Why
from handlers.services import Services
from storage import answer_steps, answers, questions
from storage.answers import Answer, Given, Spot

AUTHOR: Final = frozenset({AnswerActor.AUTHOR})


@dataclass(frozen=True, slots=True)
class Proposal:
    """A form as it was sent: what it says, what was hidden in it, what it is about."""

    form: Form
    hidden: Mapping[str, int]
    answer: int | None = None


def propose(services: Services, user: str, proposal: Proposal) -> Answer | Problems | Refused:
    """Take the form: a new answer, or a new version of one's own."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        wrong = problems(act, proposal.form)
        if wrong:
            return Problems(wrong)
        given = replace(proposal.form.given(), hidden=tuple(sorted(proposal.hidden.items())))
        if proposal.answer is not None:
            known = own(act, answers.lock(session, proposal.answer))
            return known if isinstance(known, Refused) else _mend(act, known, given)
        form = proposal.form
        if form.by_email or form.author not in {"", user}:
            return receive(act, given, form.author, Spot(), entered_by=user)
        return receive(act, given, user, Spot())


def own(act: Act, answer: Answer | None) -> Answer | Refused:
    """Return an answer that this person gave, or entered for somebody, and may still change."""
    if answer is None:
        return Refused(Why.UNKNOWN_ANSWER)
    if act.user not in {answer.author, answer.entered_by}:
        return Refused(Why.NOT_ALLOWED)
    after = step(answer.status, AnswerAction.REVISE, AUTHOR)
    return Refused(Why.ANSWER_MOVED) if isinstance(after, Hindrance) else answer


def receive(
    act: Act, given: Given, author: str, spot: Spot, entered_by: str | None = None
) -> Answer:
    """Record a new answer; its receipt and its card are owed at once."""
    session, hours = act.session, timedelta(hours=act.decisions.answer_claim_hours)
    due = working_after(act.city.calendar, act.now, hours)
    group = group_of(act, given)
    answer = answers.add(session, given, group, author, spot, act.now, due, entered_by)
    if spot.ts and not answers.link(session, answer.id, spot):
        raise AlreadyDone  # another delivery of the same message, at the same moment
    owing.receipt(session, answer)
    owing.card(session, act.city, answer)
    owing.cards_beside(session, act.city, answer)
    meeting.arrived(act, answer)
    act.journal(
        "answer.received",
        answer.subject,
        number=answer.number,
        source=given.source,
        author=author,
        question=given.question_id,
        correction=given.correction,
        hidden=dict(given.hidden),
    )
    return answer


def group_of(act: Act, given: Given) -> Group:
    """Return who answers the public: the group of the account where the question was read."""
    question = questions.find(act.session, given.question_id) if given.question_id else None
    account = act.city.account(question.account) if question else None
    return account.group if account else Group.CITY


def revise(act: Act, answer: Answer, given: Given, code: str = "edited") -> Answer | None:
    """Take new words of the author; None when they say nothing new.

    What the public has already had is not changed: whoever gave it is told.
    """
    if _same(answer.given, given):
        return None
    session, before, asked = act.session, answer.status, answer.given.question_id
    after = step(before, AnswerAction.REVISE, AUTHOR)
    if before in {AnswerStatus.DECLINED, AnswerStatus.WITHDRAWN}:
        owing.tell(session, answer, "over")
        act.journal("answer.changed_too_late", answer.subject)
        return None
    answer = answers.revise(session, answer, given, act.user, act.now)
    if isinstance(after, AnswerStatus) and after is not before:
        answer = answer_steps.move(session, answer, after, act.now, claimed_by=answer.claimed_by)
    if before is not AnswerStatus.RECEIVED:
        published = before is AnswerStatus.PUBLISHED
        owing.news(session, act.city, answer, "edited_after" if published else code)
    owing.receipt(session, answer)
    owing.card(session, act.city, answer)
    if given.question_id != asked:
        owing.cards_beside(session, act.city, answer)
        meeting.arrived(act, answer)
    act.journal("answer.revised", answer.subject, version=answer.version, hidden=dict(given.hidden))
    return answer


def remove(act: Act, answer: Answer) -> Answer:
    """Follow the deletion of the message of an answer: withdrawn, unless somebody took it."""
    session = act.session
    after = step(answer.status, AnswerAction.WITHDRAW, AUTHOR)
    if isinstance(after, AnswerStatus):
        answer = answer_steps.move(session, answer, after, act.now, claimed_by=None)
        owing.tell(session, answer, "withdrawn")
        owing.cards_beside(session, act.city, answer)
        action = "answer.withdrawn"
    else:
        answer = answer_steps.gone(session, answer.id, act.now)
        owing.news(session, act.city, answer, "gone")
        action = "answer.message_deleted"
    owing.card(session, act.city, answer)
    meeting.moved(act, answer)
    act.journal(action, answer.subject)
    return answer


def readable(services: Services, user: str, number: int) -> Answer | Refused:
    """Return an answer to somebody who may change it as its author, without holding it."""
    with services.reading() as session:
        return own(act_of(session, services, user), answers.find(session, number))


def _mend(act: Act, known: Answer, given: Given) -> Answer:
    """Give an answer what its author mended in the form; where it came from stays."""
    hidden = given.hidden or (known.given.hidden if MASKED in given.text else ())
    kept = replace(
        given,
        source=known.given.source,
        files=known.given.files,
        remark=known.given.remark,
        hidden=hidden,
    )
    return revise(act, known, kept) or known


def _same(before: Given, after: Given) -> bool:
    return replace(before, hidden=()) == replace(after, hidden=())
