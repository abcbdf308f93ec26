"""What the team does with an answer, from « Je m'en occupe » to its end. Knows no Slack."""

from datetime import timedelta
from typing import Final

from sqlmodel import Session

from checks.answer_life import AnswerAction, AnswerActor, AnswerStatus, Hindrance, step
from checks.workdays import working_after
from handlers import meeting
from handlers.act import Act, act_of
from handlers.answers import owing
from handlers.answers.form import unpublishable
from handlers.reasons import clean, required
from handlers.refusals import Problem, Problems, Refused, Why
from handlers.services import Services
from storage import answer_steps, answers, notes
from storage.answers import Answer

DONE: Final = {
    AnswerAction.CLAIM: "claimed",
    AnswerAction.TAKE_OVER: "taken_over",
    AnswerAction.RELEASE: "released",
    AnswerAction.ASK: "asked",
    AnswerAction.REPLY: "completed",
    AnswerAction.PUBLISH: "published",
    AnswerAction.DECLINE: "declined",
}
TAKEN: Final = frozenset({AnswerStatus.CLAIMED, AnswerStatus.ASKED})


def may(act: Act, answer: Answer | None, action: AnswerAction) -> Answer | Refused:
    """Return an answer with which this person may do something now, or why not."""
    if answer is None:
        return Refused(Why.UNKNOWN_ANSWER)
    if not owing.may_answer(act.person, answer.group):
        return Refused(Why.NOT_ALLOWED)
    mine = answer.claimed_by == act.user
    if mine and action in {AnswerAction.CLAIM, AnswerAction.TAKE_OVER}:
        return Refused(Why.ALREADY_DONE)
    actors = {AnswerActor.TEAM, AnswerActor.CLAIMANT} if mine else {AnswerActor.TEAM}
    after = step(answer.status, action, frozenset(actors))
    late = action is AnswerAction.CLAIM and answer.status in TAKEN
    if after is Hindrance.IMPOSSIBLE and not late:
        return Refused(Why.ANSWER_MOVED)
    if isinstance(after, Hindrance):
        return Refused(Why.ANSWER_TAKEN, {"person": f"<@{answer.claimed_by}>"})
    return answer


def look(
    session: Session, services: Services, user: str, number: int, action: AnswerAction
) -> Answer | Refused:
    """Return an answer as somebody may act on it, without holding it."""
    return may(act_of(session, services, user), answers.find(session, number), action)


def readable(session: Session, services: Services, user: str, number: int) -> Answer | Refused:
    """Return an answer to somebody of the team that looks after it."""
    act, answer = act_of(session, services, user), answers.find(session, number)
    if answer is None:
        return Refused(Why.UNKNOWN_ANSWER)
    allowed = owing.may_answer(act.person, answer.group)
    return answer if allowed else Refused(Why.NOT_ALLOWED)


def claim(services: Services, user: str, number: int, *, over: bool = False) -> Answer | Refused:
    """Take an answer in charge; ``over``: from somebody else who had it."""
    action = AnswerAction.TAKE_OVER if over else AnswerAction.CLAIM
    with services.transaction() as session:
        act = act_of(session, services, user)
        answer = may(act, answers.lock(session, number), action)
        if isinstance(answer, Refused):
            return answer
        if over:
            owing.news(session, act.city, answer, "taken_over", by=user)
        return _move(act, answer, action, user)


def release(services: Services, user: str, number: int) -> Answer | Refused:
    """Give an answer back to the team; it is due anew."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        answer = may(act, answers.lock(session, number), AnswerAction.RELEASE)
        if isinstance(answer, Refused):
            return answer
        hours = timedelta(hours=act.decisions.answer_claim_hours)
        moved = _move(act, answer, AnswerAction.RELEASE, None)
        due = working_after(act.city.calendar, act.now, hours)
        return answer_steps.escalate_at(session, moved.id, due)


def edit(
    services: Services, user: str, number: int, version: int, words: str
) -> Answer | Problems | Refused:
    """Record the words that the city would publish; their verdict follows on the card."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        answer = may(act, answers.lock(session, number), AnswerAction.EDIT)
        if isinstance(answer, Refused):
            return answer
        text, limit = clean(words), act.decisions.text_limit
        if not any(one.isalnum() for one in text):
            return Problems((Problem("text", "empty"),))
        if len(text) > limit:
            return Problems((Problem("text", "too_long", {"count": len(text), "limit": limit}),))
        if answer.version != version:
            return Refused(Why.OVERTAKEN)
        answer = answers.write_reply(session, answer, text, user, act.now)
        owing.card(session, act.city, answer)
        act.journal("answer.edited", answer.subject, version=answer.version)
        return answer


def ask(services: Services, user: str, number: int, words: str) -> Answer | Refused:
    """Ask the author for a precision, in a direct message."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        answer = may(act, answers.lock(session, number), AnswerAction.ASK)
        wrong = answer if isinstance(answer, Refused) else required(words)
        if wrong is not None or isinstance(answer, Refused):
            return wrong or Refused(Why.UNKNOWN_ANSWER)
        note = notes.write(session, clean(words), act.now)
        answer = answer_steps.ask(session, answer.id, note.id)
        owing.ask(session, answer)
        return _move(act, answer, AnswerAction.ASK, user, note=note.digest)


def reply(
    act: Act,
    answer: Answer,
    words: str,
    files: tuple[str, ...],
    hidden: tuple[tuple[str, int], ...],
) -> None:
    """Add the precision that the author gives to the answer, and tell who asked for it."""
    known = answers.lock(act.session, answer.id)
    after = step(answer.status, AnswerAction.REPLY, frozenset({AnswerActor.AUTHOR}))
    if known is None or isinstance(after, Hindrance):
        return
    answer = answers.add_words(act.session, known, words, files, hidden, act.user, act.now)
    owing.news(act.session, act.city, answer, "precision")
    owing.tell(act.session, answer, "thanks", by=answer.claimed_by or "")
    _move(act, answer, AnswerAction.REPLY, answer.claimed_by, actor=AnswerActor.AUTHOR)


def decline(services: Services, user: str, number: int, reason: str) -> Answer | Refused:
    """Leave an answer unused, with a reason that its author reads."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        answer = may(act, answers.lock(session, number), AnswerAction.DECLINE)
        wrong = answer if isinstance(answer, Refused) else required(reason)
        if wrong is not None or isinstance(answer, Refused):
            return wrong or Refused(Why.UNKNOWN_ANSWER)
        note = notes.write(session, clean(reason), act.now)
        answer = answer_steps.decline(session, answer.id, note.id)
        owing.tell(session, answer, "declined", note=note.id)
        return _move(act, answer, AnswerAction.DECLINE, user, reason=note.digest)


def publish(services: Services, user: str, number: int, link: str) -> Answer | Problems | Refused:
    """Record that the city gave the answer to the public, and where; its author learns it."""
    with services.transaction() as session:
        act = act_of(session, services, user)
        answer = may(act, answers.lock(session, number), AnswerAction.PUBLISH)
        if isinstance(answer, Refused):
            return answer
        address = clean(link)
        if wrong := unpublishable(answer, address):
            return Problems((wrong,))
        answer = answer_steps.publish(session, answer.id, address, answer.words, user, act.now)
        meeting.published(act, answer, address)
        owing.tell(session, answer, "published", at=act.now.isoformat())
        return _move(act, answer, AnswerAction.PUBLISH, user, version=answer.version)


def _move(
    act: Act,
    answer: Answer,
    action: AnswerAction,
    claimed_by: str | None,
    *,
    actor: AnswerActor | None = None,
    **facts: str | int,
) -> Answer:
    """Take a step that was judged possible; show it, and write the line of what was done."""
    actors = frozenset({actor} if actor else {AnswerActor.TEAM, AnswerActor.CLAIMANT})
    after = step(answer.status, action, actors)
    assert isinstance(after, AnswerStatus)  # noqa: S101  judged before
    moved = answer_steps.move(act.session, answer, after, act.now, claimed_by=claimed_by)
    owing.card(act.session, act.city, moved)
    owing.receipt(act.session, moved)
    meeting.moved(act, moved)
    act.journal(f"answer.{DONE[action]}", answer.subject, **facts)
    return moved
